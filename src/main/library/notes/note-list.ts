/** Lists and searches notes, page by page. */
import type { Answer, Ask } from '@shared/contract'
import type { Db } from '../db/open'
import { statement } from '../db/statement'
import { notebookRow } from '../notebook/notebook-row'
import { conditionsOf, orderSql } from './note-choice'
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
  const name = JSON.stringify([stateOf(db), choice, order, descending])
  const known = lists.get(db)
  if (known?.name === name) return known.numbers
  const conditions = conditionsOf(db, choice)
  const sql = `SELECT n.number FROM note AS n WHERE ${conditions.map((one) => one.sql).join(' AND ')}
                ORDER BY ${orderSql(order, descending)}`
  const numbers = statement<number>(db, sql)
    .pluck()
    .all(...conditions.flatMap((one) => one.values))
  lists.set(db, { name, numbers })
  return numbers
}

/** Changes whenever anything in the notebook does, whether the journal tells of it or not. */
function stateOf(db: Db): string {
  const changes = statement<number>(db, 'SELECT total_changes()').pluck().get() ?? 0
  return `${notebookRow(db)?.position.sequence ?? 0} ${changes}`
}
