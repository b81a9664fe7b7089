/** Reads, removes and lists notes. Writing them is in note-writing.ts. */
import { failureOf } from '@shared/failure'
import type { NoteHead } from '@shared/note'
import { call } from '../bridge'
import { noNotes, useNotes, withNote, withoutNote } from '../state/notes'
import { reordered, staled } from '../state/pages'
import { offerUndo, reportFailure } from './notices'
import { pageLoader } from './pages'

/** A letter can be read without its notes: a failure is told, not thrown. */
export async function readNotes(letterKey: string): Promise<void> {
  try {
    const notes = await call('notes.ofLetter', { letterKey })
    useNotes.setState((state) => ({ ofLetter: new Map(state.ofLetter).set(letterKey, notes) }))
  } catch (thrown) {
    reportFailure(thrown)
  }
}

export async function removeNote(id: string): Promise<void> {
  const stored = storedNote(id)
  const draft = useNotes.getState().drafts.get(id)
  useNotes.setState((state) => withoutNote(state, id))
  if (stored === undefined && (draft?.revision ?? null) === null) return
  try {
    await call('notes.remove', { id })
    offerUndo({ kind: 'note', id }, firstWords(draft?.body ?? stored?.body ?? ''))
  } catch (thrown) {
    if (stored !== undefined) useNotes.setState((state) => withNote(state, stored))
    reportFailure(thrown, { kind: 'remove-note', id })
  }
  refreshNotesList()
}

export async function restoreNote(id: string): Promise<void> {
  try {
    const note = await call('notes.restore', { id })
    useNotes.setState((state) => withNote(state, note))
    refreshNotesList()
  } catch (thrown) {
    reportFailure(thrown)
  }
}

export function pointToNote(active: string | null): void {
  useNotes.setState({ active })
}

export const showNoteRows = pageLoader<NoteHead>({
  read: () => useNotes.getState().pages,
  write: (pages) => useNotes.setState({ pages, failure: null }),
  fetch: async (offset, limit) => {
    const answer = await call('notes.list', { words: useNotes.getState().words, offset, limit })
    return { total: answer.total, rows: answer.notes }
  },
  failed: (thrown) => useNotes.setState({ failure: failureOf(thrown) }),
})

export function searchNotes(words: string): void {
  useNotes.setState((state) => ({ words, activeRow: 0, pages: staled(state.pages) }))
  showNoteRows(0, 0)
}

export function activateNoteRow(activeRow: number): void {
  useNotes.setState({ activeRow })
}

export function refreshNotesList(): void {
  useNotes.setState((state) => ({ pages: staled(state.pages) }))
  showNoteRows(0, 0)
  void countNotes()
}

/** The numbers beside the letters are a help, not a promise: without them the list is as good as before. */
async function countNotes(): Promise<void> {
  const counts = await call('notes.counts', {}).catch(() => null)
  if (counts !== null) useNotes.setState({ counts })
}

/** Another library: its notes are others. Words that could not be saved yet stay with the drafts. */
export function forgetNotes(): void {
  useNotes.setState((state) => ({ ...noNotes, pages: { ...reordered(state.pages), total: null } }))
}

function storedNote(id: string) {
  for (const notes of useNotes.getState().ofLetter.values())
    for (const note of notes) if (note.id === id) return note
  return undefined
}

function firstWords(body: string): string {
  const line = body.trim().split('\n')[0] ?? ''
  return line.length > 40 ? `${line.slice(0, 40)}…` : line
}
