/** The saved searches and how many letters each finds now. */
import type { Failure } from '@shared/failure'
import type { SavedSearch } from '@shared/search'
import { create } from 'zustand'

export interface SavedSearchesState {
  readonly searches: readonly SavedSearch[] | null
  /** By id; missing while it is being counted. */
  readonly counts: ReadonlyMap<string, number>
  readonly failure: Failure | null
}

export const useSavedSearches = create<SavedSearchesState>()(() => ({
  searches: null,
  counts: new Map(),
  failure: null,
}))
