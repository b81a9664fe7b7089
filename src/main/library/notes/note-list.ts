/** Lists, searches and counts notes that are not in the bin. */
import type { Ask } from '@shared/contract'
import type { Note, NoteHead } from '@shared/note'
import { foldText } from '@shared/text/fold'
import type { Db } from '../db/open'
import { statement } from '../db/statement'
import { anchorsOf } from './note-rows'

interface HeadRow {
  readonly id: string
  readonly letterKey: string | null
  readonly quote: string | null
  readonly body: string
  readonly changed: string
}

/** Newest change first. Every word of the ask must occur in the note or in a passage it stands on. */
export function listNotes(
  db: Db,
  ask: Ask<'notes.list'>,
): { readonly total: number; readonly notes: readonly NoteHead[] } {
  const numbers = matchingNotes(db, ask.words)
  const notes = numbers.slice(ask.offset, ask.offset + ask.limit).map((number) => headOf(db, number))
  return { total: numbers.length, notes }
}

function matchingNotes(db: Db, words: string): readonly number[] {
  const wanted = foldText(words)
    .split(' ')
    .filter((word) => word !== '')
  const conditions = wanted.map(() => 'AND instr(w.folded, ?) > 0').join(' ')
  const join = wanted.length === 0 ? '' : 'JOIN note_words AS w ON w.note = n.number'
  return statement<number>(
    db,
    `SELECT n.number FROM note AS n ${join} WHERE n.removed IS NULL ${conditions} ORDER BY n.changed_in DESC`,
  )
    .pluck()
    .all(...wanted)
}

function headOf(db: Db, number: number): NoteHead {
  const row = statement<HeadRow>(
    db,
    `SELECT n.id, a.letter_key AS letterKey, a.exact AS quote, r.body, n.changed
     FROM note AS n
     JOIN note_revision AS r ON r.note = n.number AND r.revision = n.revision
     LEFT JOIN anchor AS a ON a.note = n.number AND a.place = 0
     WHERE n.number = ?`,
  ).get(number)
  if (row === undefined) throw new Error(`The text of note ${number} is missing.`)
  return { ...row, quote: row.quote ?? '' }
}

interface NoteWithBody extends Omit<Note, 'anchors'> {
  readonly number: number
}

/** The notes that stand on the letter, in the order of its text. */
export function notesOfLetter(db: Db, letterKey: string): readonly Note[] {
  return statement<NoteWithBody>(
    db,
    `SELECT n.number, n.id, r.body, n.created, n.changed, n.revision
     FROM (SELECT note, min(start_at) AS start FROM anchor WHERE letter_key = ? GROUP BY note) AS a
     JOIN note AS n ON n.number = a.note AND n.removed IS NULL
     JOIN note_revision AS r ON r.note = n.number AND r.revision = n.revision
     ORDER BY a.start, n.number`,
  )
    .all(letterKey)
    .map(({ number, ...note }) => ({ ...note, anchors: anchorsOf(db, number) }))
}

/** How many notes stand on each letter. */
export function countNotes(db: Db): Readonly<Record<string, number>> {
  const rows = statement<[string, number]>(
    db,
    `SELECT a.letter_key, count(DISTINCT a.note) FROM anchor AS a
     JOIN note AS n ON n.number = a.note AND n.removed IS NULL GROUP BY a.letter_key`,
  ).raw()
  return Object.fromEntries(rows.all())
}
