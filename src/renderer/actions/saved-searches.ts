/** Keeps, counts, renames and removes saved searches. */
import { failureOf } from '@shared/failure'
import type { HitOrder, SavedSearch } from '@shared/search'
import { call } from '../bridge'
import { useSavedSearches } from '../state/saved-searches'
import { offerUndo, reportFailure } from './notices'

let turn = 0

export async function readSavedSearches(): Promise<void> {
  try {
    useSavedSearches.setState({ searches: await call('saved-searches.list', {}), failure: null })
    await countSavedSearches()
  } catch (thrown) {
    useSavedSearches.setState({ failure: failureOf(thrown) })
  }
}

/** One after the other, so that a search the reader types meanwhile is not kept waiting. */
export async function countSavedSearches(): Promise<void> {
  turn += 1
  const mine = turn
  for (const { id, query } of useSavedSearches.getState().searches ?? []) {
    const count = await call('search.count', { query }).catch(() => null)
    if (mine !== turn) return
    if (count !== null)
      useSavedSearches.setState((state) => ({ counts: new Map(state.counts).set(id, count.total) }))
  }
}

/** Throws what went wrong, for the form that asks. */
export async function saveSearch(name: string, query: string, order: HitOrder): Promise<void> {
  put(await call('saved-searches.add', { id: crypto.randomUUID(), name, query, order }))
  void countSavedSearches()
}

/** Throws what went wrong, for the form that asks. */
export async function renameSavedSearch(id: string, name: string): Promise<void> {
  put(await call('saved-searches.rename', { id, name }))
}

export async function removeSavedSearch(search: SavedSearch): Promise<void> {
  const before = useSavedSearches.getState().searches
  useSavedSearches.setState({ searches: (before ?? []).filter((other) => other.id !== search.id) })
  try {
    await call('saved-searches.remove', { id: search.id })
    offerUndo({ kind: 'saved-search', id: search.id }, search.name)
  } catch (thrown) {
    useSavedSearches.setState({ searches: before })
    reportFailure(thrown)
  }
}

export async function restoreSavedSearch(id: string): Promise<void> {
  try {
    put(await call('saved-searches.restore', { id }))
    void countSavedSearches()
  } catch (thrown) {
    reportFailure(thrown)
  }
}

function put(search: SavedSearch): void {
  useSavedSearches.setState(({ searches }) => {
    const others = (searches ?? []).filter((other) => other.id !== search.id)
    return { searches: [...others, search].sort((a, b) => a.name.localeCompare(b.name)) }
  })
}
