/** Notes that come from other programs, as rows: like those that are written here, with the times that they had there. */
import { putRow } from '../db/hashed-rows'
import type { Db } from '../db/open'
import type { ChangeOf, Moment } from '../notebook/changes'
import { noteRow, writeNote } from './note-rows'

export function takeNotes(db: Db, change: ChangeOf<'notes-taken'>, moment: Moment): void {
  change.notes.forEach(({ created, changed, ...note }, place) => {
    writeNote(db, note, { ...moment, at: changed }, place)
    const row = noteRow(db, note.id)
    if (row === undefined) throw new Error(`The note ${note.id} was not taken.`)
    putRow(db, 'note', { ...row, created })
  })
}
