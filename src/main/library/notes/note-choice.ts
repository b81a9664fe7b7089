/** Which notes a choice takes, as SQL with bound values, and in which order they come. */
import type { NoteChoice, NoteOrder } from '@shared/note'
import { foldText } from '@shared/text/fold'
import { standingCodes } from '../codes/code-rows'
import { namesUpwards, withThoseBelow } from '../codes/code-tree'
import type { Db } from '../db/open'
import { aboutSql } from './gathered-notes'

type Value = string | number

/** A condition of `note AS n`. */
interface Condition {
  readonly sql: string
  readonly values: readonly Value[]
}

/** All of them must hold. Lists are bound as one value of JSON, so that the same text serves lists of any length. */
export function conditionsOf(db: Db, choice: NoteChoice): readonly Condition[] {
  return [
    { sql: `n.removed IS ${choice.bin ? 'NOT NULL' : 'NULL'}`, values: [] },
    ...wordConditions(db, choice.words),
    ...codeConditions(db, choice.codes),
    ...tagConditions(choice.tag),
    ...colourConditions(choice.colours),
    ...kindConditions(choice.kinds),
    ...stateConditions(choice.states),
    ...letterConditions(choice.letterKeys),
    ...subjectConditions('person', choice.person),
    ...subjectConditions('saved-search', choice.savedSearch),
    ...dayConditions(choice),
  ]
}

const list = (values: readonly string[]) => [JSON.stringify(values)]
const listed = '(SELECT value FROM json_each(?))'
const withDetail = (condition: string) =>
  `EXISTS (SELECT 1 FROM note_detail AS d WHERE d.note = n.number AND ${condition})`

/** A word or phrase stands in the note or its passages, or in the name of one of its codes or of one above that. */
function wordConditions(db: Db, words: string): readonly Condition[] {
  const wanted = wantedWords(words)
  if (wanted.length === 0) return []
  const codes = new Map(standingCodes(db).map((code) => [code.id, code]))
  const names = [...codes.keys()].map((id) => ({
    id,
    names: namesUpwards(codes, id).map(foldText),
  }))
  return wanted.map((word) => {
    const named = names.filter((code) => code.names.some((name) => name.includes(word))).map(({ id }) => id)
    const inWords = 'n.number IN (SELECT note FROM note_words WHERE instr(folded, ?) > 0)'
    if (named.length === 0) return { sql: inWords, values: [word] }
    const inCodes = `n.number IN (SELECT note FROM note_code WHERE code IN ${listed})`
    return { sql: `(${inWords} OR ${inCodes})`, values: [word, ...list(named)] }
  })
}

/** Folded; what stands in quotation marks is one. */
export function wantedWords(words: string): readonly string[] {
  const parts = Array.from(words.matchAll(/["“”„«»]([^"“”„«»]*)["“”„«»]?|[^\s"“”„«»]+/gu))
  const folded = parts.flatMap(([whole, phrase]) => {
    const text = foldText(phrase ?? whole)
    return phrase === undefined ? text.split(' ') : [text]
  })
  return [...new Set(folded.filter((word) => word !== ''))]
}

function codeConditions(db: Db, codes: readonly string[]): readonly Condition[] {
  if (codes.length === 0) return []
  const all = [...withThoseBelow(standingCodes(db), codes)]
  return [{ sql: `n.number IN (SELECT note FROM note_code WHERE code IN ${listed})`, values: list(all) }]
}

function tagConditions(tag: string | null): readonly Condition[] {
  if (tag === null) return []
  const folded = foldText(tag)
  return [{ sql: 'n.number IN (SELECT note FROM note_tag WHERE folded = ?)', values: [folded] }]
}

function colourConditions(colours: readonly string[]): readonly Condition[] {
  if (colours.length === 0) return []
  const having = withDetail(`d.colour IN ${listed}`)
  if (!colours.includes('none')) return [{ sql: having, values: list(colours) }]
  const without = 'NOT EXISTS (SELECT 1 FROM note_detail AS d WHERE d.note = n.number)'
  return [{ sql: `(${having} OR ${without})`, values: list(colours) }]
}

function kindConditions(kinds: readonly string[]): readonly Condition[] {
  if (kinds.length === 0) return []
  const sql = `n.number IN (SELECT n.number FROM note AS n LEFT JOIN note_detail AS d ON d.note = n.number
                             WHERE ${aboutSql} IN ${listed})`
  return [{ sql, values: list(kinds) }]
}

/** Of the least certain passage. A passage without a row stands where its anchor says. */
const stateSql = `(SELECT coalesce(max(CASE p.state WHEN 'moved' THEN 1 WHEN 'changed' THEN 2
                     WHEN 'ambiguous' THEN 3 WHEN 'orphan' THEN 4 ELSE 0 END), 0)
                     FROM anchor_place AS p WHERE p.note = n.number)`
const ranks = ['exact', 'moved', 'changed', 'ambiguous', 'orphan']

function stateConditions(states: readonly string[]): readonly Condition[] {
  if (states.length === 0) return []
  const wanted = states.map((state) => ranks.indexOf(state))
  const sql = `EXISTS (SELECT 1 FROM anchor AS a WHERE a.note = n.number) AND ${stateSql} IN ${listed}`
  return [{ sql: `(${sql})`, values: [JSON.stringify(wanted)] }]
}

function letterConditions(keys: readonly string[]): readonly Condition[] {
  if (keys.length === 0) return []
  const onPassages = `n.number IN (SELECT note FROM anchor WHERE letter_key IN ${listed})`
  const onWhole = `n.number IN (SELECT note FROM note_detail WHERE about = 'letter' AND subject IN ${listed})`
  return [{ sql: `(${onPassages} OR ${onWhole})`, values: [...list(keys), ...list(keys)] }]
}

function subjectConditions(about: string, subject: string | null): readonly Condition[] {
  if (subject === null) return []
  const sql = 'n.number IN (SELECT note FROM note_detail WHERE about = ? AND subject = ?)'
  return [{ sql, values: [about, subject] }]
}

function dayConditions({ since, until }: NoteChoice): readonly Condition[] {
  return [
    ...(since === null ? [] : [{ sql: 'n.changed >= ?', values: [since] }]),
    // The whole day counts: what follows the day in a time sorts before this sign.
    ...(until === null ? [] : [{ sql: 'n.changed <= ?', values: [`${until}\u{10ffff}`] }]),
  ]
}

/** Where a note stands among letters; those on no letter have none. */
const firstLetter = `coalesce((SELECT a.letter_key FROM anchor AS a WHERE a.note = n.number AND a.place = 0),
  (SELECT d.subject FROM note_detail AS d WHERE d.note = n.number AND d.about = 'letter'))`
const firstPlace = '(SELECT a.start_at FROM anchor AS a WHERE a.note = n.number AND a.place = 0)'
const firstWords =
  "nullif(substr((SELECT w.folded FROM note_words AS w WHERE w.note = n.number), 1, 200), '')"

/** What has no place in an order comes last, whichever way it goes. */
export function orderSql(order: NoteOrder, descending: boolean): string {
  const way = descending ? 'DESC' : 'ASC'
  switch (order) {
    case 'changed':
      return `n.changed_in ${way}`
    case 'created':
      return `n.created ${way}, n.number ${way}`
    case 'place':
      return `${firstLetter} ${way} NULLS LAST, ${firstPlace} ${way} NULLS LAST, n.created ${way}, n.number ${way}`
    case 'words':
      return `${firstWords} ${way} NULLS LAST, n.created ${way}, n.number ${way}`
  }
}
