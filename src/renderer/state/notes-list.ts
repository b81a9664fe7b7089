/** The list of notes: which ones and in what order, which are chosen, and what filters can offer. Data only. */
import type { Failure } from '@shared/failure'
import { allNotes, type NoteChoice, type NoteHead, type NoteOrder } from '@shared/note'
import { create } from 'zustand'
import { emptyPages, type Pages } from './pages'

export interface NotesListState {
  readonly choice: NoteChoice
  readonly order: NoteOrder
  readonly descending: boolean
  readonly pages: Pages<NoteHead>
  readonly activeRow: number
  /** Identities, for what is done with several at once. */
  readonly checked: ReadonlySet<string>
  /** Whether the filters are open. */
  readonly filtering: boolean
  readonly failure: Failure | null
  /** How many notes there are in all, without those in the bin; null until they were counted. */
  readonly all: number | null
  /** Titles of letters, by their keys. */
  readonly titles: ReadonlyMap<string, string>
  readonly tags: readonly { readonly tag: string; readonly notes: number }[]
  /** On whom there are notes. */
  readonly persons: readonly string[]
}

/** As many as can be changed in one step. */
export const mostChecked = 1000

export const noNotesList: NotesListState = {
  choice: allNotes,
  order: 'changed',
  descending: true,
  pages: emptyPages(100),
  activeRow: 0,
  checked: new Set(),
  filtering: false,
  failure: null,
  all: null,
  titles: new Map(),
  tags: [],
  persons: [],
}
export const useNotesList = create<NotesListState>()(() => noNotesList)

/** Conditions that a reader can set in the filters, each with how it is taken away. */
const filterNames = [
  ...['colours', 'codes', 'kinds', 'states', 'tag', 'letterKeys', 'person', 'savedSearch'],
  ...['since', 'until'],
] as const satisfies readonly (keyof NoteChoice)[]
export type FilterName = (typeof filterNames)[number]

function isFilterSet(choice: NoteChoice, name: FilterName): boolean {
  const value = choice[name]
  return Array.isArray(value) ? value.length > 0 : value !== null
}

export function filtersSet(choice: NoteChoice): readonly FilterName[] {
  return filterNames.filter((name) => isFilterSet(choice, name))
}

export function withoutFilter(choice: NoteChoice, name: FilterName): NoteChoice {
  return { ...choice, [name]: allNotes[name] }
}

/** The words and whether it is the bin stay. */
export function withoutFilters({ words, bin }: NoteChoice): NoteChoice {
  return { ...allNotes, words, bin }
}

/** Into a list of wanted values, or out of it. */
export function toggled<Value>(values: readonly Value[], value: Value): Value[] {
  return values.includes(value) ? values.filter((other) => other !== value) : [...values, value]
}

/** Which way round an order is usually wanted. */
export function usuallyDescending(order: NoteOrder): boolean {
  return order === 'changed' || order === 'created'
}

export function noteToggled({ checked }: NotesListState, id: string): Pick<NotesListState, 'checked'> {
  const others = new Set(checked)
  if (!others.delete(id) && others.size < mostChecked) others.add(id)
  return { checked: others }
}

export function notesChecked(
  { checked }: NotesListState,
  ids: readonly string[],
): Pick<NotesListState, 'checked'> {
  return { checked: new Set([...checked, ...ids].slice(0, mostChecked)) }
}
