/** Keeps, counts, changes and removes saved searches. */
import { failureOf } from '@shared/failure'
import type { SavedSearch, SavedSearchLook } from '@shared/saved-search'
import { call } from '../bridge'
import { useSavedSearches } from '../state/saved-searches'
import { offerUndo, reportFailure } from './notices'

let turn = 0

export async function readSavedSearches(): Promise<void> {
  try {
    useSavedSearches.setState({ ...(await call('saved-searches.list', {})), failure: null })
    await countSavedSearches()
  } catch (thrown) {
    useSavedSearches.setState({ failure: failureOf(thrown) })
  }
}

/** One after the other, so that a search the reader types meanwhile is not kept waiting. */
export async function countSavedSearches(): Promise<void> {
  turn += 1
  const mine = turn
  for (const { id } of useSavedSearches.getState().searches ?? []) {
    const news = await call('saved-searches.news', { id }).catch(() => null)
    if (mine !== turn) return
    useSavedSearches.setState((state) => ({ news: new Map(state.news).set(id, news) }))
  }
}

/** Throws what went wrong, for the form that asks. */
export async function saveSearch(
  name: string,
  query: string,
  look: SavedSearchLook,
  folderId: string | null,
): Promise<void> {
  const id = crypto.randomUUID()
  await call('saved-searches.add', { id, name, query, look, folderId })
  await readSavedSearches()
}

/** Throws what went wrong, for the form that asks. Renaming may change the queries of others too. */
export async function changeSavedSearch(
  id: string,
  change: { readonly name?: string; readonly query?: string; readonly look?: SavedSearchLook },
): Promise<void> {
  await call('saved-searches.change', { id, ...change })
  await readSavedSearches()
}

export async function removeSavedSearch({ id, name }: SavedSearch): Promise<void> {
  try {
    await call('saved-searches.remove', { id })
    offerUndo({ kind: 'saved-search', id }, name)
    await readSavedSearches()
  } catch (thrown) {
    reportFailure(thrown)
  }
}

export async function restoreSavedSearch(id: string): Promise<void> {
  try {
    await call('saved-searches.restore', { id })
    await readSavedSearches()
  } catch (thrown) {
    reportFailure(thrown)
  }
}
