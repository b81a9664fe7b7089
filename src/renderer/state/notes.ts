/** The notes of the open letters, the words being written, and the list of all notes. */
import type { Failure } from '@shared/failure'
import type { Anchor, Note, NoteHead } from '@shared/note'
import { create } from 'zustand'
import { emptyPages, type Pages } from './pages'

export type Saving =
  | { readonly kind: 'saved' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly failure: Failure }

/** A note while it is written. Its words stay here until they are safely in the notebook. */
export interface Draft {
  readonly id: string
  readonly letterKey: string
  readonly anchors: readonly Anchor[]
  readonly body: string
  /** The revision that was last stored; null when the notebook does not know the note yet. */
  readonly revision: number | null
  readonly saving: Saving
}

export interface NotesState {
  readonly ofLetter: ReadonlyMap<string, readonly Note[]>
  readonly drafts: ReadonlyMap<string, Draft>
  /** The note whose editor is open. */
  readonly editing: string | null
  /** The note that is pointed at, in the margin and in the text. */
  readonly active: string | null
  /** How many notes each letter has, by its key. */
  readonly counts: Readonly<Record<string, number>>
  readonly words: string
  readonly pages: Pages<NoteHead>
  readonly activeRow: number
  readonly failure: Failure | null
}

export const noNotes: NotesState = {
  ofLetter: new Map(),
  drafts: new Map(),
  editing: null,
  active: null,
  counts: {},
  words: '',
  pages: emptyPages(100),
  activeRow: 0,
  failure: null,
}
export const useNotes = create<NotesState>()(() => noNotes)

export function draftOf(note: Note): Draft {
  return {
    id: note.id,
    letterKey: note.anchors[0]?.letterKey ?? '',
    anchors: note.anchors,
    body: note.body,
    revision: note.revision,
    saving: { kind: 'saved' },
  }
}

export function withDraft(state: NotesState, draft: Draft): NotesState {
  return { ...state, drafts: new Map(state.drafts).set(draft.id, draft) }
}

export function withoutDraft(state: NotesState, id: string): NotesState {
  const drafts = new Map(state.drafts)
  drafts.delete(id)
  return { ...state, drafts, editing: state.editing === id ? null : state.editing }
}

/** Whether words are only here and not yet in the notebook, because saving them failed. */
export function hasUnsavedWords(state: NotesState): boolean {
  return [...state.drafts.values()].some(({ saving }) => saving.kind === 'failed')
}

/** New words wait to be saved, whatever became of the ones before. */
export function written(state: NotesState, id: string, body: string): NotesState {
  const draft = state.drafts.get(id)
  return draft === undefined ? state : withDraft(state, { ...draft, body, saving: { kind: 'waiting' } })
}

/** The notebook has stored `note`; words typed since then still wait. */
export function stored(state: NotesState, note: Note): NotesState {
  const kept = withNote(state, note)
  const draft = state.drafts.get(note.id)
  if (draft === undefined) return kept
  const saving: Saving = draft.body === note.body ? { kind: 'saved' } : { kind: 'waiting' }
  return withDraft(kept, { ...draft, revision: note.revision, saving })
}

export function withNote(state: NotesState, note: Note): NotesState {
  const ofLetter = new Map(state.ofLetter)
  for (const key of new Set(note.anchors.map((anchor) => anchor.letterKey))) {
    const others = (ofLetter.get(key) ?? []).filter((other) => other.id !== note.id)
    ofLetter.set(key, [...others, note])
  }
  return { ...state, ofLetter }
}

export function withoutNote(state: NotesState, id: string): NotesState {
  const ofLetter = new Map(
    [...state.ofLetter].map(([key, notes]) => [key, notes.filter((note) => note.id !== id)]),
  )
  const active = state.active === id ? null : state.active
  return { ...withoutDraft(state, id), ofLetter, active }
}
