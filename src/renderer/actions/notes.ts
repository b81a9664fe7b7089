/** Reads, marks, removes and points at notes. Writing them is in note-writing.ts. */
import type { Note, NoteAbout, NoteMarks } from '@shared/note'
import { call } from '../bridge'
import { hasUnsavedWords, marked, noNotes, noteNamed, useNotes, withNote, withoutNote } from '../state/notes'
import { useReader } from '../state/reader'
import { remembered, type Undo, useUndo } from '../state/undo'
import { countNotes, forgetNotesList, readListAgain } from './notes-list'
import { offerUndo, reportFailure } from './notices'

/** A letter can be read without its notes: a failure is told, not thrown. */
export async function readNotes(letterKey: string): Promise<void> {
  try {
    const notes = await call('notes.ofLetter', { letterKey })
    useNotes.setState((state) => ({ ofLetter: new Map(state.ofLetter).set(letterKey, notes) }))
  } catch (thrown) {
    reportFailure(thrown)
  }
}

/** Notes that are shown without their letter. What is gone or in the bin is left out of the answer. */
export async function readNotesNamed(ids: readonly string[]): Promise<readonly Note[]> {
  if (ids.length === 0) return []
  const notes = await call('notes.get', { ids: [...ids] })
  useNotes.setState((state) => notes.reduce(withNote, state))
  return notes.filter(({ removed }) => removed === null)
}

export async function readNotesAbout(about: NoteAbout): Promise<readonly Note[]> {
  const notes = await call('notes.about', { about })
  useNotes.setState((state) => notes.reduce(withNote, state))
  return notes
}

/** Notes were changed by another way than this window's own calls: everything that is shown is read anew. */
export async function refreshNotes(): Promise<void> {
  const open = new Set(useReader.getState().panes.map(({ letterKey }) => letterKey))
  const { ofLetter, others } = useNotes.getState()
  // What is shown nowhere is read when it is opened again.
  useNotes.setState({ ofLetter: new Map([...ofLetter].filter(([key]) => open.has(key))) })
  await Promise.all([
    ...[...open].map(readNotes),
    readNotesNamed([...others.keys()].slice(0, 1000)).catch(reportFailure),
  ])
  notesChanged()
}

/** Colour and codes, exactly so, in one step that can be taken back. Nothing is said: what was done is in view. */
export async function markNotes(marks: readonly NoteMarks[]): Promise<void> {
  if (marks.length === 0) return
  const before = useNotes.getState()
  useNotes.setState((state) => marked(state, marks))
  try {
    const undone = await call('notes.mark', { marks: [...marks] })
    useUndo.setState((state) => remembered(state, { kind: 'note-marks', marks: undone }))
  } catch (thrown) {
    const old = marks.flatMap(({ id }): readonly NoteMarks[] => {
      const note = before.drafts.get(id) ?? noteNamed(before, id)
      return note === undefined ? [] : [{ id, colour: note.colour, codes: [...note.codes] }]
    })
    useNotes.setState((state) => marked(state, old))
    reportFailure(thrown)
  }
  notesChanged()
}

/** What `notes.mark` answered is put back as it was. */
export async function undoMarks(marks: readonly NoteMarks[]): Promise<Undo | null> {
  try {
    const undone = await call('notes.mark', { marks: [...marks] })
    useNotes.setState((state) => marked(state, marks))
    return { kind: 'note-marks', marks: undone }
  } catch (thrown) {
    reportFailure(thrown)
    return null
  } finally {
    notesChanged()
  }
}

export async function removeNote(id: string): Promise<void> {
  const kept = noteNamed(useNotes.getState(), id)
  const draft = useNotes.getState().drafts.get(id)
  useNotes.setState((state) => withoutNote(state, id))
  if (kept === undefined && (draft?.revision ?? null) === null) return
  try {
    await call('notes.remove', { ids: [id] })
    offerUndo({ kind: 'note', ids: [id], removed: true }, firstWords(draft?.body ?? kept?.body ?? ''))
  } catch (thrown) {
    if (kept !== undefined) useNotes.setState((state) => withNote(state, kept))
    reportFailure(thrown, { kind: 'remove-note', id })
  }
  notesChanged()
}

/** Several at once, in one step; their words are told when it is one. */
export async function removeNotes(ids: readonly string[]): Promise<void> {
  const [only, ...more] = ids
  if (only !== undefined && more.length === 0) {
    const [note] = await readNotesNamed([only]).catch(() => [])
    if (note !== undefined) return await removeNote(only)
  }
  if (await intoBin(ids, true)) offerUndo({ kind: 'note', ids, removed: true }, '')
}

export async function restoreNotes(ids: readonly string[]): Promise<void> {
  if (await intoBin(ids, false)) offerUndo({ kind: 'note', ids, removed: false }, '')
}

/** Notes that came into the bin come out of it, and those that came out of it go into it. */
export async function undoBin({ ids, removed }: Undo & { readonly kind: 'note' }): Promise<Undo | null> {
  return (await intoBin(ids, !removed)) ? { kind: 'note', ids, removed: !removed } : null
}

/** Into the bin or out of it; says whether it was done. */
async function intoBin(ids: readonly string[], removed: boolean): Promise<boolean> {
  try {
    if (removed) {
      await call('notes.remove', { ids: [...ids] })
      useNotes.setState((state) => ids.reduce(withoutNote, state))
    } else {
      const notes = await call('notes.restore', { ids: [...ids] })
      useNotes.setState((state) => notes.reduce(withNote, state))
    }
    return true
  } catch (thrown) {
    reportFailure(thrown)
    return false
  } finally {
    notesChanged()
  }
}

export function pointToNote(active: string | null): void {
  useNotes.setState({ active })
}

/** The pointer is on the mark of a note, or on none. */
export function hoverNote(hovered: string | null): void {
  if (useNotes.getState().hovered !== hovered) useNotes.setState({ hovered })
}

/** Whether what is written is drawn below or beside it. */
export function togglePreview(): void {
  useNotes.setState((state) => ({ preview: !state.preview }))
}

/** The notebook holds something new: lists and the numbers beside the letters follow. */
export function notesChanged(): void {
  noteWordsChanged()
  void countNotes()
}

/** The same when only words are others: counting all notes again with each pause in typing would keep saving waiting. */
export function noteWordsChanged(): void {
  useNotes.setState((state) => ({ changes: state.changes + 1 }))
  readListAgain()
}

/** Another library: its notes are others. Words that could not be saved yet stay. */
export function forgetNotes(): void {
  useNotes.setState((state) => ({
    ...noNotes,
    drafts: hasUnsavedWords(state) ? state.drafts : noNotes.drafts,
    preview: state.preview,
    changes: state.changes + 1,
  }))
  forgetNotesList()
}

function firstWords(body: string): string {
  const line = body.trim().split('\n')[0] ?? ''
  return line.length > 40 ? `${line.slice(0, 40)}…` : line
}
