/** Opens a note's letter at its passage. */
import type { NoteHead } from '@shared/note'
import { useNotes } from '../state/notes'
import { pointToNote } from './notes'
import { openLetter } from './reader'

export async function openNote(note: NoteHead, beside: boolean): Promise<void> {
  const { letterKey, id } = note
  if (letterKey === null) return
  pointToNote(id)
  await openLetter({ letterKey, title: '', beside, landing: { kind: 'note', id } })
  useNotes.setState({ active: id })
}
