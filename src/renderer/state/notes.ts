/** The notes that the window shows, the words being written, and which note is open beside the letters. Data only. */
import type { Failure } from '@shared/failure'
import type { Anchor, Mention, Note, NoteAbout, NoteColour, NoteMarks } from '@shared/note'
import { linksIn } from '@shared/text/note-links'
import { create } from 'zustand'

export type Saving =
  | { readonly kind: 'saved' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly failure: Failure }

/** A note while it is written. Its words stay here until they are safely in the notebook. */
export interface Draft {
  readonly id: string
  readonly about: NoteAbout
  readonly anchors: readonly Anchor[]
  /** Every passage that was linked since the editor was opened: a link that is taken out may be put in again. */
  readonly mentions: readonly Mention[]
  readonly body: string
  readonly colour: NoteColour
  readonly codes: readonly string[]
  /** The revision that was last stored; null when the notebook does not know the note yet. */
  readonly revision: number | null
  readonly saving: Saving
}

/** What stands beside the letters: one note, or all that are about a person, a saved search or a letter. */
export type Sheet =
  | { readonly kind: 'note'; readonly id: string }
  | { readonly kind: 'about'; readonly about: NoteAbout }

export interface NotesState {
  /** By key, of letters that are or were open. */
  readonly ofLetter: ReadonlyMap<string, readonly Note[]>
  /** By identity: pages of the notebook and others that are shown without a letter. */
  readonly others: ReadonlyMap<string, Note>
  /** Identities that links name and the notebook does not know, or has in the bin. */
  readonly goneNotes: ReadonlySet<string>
  readonly drafts: ReadonlyMap<string, Draft>
  /** The note whose editor is open. */
  readonly editing: string | null
  /** The note that is pointed at, in the margin and in the text. */
  readonly active: string | null
  /** The note whose mark the pointer is on. */
  readonly hovered: string | null
  /** The note that the reader went to by key, to be told. */
  readonly arrived: { readonly number: number; readonly of: number } | null
  readonly sheet: Sheet | null
  /** Whether what is written is drawn below or beside it. */
  readonly preview: boolean
  /** How many notes each letter has, by its key. */
  readonly counts: Readonly<Record<string, number>>
  /** Counts up whenever a note was changed in the notebook: lists of notes are read anew. */
  readonly changes: number
}

export const noNotes: NotesState = {
  ofLetter: new Map(),
  others: new Map(),
  goneNotes: new Set(),
  drafts: new Map(),
  editing: null,
  active: null,
  hovered: null,
  arrived: null,
  sheet: null,
  preview: true,
  counts: {},
  changes: 0,
}
export const useNotes = create<NotesState>()(() => noNotes)

export function draftOf(note: Note): Draft {
  const { id, about, anchors, mentions, body, colour, codes, revision } = note
  return { id, about, anchors, mentions, body, colour, codes, revision, saving: { kind: 'saved' } }
}

/** Nothing of it is worth keeping: no words, no colour, no code. */
export function isEmptyDraft({ revision, body, colour, codes }: Draft): boolean {
  return revision === null && body.trim() === '' && colour === 'none' && codes.length === 0
}

/** Those of the passages that the text links to. */
export function mentionsIn(body: string, mentions: readonly Mention[]): readonly Mention[] {
  const linked = new Set(linksIn(body).flatMap(({ target }) => (target.kind === 'passage' ? target.id : [])))
  return mentions.filter(({ id }) => linked.has(id))
}

/** The letter in whose margin a note stands; null for one that stands in none. */
export function letterOf({ about, anchors }: Pick<Draft, 'about' | 'anchors'>): string | null {
  return about.kind === 'letter' ? about.letterKey : (anchors[0]?.letterKey ?? null)
}

export function lettersOf({ about, anchors }: Pick<Draft, 'about' | 'anchors'>): ReadonlySet<string> {
  const keys = new Set(anchors.map((anchor) => anchor.letterKey))
  return about.kind === 'letter' ? keys.add(about.letterKey) : keys
}

export function withDraft(state: NotesState, draft: Draft): NotesState {
  return { ...state, drafts: new Map(state.drafts).set(draft.id, draft) }
}

/** Changes a draft, if there is one. */
export function draftChanged(state: NotesState, id: string, change: Partial<Draft>): NotesState {
  const draft = state.drafts.get(id)
  return draft === undefined ? state : withDraft(state, { ...draft, ...change })
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
  return draftChanged(state, id, { body, saving: { kind: 'waiting' } })
}

/** The notebook has stored `note`; words typed since then still wait. */
export function stored(state: NotesState, note: Note): NotesState {
  const kept = withNote(state, note)
  const draft = state.drafts.get(note.id)
  if (draft === undefined) return kept
  const saving: Saving = draft.body === note.body ? { kind: 'saved' } : { kind: 'waiting' }
  return draftChanged(kept, note.id, { revision: note.revision, saving })
}

/** A note as the notebook has it now takes its place wherever it is shown; one in the bin is shown nowhere. */
export function withNote(state: NotesState, note: Note): NotesState {
  if (note.removed !== null) return withoutNote(state, note.id)
  const without = [...state.ofLetter].map(
    ([key, notes]) => [key, notes.filter(({ id }) => id !== note.id)] as const,
  )
  const ofLetter = new Map(without)
  for (const key of lettersOf(note)) ofLetter.set(key, [...(ofLetter.get(key) ?? []), note])
  const goneNotes = new Set(state.goneNotes)
  goneNotes.delete(note.id)
  const shown = { ...state, ofLetter, goneNotes, others: new Map(state.others).set(note.id, note) }
  const draft = state.drafts.get(note.id)
  // An editor whose words are all stored goes on from what was stored elsewhere since, by undo or from the history.
  const isOld = draft?.saving.kind === 'saved' && draft.revision !== null && draft.revision < note.revision
  return isOld ? withDraft(shown, draftOf(note)) : shown
}

export function withoutNote(state: NotesState, id: string): NotesState {
  const ofLetter = new Map(
    [...state.ofLetter].map(([key, notes]) => [key, notes.filter((note) => note.id !== id)]),
  )
  const others = new Map(state.others)
  others.delete(id)
  const active = state.active === id ? null : state.active
  const sheet = state.sheet?.kind === 'note' && state.sheet.id === id ? null : state.sheet
  return { ...withoutDraft(state, id), ofLetter, others, active, sheet }
}

/** Colour and codes of notes, wherever they are shown or written. */
export function marked(state: NotesState, marks: readonly NoteMarks[]): NotesState {
  const by = new Map(marks.map((mark) => [mark.id, mark]))
  const anew = <Marked extends { readonly id: string }>(note: Marked): Marked => {
    const mark = by.get(note.id)
    return mark === undefined ? note : { ...note, colour: mark.colour, codes: mark.codes }
  }
  return {
    ...state,
    ofLetter: new Map([...state.ofLetter].map(([key, notes]) => [key, notes.map(anew)])),
    others: new Map([...state.others].map(([id, note]) => [id, anew(note)])),
    drafts: new Map([...state.drafts].map(([id, draft]) => [id, anew(draft)])),
  }
}

/** The note as the window knows it. */
export function noteNamed(state: NotesState, id: string): Note | undefined {
  const other = state.others.get(id)
  if (other !== undefined) return other
  for (const notes of state.ofLetter.values()) for (const note of notes) if (note.id === id) return note
  return undefined
}
