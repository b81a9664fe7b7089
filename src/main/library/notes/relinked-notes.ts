/** Notes whose texts link to letters that are being moved, with the texts that they have from then on. */
import { relinked } from '@shared/text/note-links'
import type { Db } from '../db/open'
import { statement } from '../db/statement'
import type { ChangeOf } from '../notebook/changes'
import { bodyOf, type NoteRow } from './note-rows'
import { textChange } from './text-change'

type Relinked = NonNullable<ChangeOf<'letters-moved'>['relinked']>[number]

/** Those in the bin too. */
export function relinkedNotes(db: Db, newKeys: ReadonlyMap<string, string>): readonly Relinked[] {
  const linking = statement<NoteRow>(
    db,
    `SELECT n.* FROM note_link AS l JOIN note AS n ON n.number = l.note
      WHERE l.kind = 'letter' AND l.target = ? ORDER BY n.number`,
  )
  const rows = new Map([...newKeys.keys()].flatMap((key) => linking.all(key)).map((row) => [row.id, row]))
  return [...rows.values()].flatMap((row) => {
    const before = bodyOf(db, row)
    const after = relinked(before, newKeys)
    return after === before ? [] : { id: row.id, revision: row.revision + 1, text: textChange(before, after) }
  })
}
