/** Which notes a choice takes, as conditions of the notes that are held in memory. */
import { anchorStates, type NoteChoice } from '@shared/note'
import { foldText } from '@shared/text/fold'
import { standingCodes } from '../codes/code-rows'
import { namesUpwards, withThoseBelow } from '../codes/code-tree'
import type { Db } from '../db/open'
import { statement } from '../db/statement'
import type { HeldNote } from './held-notes'

export type Condition = (note: HeldNote) => boolean

/** All of them must hold; the cheapest come first. */
export function conditionsOf(db: Db, choice: NoteChoice): readonly Condition[] {
  return [
    ({ isRemoved }) => isRemoved === choice.bin,
    ...oneOf(choice.kinds, ({ about }) => about),
    ...oneOf(choice.colours, ({ colour }) => colour),
    ...subjectConditions('person', choice.person),
    ...subjectConditions('saved-search', choice.savedSearch),
    ...dayConditions(choice),
    ...codeConditions(db, choice.codes),
    ...tagConditions(db, choice.tag),
    ...letterConditions(db, choice.letterKeys),
    ...stateConditions(db, choice.states),
    ...wordConditions(db, choice.words),
  ]
}

function oneOf(wanted: readonly string[], of: (note: HeldNote) => string): readonly Condition[] {
  if (wanted.length === 0) return []
  const set = new Set(wanted)
  return [(note) => set.has(of(note))]
}

function subjectConditions(about: string, subject: string | null): readonly Condition[] {
  if (subject === null) return []
  return [(note) => note.about === about && note.subject === subject]
}

function dayConditions({ since, until }: NoteChoice): readonly Condition[] {
  return [
    ...(since === null ? [] : [({ changed }: HeldNote) => changed >= since]),
    // The whole day counts.
    ...(until === null ? [] : [({ changed }: HeldNote) => changed.slice(0, until.length) <= until]),
  ]
}

function among(numbers: Iterable<number>): readonly Condition[] {
  const set = new Set(numbers)
  return [({ number }) => set.has(number)]
}

function codeConditions(db: Db, codes: readonly string[]): readonly Condition[] {
  return codes.length === 0 ? [] : among(notesWith(db, withThoseBelow(standingCodes(db), codes)))
}

function notesWith(db: Db, codes: Iterable<string>): readonly number[] {
  const having = statement<number>(db, 'SELECT note FROM note_code WHERE code = ?').pluck()
  return [...codes].flatMap((code) => having.all(code))
}

function tagConditions(db: Db, tag: string | null): readonly Condition[] {
  if (tag === null) return []
  return among(statement<number>(db, 'SELECT note FROM note_tag WHERE folded = ?').pluck().all(foldText(tag)))
}

function letterConditions(db: Db, keys: readonly string[]): readonly Condition[] {
  if (keys.length === 0) return []
  const standing = statement<number>(
    db,
    `SELECT note FROM anchor WHERE letter_key = ?
     UNION ALL SELECT note FROM note_detail WHERE about = 'letter' AND subject = ?`,
  ).pluck()
  return among(keys.flatMap((key) => standing.all(key, key)))
}

/** By the least certain passage. One without a row stands where its anchor says; notes without passages have no state. */
function stateConditions(db: Db, states: readonly string[]): readonly Condition[] {
  if (states.length === 0) return []
  const rows = statement<[number, string]>(db, 'SELECT note, state FROM anchor_place').raw().all()
  const ranks = new Map<number, number>()
  for (const [note, state] of rows) {
    const rank = anchorStates.findIndex((known) => known === state)
    ranks.set(note, Math.max(ranks.get(note) ?? 0, rank))
  }
  const wanted = new Set(states)
  return [
    ({ number, about }) => about === 'passages' && wanted.has(anchorStates[ranks.get(number) ?? 0] ?? ''),
  ]
}

/** A word or phrase stands in the note or its passages, or in the name of one of its codes or of one above that. */
function wordConditions(db: Db, words: string): readonly Condition[] {
  const wanted = wantedWords(words)
  if (wanted.length === 0) return []
  const codes = new Map(standingCodes(db).map((code) => [code.id, code]))
  const names = [...codes.keys()].map((id) => ({ id, names: namesUpwards(codes, id).map(foldText) }))
  return wanted.map((word) => {
    const named = names.filter((code) => code.names.some((name) => name.includes(word)))
    const notes = new Set(
      notesWith(
        db,
        named.map(({ id }) => id),
      ),
    )
    return ({ folded, number }) => folded.includes(word) || notes.has(number)
  })
}

/** Folded; what stands in quotation marks is one. */
function wantedWords(words: string): readonly string[] {
  const parts = Array.from(words.matchAll(/["“”„«»]([^"“”„«»]*)["“”„«»]?|[^\s"“”„«»]+/gu))
  const folded = parts.flatMap(([whole, phrase]) => {
    const text = foldText(phrase ?? whole)
    return phrase === undefined ? text.split(' ') : [text]
  })
  return [...new Set(folded.filter((word) => word !== ''))]
}
