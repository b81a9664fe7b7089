/** How rows call the note that changes name by its identity. */
import type { Db } from '../db/open'
import { noteRow } from '../notes/note-rows'

/** The number that rows call the note by. Throws when there is none. */
export function numberOf(db: Db, id: string): number {
  const row = noteRow(db, id)
  if (row === undefined) throw new Error(`There is no note ${id}.`)
  return row.number
}
