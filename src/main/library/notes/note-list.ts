/** Lists and searches notes, page by page. */
import type { Answer, Ask } from '@shared/contract'
import type { Db } from '../db/open'
import { statement } from '../db/statement'
import { heldNotes } from './held-notes'
import { conditionsOf } from './note-choice'
import type { NoteRow } from './note-rows'
import { headOf } from './read-note'

export function listNotes(db: Db, ask: Ask<'notes.list'>): Answer<'notes.list'> {
  const numbers = chosenNotes(db, ask)
  const notes = numbers
    .slice(ask.offset, ask.offset + ask.limit)
    .map((number) => headOf(db, rowOf(db, number)))
  return { total: numbers.length, notes }
}

function rowOf(db: Db, number: number): NoteRow {
  const row = statement<NoteRow>(db, 'SELECT * FROM note WHERE number = ?').get(number)
  if (row === undefined) throw new Error(`The note ${number} is missing.`)
  return row
}

interface Chosen {
  readonly name: string
  readonly numbers: readonly number[]
}

/** The newest list of each notebook: whoever scrolls asks for its pages one after the other. */
const lists = new WeakMap<Db, Chosen>()

/** The numbers of all notes of the choice in the order that is asked for. */
function chosenNotes(db: Db, { choice, order, descending }: Ask<'notes.list'>): readonly number[] {
  const held = heldNotes(db)
  const name = JSON.stringify([held.refresh(), changesOf(db), choice, order, descending])
  const known = lists.get(db)
  if (known?.name === name) return known.numbers
  const conditions = conditionsOf(db, choice)
  const numbers = held.chosen((note) => conditions.every((holds) => holds(note)), order, descending)
  lists.set(db, { name, numbers })
  return numbers
}

/** Another number after anything was written, also what no journal tells: where passages were found. */
function changesOf(db: Db): number {
  return statement<number>(db, 'SELECT total_changes()').pluck().get() ?? 0
}
