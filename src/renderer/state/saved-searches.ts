/** The saved searches and their folders, how many letters each finds now, and what is new since it was seen. */
import type { Failure } from '@shared/failure'
import type { SavedSearch, SearchFolder, SearchNews } from '@shared/saved-search'
import { create } from 'zustand'

export interface SavedSearchesState {
  readonly searches: readonly SavedSearch[] | null
  readonly folders: readonly SearchFolder[]
  /** By id; missing while it is being counted, null where that failed. */
  readonly news: ReadonlyMap<string, SearchNews | null>
  readonly failure: Failure | null
}

const noSavedSearches: SavedSearchesState = {
  searches: null,
  folders: [],
  news: new Map(),
  failure: null,
}

export const useSavedSearches = create<SavedSearchesState>()(() => noSavedSearches)

/** Letters that are new, gone or changed since the reader looked. */
export function newsCount(news: SearchNews | null | undefined): number {
  return news === null || news === undefined ? 0 : news.new + news.gone + news.changed
}
