/** The notebook's part of notes that come from other programs: codes and notes become lasting together, or not at all. */
import type { SubjectHandlers } from '@shared/contract'
import { AppError } from '@shared/failure'
import type { Change } from '../notebook/changes'
import type { Notebook } from '../notebook/open-notebook'
import { noteRow } from '../notes/note-rows'

export function takenNoteHandlers(notebook: () => Notebook): SubjectHandlers<'notebook', 'exchange'> {
  return {
    'exchange.record': ({ codes, notes }) => {
      const open = notebook()
      for (const { id } of notes) {
        if (noteRow(open.db, id) !== undefined)
          throw new AppError(
            'not-saved',
            'A note with the same identity came meanwhile. Read the file once more.',
          )
      }
      const changes: Change[] = []
      if (codes.length > 0) changes.push({ kind: 'codes-changed', put: codes, removed: [], marks: [] })
      if (notes.length > 0) changes.push({ kind: 'notes-taken', notes })
      open.recordAll(changes)
      return { added: notes.map(({ id }) => id), marked: [] }
    },
  }
}
