/** The list of what changed in one saved search since the reader looked. */
import type { SearchChange } from '@shared/saved-search'
import { create } from 'zustand'
import { emptyPages, type Pages, staled } from './pages'

export interface SearchChangesState {
  /** The saved search whose changes are on show instead of its result; null when none are. */
  readonly id: string | null
  readonly pages: Pages<SearchChange>
  readonly active: number
  readonly failed: boolean
}

const noChanges: SearchChangesState = { id: null, pages: emptyPages(100), active: 0, failed: false }

export const useSearchChanges = create<SearchChangesState>()(() => noChanges)

export function changesOf(state: SearchChangesState, id: string | null): SearchChangesState {
  return { ...noChanges, id, pages: emptyPages(state.pages.size, state.pages.generation + 1) }
}

/** What is on show stays until it was read again. */
export function changesLoading(state: SearchChangesState): SearchChangesState {
  const last = Math.max(0, (state.pages.total ?? 1) - 1)
  return { ...state, pages: staled(state.pages), active: Math.min(state.active, last) }
}
