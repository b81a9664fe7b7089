/** When the saves of a note belong together: what the reader writes in one go is one version of its history. */
import type { Db } from '../db/open'
import { statement } from '../db/statement'
import { storedDetail } from './detail-rows'
import type { NoteRow } from './note-rows'
import { spliceOf } from './splice'

/** A longer pause ends a sitting. */
export const longestPause = 5 * 60 * 1000
/** A save that takes out more than this begins a new sitting, so that what it takes out stays in the history. */
const largeDeletion = 200

/** Whether a save of `after` at `now` is kept beside the one before instead of in its place. */
export function beginsSitting(db: Db, row: NoteRow, before: string, after: string, now: Date): boolean {
  const detail = storedDetail(db, row.number)
  // The text that a note was added with is a version unless it was nothing yet.
  if (detail === null || row.revision < detail.sittingsFrom) return true
  const pause = now.getTime() - Date.parse(savedAt(db, row))
  return (
    !(pause >= 0 && pause <= longestPause) ||
    spliceOf(before, after).removed > largeDeletion ||
    otherChangeCame(db, row)
  )
}

function savedAt(db: Db, row: NoteRow): string {
  const sql = 'SELECT saved FROM note_revision WHERE note = ? AND revision = ?'
  return statement<string>(db, sql).pluck().get(row.number, row.revision) ?? ''
}

/** Whether marks or anchors were changed since the last save. */
function otherChangeCame(db: Db, row: NoteRow): boolean {
  const sql = 'SELECT 1 FROM former_note WHERE note = ? AND revision = ?'
  return statement(db, sql).get(row.number, row.revision) !== undefined
}
