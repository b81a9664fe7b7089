/** Opens a note where it stands: at its passage, in the margin of its letter, or on a sheet beside the letters. */
import type { Note, NoteAbout, NoteHead } from '@shared/note'
import { letterOf, noteNamed, useNotes } from '../state/notes'
import { useShell } from '../state/shell'
import { closeNote, startNoteAbout } from './note-writing'
import { pointToNote, readNotesAbout, readNotesNamed } from './notes'
import { notice, reportFailure } from './notices'
import { openLetter } from './reader'
import { showView } from './shell'

type NoteToOpen = Pick<NoteHead, 'id' | 'letterKey'>

export async function openNote(note: NoteToOpen, beside: boolean): Promise<void> {
  const { letterKey, id } = note
  leaveWideView()
  if (letterKey === null) return await openSheet(id)
  pointToNote(id)
  await openLetter({ letterKey, title: '', beside, landing: { kind: 'note', id } })
  useNotes.setState({ active: id })
}

/** By its identity alone, as links name it. */
export async function openNoteNamed(id: string, beside: boolean): Promise<void> {
  const note = await knownNote(id)
  if (note === undefined) notice({ kind: 'hint', hint: 'note-gone' })
  else await openNote({ id, letterKey: letterOf(note) }, beside)
}

/** A note of any kind beside the letters, with room to write. */
export async function openSheet(id: string): Promise<void> {
  leaveWideView()
  const { sheet } = useNotes.getState()
  if (sheet?.kind === 'note' && sheet.id === id) return
  if ((await knownNote(id)) === undefined) notice({ kind: 'hint', hint: 'note-gone' })
  else if (await closeSheet()) useNotes.setState({ sheet: { kind: 'note', id }, active: id })
}

/** Everything that was written about a person or a saved search; an empty note when there is nothing yet. */
export async function openNotesOn(about: NoteAbout): Promise<void> {
  leaveWideView()
  try {
    const notes = await readNotesAbout(about)
    if (!(await closeSheet())) return
    if (notes.length > 0) useNotes.setState({ sheet: { kind: 'about', about } })
    else startNoteAbout(about)
  } catch (thrown) {
    reportFailure(thrown)
  }
}

/** Says whether it is closed: words that are not saved keep it open. */
export async function closeSheet(): Promise<boolean> {
  const { sheet } = useNotes.getState()
  if (sheet?.kind === 'note' && !(await closeNote(sheet.id))) {
    notice({ kind: 'hint', hint: 'notes-unsaved' })
    return false
  }
  useNotes.setState({ sheet: null })
  return true
}

async function knownNote(id: string): Promise<Pick<Note, 'about' | 'anchors'> | undefined> {
  const state = useNotes.getState()
  const known = state.drafts.get(id) ?? noteNamed(state, id)
  if (known !== undefined) return known
  try {
    const [note] = await readNotesNamed([id])
    return note
  } catch (thrown) {
    reportFailure(thrown)
    return undefined
  }
}

function leaveWideView(): void {
  const { view } = useShell.getState()
  if (view === 'problems' || view === 'table' || view === 'campaigns' || view === 'codes') showView('letters')
  else if (view === 'notebook') showView('notes')
}
