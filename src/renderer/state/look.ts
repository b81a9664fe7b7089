/** How the result of the query is shown, and the saved search that it began with. */
import type { ConcordanceKey } from '@shared/concordance'
import type { SavedSearchLook } from '@shared/saved-search'
import { create } from 'zustand'
import { useSearch } from './search'

export interface LookState {
  readonly view: SavedSearchLook['view']
  /** By which words the lines of a concordance are sorted. */
  readonly sort: readonly ConcordanceKey[]
  /** The saved search that was opened, also while its query is being edited; null when none was. */
  readonly savedSearch: string | null
}

export const plainLook: LookState = { view: 'letters', sort: [], savedSearch: null }

export const useLook = create<LookState>()(() => plainLook)

/** Whether the last word also finds words that begin with it: while it is typed, but lines are those of whole words. */
export function lastWordGrows(): boolean {
  return useSearch.getState().typing && useLook.getState().view === 'letters'
}
