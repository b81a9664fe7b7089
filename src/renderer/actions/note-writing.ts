/** Writes notes: saves the words soon after they were typed, one save at a time, and never lets them go before that. */
import { failureOf } from '@shared/failure'
import type { Anchor, Note, NoteAbout, NoteColour } from '@shared/note'
import { call } from '../bridge'
import {
  type Draft,
  draftChanged,
  draftOf,
  hasUnsavedWords,
  isEmptyDraft,
  mentionsIn,
  noteNamed,
  stored,
  useNotes,
  withDraft,
  withoutDraft,
  written,
} from '../state/notes'
import { remembered, type Undo, useUndo } from '../state/undo'
import { markNotes, notesChanged, noteWordsChanged } from './notes'
import { notice } from './notices'

/** From the first unsaved keystroke on; with the save itself it stays within half a second, however long one types. */
const pause = 300
/** When saving failed, it is tried again by itself: room on the disk may return. */
const retryAfter = 5000
const timers = new Map<string, ReturnType<typeof setTimeout>>()
const retries = new Map<string, ReturnType<typeof setTimeout>>()
const underway = new Map<string, Promise<void>>()
/** What notes were when their editors were opened; null for those that were not there yet. */
const opened = new Map<string, Note | null>()

/** Opens an empty editor on a passage, or on several that belong together. Nothing is stored before the first word. */
export function startNote(anchor: Anchor, ...more: readonly Anchor[]): string {
  return openDraft({ kind: 'passages' }, [anchor, ...more])
}

/** The same on something that is no passage: a letter, a person, a saved search, a page of the notebook. */
export function startNoteAbout(about: NoteAbout, body = ''): string {
  const unsaved = unsavedOnSheet()
  if (unsaved !== null && about.kind !== 'letter') {
    notice({ kind: 'hint', hint: 'notes-unsaved' })
    return unsaved
  }
  const id = openDraft(about, [], body)
  // A note on a letter is written in its margin; the others stand beside the letters.
  if (about.kind !== 'letter') useNotes.setState({ sheet: { kind: 'note', id } })
  return id
}

/** The note of the sheet, when its words are nowhere else: then nothing else takes its place. */
function unsavedOnSheet(): string | null {
  const { sheet, drafts } = useNotes.getState()
  if (sheet?.kind !== 'note') return null
  return drafts.get(sheet.id)?.saving.kind === 'failed' ? sheet.id : null
}

function openDraft(about: NoteAbout, anchors: readonly Anchor[], body = ''): string {
  const id = crypto.randomUUID()
  const bare = { colour: 'none', codes: [], mentions: [], revision: null } as const
  const draft: Draft = { id, about, anchors, body, ...bare, saving: { kind: 'saved' } }
  opened.set(id, null)
  useNotes.setState((state) => ({ ...withDraft(state, draft), editing: id, active: id }))
  return id
}

export function editNote(note: Note): void {
  if (!useNotes.getState().drafts.has(note.id)) opened.set(note.id, note)
  useNotes.setState((state) => {
    const kept = state.drafts.has(note.id) ? state : withDraft(state, draftOf(note))
    return { ...kept, editing: note.id, active: note.id }
  })
}

/** Colour or codes of a note, whether it is being written or not. Of one that is not stored yet they are stored with it. */
export async function markNote(
  id: string,
  change: { readonly colour?: NoteColour; readonly codes?: readonly string[] },
): Promise<void> {
  await underway.get(id)
  const state = useNotes.getState()
  const draft = state.drafts.get(id)
  if (draft !== undefined && draft.revision === null) {
    useNotes.setState((now) => draftChanged(now, id, { ...change, saving: { kind: 'waiting' } }))
    await saveNote(id)
    return
  }
  const note = draft ?? noteNamed(state, id)
  if (note === undefined) return
  const { colour, codes } = { ...note, ...change }
  await markNotes([{ id, colour, codes: [...codes] }])
}

export function writeNote(id: string, body: string): void {
  useNotes.setState((state) => written(state, id, body))
  if (timers.has(id)) return
  timers.set(
    id,
    setTimeout(() => void saveNote(id), pause),
  )
}

/** Saves at once, and again if more was typed meanwhile. Also the retry after a failure. */
export async function saveNote(id: string): Promise<void> {
  clearTimeout(timers.get(id))
  timers.delete(id)
  clearTimeout(retries.get(id))
  await underway.get(id)
  const draft = useNotes.getState().drafts.get(id)
  if (draft === undefined || draft.saving.kind === 'saved') return
  if (isEmptyDraft(draft)) return
  const saving = store(draft)
  underway.set(id, saving)
  await saving
  underway.delete(id)
  const after = useNotes.getState().drafts.get(id)
  if (after?.saving.kind === 'waiting' && !timers.has(id)) await saveNote(id)
}

async function store(draft: Draft): Promise<void> {
  useNotes.setState((state) => withDraft(state, { ...draft, saving: { kind: 'saving' } }))
  try {
    const note = await send(draft)
    useNotes.setState((state) => stored(state, note))
    if (draft.revision === null) notesChanged()
    else noteWordsChanged()
  } catch (thrown) {
    const failure = failureOf(thrown)
    // A newer copy in the notebook does not go away by waiting: the reader must choose.
    if (failure.code !== 'not-saved')
      retries.set(
        draft.id,
        setTimeout(() => void saveNote(draft.id), retryAfter),
      )
    if (draft.saving.kind !== 'failed') notice({ kind: 'hint', hint: 'notes-unsaved' })
    useNotes.setState((state) => {
      const current = state.drafts.get(draft.id)
      return current === undefined
        ? state
        : withDraft(state, { ...current, saving: { kind: 'failed', failure } })
    })
  }
}

function send(draft: Draft): Promise<Note> {
  const { id, about, anchors, body, colour, revision } = draft
  const mentions = [...mentionsIn(body, draft.mentions)]
  if (revision !== null) return call('notes.save', { id, revision, body, mentions })
  return call('notes.add', {
    ...{ id, about, anchors: [...anchors], body, mentions },
    ...{ colour, codes: [...draft.codes] },
  })
}

/**
 * Closes the editor and says whether it is closed. An empty new note leaves no trace; words that are not saved keep it
 * open.
 */
export async function closeNote(id: string): Promise<boolean> {
  await saveNote(id)
  const draft = useNotes.getState().drafts.get(id)
  if (draft === undefined) return true
  const empty = isEmptyDraft(draft)
  if (draft.saving.kind !== 'saved' && !empty) return false
  rememberWriting(draft, opened.get(id))
  opened.delete(id)
  useNotes.setState((state) => {
    const shown = state.sheet?.kind === 'note' && state.sheet.id === id
    return { ...withoutDraft(state, id), sheet: empty && shown ? null : state.sheet }
  })
  return true
}

/** What was written since the editor was opened is one step; nothing is said of it, since it is in view. */
function rememberWriting({ id, body, revision }: Draft, before: Note | null | undefined): void {
  if (before === undefined || revision === null) return
  const step: Undo | null =
    before === null
      ? { kind: 'note', ids: [id], removed: false }
      : before.body === body
        ? null
        : { kind: 'note-words', id, body: before.body, mentions: before.mentions }
  if (step !== null) useUndo.setState((state) => remembered(state, step))
}

/** Keeps words as a note of their own when an older copy may not overwrite a newer one. */
export async function keepAsNewNote(id: string): Promise<void> {
  const draft = useNotes.getState().drafts.get(id)
  if (draft === undefined) return
  const copy: Draft = { ...draft, id: crypto.randomUUID(), revision: null, saving: { kind: 'waiting' } }
  opened.set(copy.id, null)
  useNotes.setState((state) => ({ ...withDraft(withoutDraft(state, id), copy), editing: copy.id }))
  await saveNote(copy.id)
}

/** Before the window closes or another library opens. Says whether every word is in the notebook. */
export async function saveAllNotes(): Promise<boolean> {
  await Promise.all([...useNotes.getState().drafts.keys()].map(saveNote))
  return !hasUnsavedWords(useNotes.getState())
}
