/** The log of runs of saved searches, newest first. */
import type { SearchRun } from '@shared/saved-search'
import { create } from 'zustand'
import { emptyPages, type Pages } from './pages'

export interface SearchRunsState {
  /** Of one saved search; null: of all. */
  readonly id: string | null
  readonly pages: Pages<SearchRun>
}

export const useSearchRuns = create<SearchRunsState>()(() => ({ id: null, pages: emptyPages(50) }))
