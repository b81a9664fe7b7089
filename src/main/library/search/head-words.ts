/** The words of letters' heads that "go to" looks through: titles, names and tags as they are stored. */
import { statement } from '../db/statement'
import type { HeadWords } from './heads-shard'
import type { IndexState } from './index-state'
import { storedNames } from './letter-heads'

/** The tags of the notes on each letter, by its id. */
export type Tags = ReadonlyMap<number, string>

export function tagsOfLetters(state: IndexState): Tags {
  const tags = new Map<number, string>()
  for (const { folded, letters } of state.notebook.tags()) {
    for (const key of letters) {
      const ordinal = state.ordinalOfKey(key)
      if (ordinal < 0) continue
      const id = state.letters.ids[ordinal] ?? -1
      const before = tags.get(id)
      tags.set(id, before === undefined ? folded : `${before} ${folded}`)
    }
  }
  return tags
}

interface HeadRow {
  readonly id: number
  readonly language: string | null
  readonly title: string
  readonly senders: string
  readonly recipients: string
  readonly places: string | null
}

const headRows = `
  SELECT letter.id, language, title, senders, recipients,
         (SELECT group_concat(name, ' ') FROM (
            SELECT name FROM letter_place JOIN place ON place.id = place_id
             WHERE letter_id = letter.id ORDER BY place_id)) AS places
    FROM letter JOIN letter_head ON letter_head.id = letter.id
   WHERE letter.state = 0 AND letter.id BETWEEN ? AND ? ORDER BY letter.id`

/** Of letters with these ids, in their order. */
export function headWords({ db }: IndexState, first: number, last: number, tags: Tags): readonly HeadWords[] {
  const rows = statement<HeadRow>(db, headRows).all(first, last)
  return rows.map(({ id, language, title, senders, recipients, places }) => ({
    id,
    language,
    title,
    people: [...storedNames(senders), ...storedNames(recipients)].join(' '),
    places: places ?? '',
    tags: tags.get(id) ?? '',
  }))
}
