/** What is done with several notes at once: colour, codes, the bin, saving them for other programs. Each is one step. */
import type { Note, NoteColour, NoteMarks } from '@shared/note'
import { mostCodes } from '@shared/note'
import { call } from '../bridge'
import { useNotesList } from '../state/notes-list'
import { rowAt } from '../state/pages'
import { askToExport } from './exchange'
import { markNotes, removeNotes, restoreNotes } from './notes'
import { checkNoNotes } from './notes-list'
import { notice, reportFailure } from './notices'

/** Those that are checked, else the one that the keyboard is on. */
export function notesAtHand(): readonly string[] {
  const { checked, pages, activeRow } = useNotesList.getState()
  if (checked.size > 0) return [...checked]
  const row = rowAt(pages, activeRow)
  return row === undefined ? [] : [row.id]
}

export async function colourNotes(ids: readonly string[], colour: NoteColour): Promise<void> {
  await mark(ids, (note) => (note.colour === colour ? null : { colour, codes: note.codes }))
}

/** Gives the code to all; when all have it already, takes it from all. */
export async function codeNotes(ids: readonly string[], code: string): Promise<void> {
  await mark(ids, ({ colour, codes }, all) => {
    const haveAll = all.every((note) => note.codes.includes(code))
    if (haveAll) return { colour, codes: codes.filter((other) => other !== code) }
    return codes.includes(code) || codes.length >= mostCodes ? null : { colour, codes: [...codes, code] }
  })
}

type Change = (note: Note, all: readonly Note[]) => Pick<Note, 'colour' | 'codes'> | null

async function mark(ids: readonly string[], change: Change): Promise<void> {
  if (ids.length === 0) return
  try {
    const notes = await call('notes.get', { ids: [...ids] })
    const marks = notes.flatMap((note): readonly NoteMarks[] => {
      const changed = change(note, notes)
      return changed === null ? [] : [{ id: note.id, colour: changed.colour, codes: [...changed.codes] }]
    })
    if (marks.length === 0) notice({ kind: 'hint', hint: 'notes-marked-already' })
    await markNotes(marks)
  } catch (thrown) {
    reportFailure(thrown)
  }
}

export async function binNotes(ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  checkNoNotes()
  await removeNotes(ids)
}

export async function unbinNotes(ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  checkNoNotes()
  await restoreNotes(ids)
}

export function exportNotes(ids: readonly string[]): void {
  if (ids.length > 0) askToExport(ids)
}
