/** The notebook's one row about itself: who it is, and the newest change it holds. */
import { putRow } from '../db/hashed-rows'
import type { Db } from '../db/open'
import { statement } from '../db/statement'
import type { ChangeOf } from './changes'
import { type JournalPosition, journalStart } from './journal-lines'

export interface NotebookRow {
  readonly id: string
  readonly created: string
  readonly position: JournalPosition
}

interface Row {
  readonly id: string
  readonly created: string
  readonly sequence: number
  readonly journal_hash: string
  readonly journal_bytes: number
}

/** Null for a notebook in which nothing was ever begun. */
export function notebookRow(db: Db): NotebookRow | null {
  const row = statement<Row>(db, 'SELECT * FROM notebook').get()
  if (row === undefined) return null
  return {
    id: row.id,
    created: row.created,
    position: { sequence: row.sequence, hash: row.journal_hash, bytes: row.journal_bytes },
  }
}

export function putNotebookRow(db: Db, row: NotebookRow): void {
  putRow(db, 'notebook', {
    only: 1,
    id: row.id,
    created: row.created,
    sequence: row.position.sequence,
    journal_hash: row.position.hash,
    journal_bytes: row.position.bytes,
  })
}

export function movePosition(db: Db, position: JournalPosition): void {
  const row = notebookRow(db)
  if (row === null) throw new Error('The notebook has not been begun.')
  putNotebookRow(db, { ...row, position })
}

/** A later journal of the same notebook begins anew too; the notebook then stays who it is. */
export function beginNotebook(db: Db, change: ChangeOf<'journal-begun'>): void {
  if (notebookRow(db) !== null) return
  putNotebookRow(db, { id: change.notebook, created: change.created, position: journalStart })
}
