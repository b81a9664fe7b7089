/** How a result is shown: taken along when a search is saved, put back when it is opened. */
import type { ConcordanceKey } from '@shared/concordance'
import type { SavedSearch, SavedSearchLook } from '@shared/saved-search'
import { useLook } from '../state/look'
import { useSavedSearches } from '../state/saved-searches'
import { useSearch } from '../state/search'
import { useShell } from '../state/shell'
import { openQuery } from './search'
import { seeSavedSearch, showChanges } from './search-news'
import { goToView } from './shell'

export function lookNow(): SavedSearchLook {
  const { order, descending } = useSearch.getState()
  const { view, sort } = useLook.getState()
  return { view, sort: [...sort], order, descending }
}

export function showResultAs(view: SavedSearchLook['view']): void {
  useLook.setState({ view })
}

export function sortLines(sort: readonly ConcordanceKey[]): void {
  useLook.setState({ sort })
}

/** The result on show belongs to this saved search from now on. */
export function startFrom(savedSearch: string): void {
  useLook.setState({ savedSearch })
}

/** What was never looked at counts as seen when it is opened for the first time. */
function openSavedSearch({ id, query, look, seen }: SavedSearch): void {
  openQuery(query, look)
  useLook.setState({ savedSearch: id, view: look.view, sort: look.sort })
  showChanges(null)
  const news = useSavedSearches.getState().news.get(id)
  // What could not be counted just now may have been looked at before: nothing new of it may go unseen.
  if (news === null) return
  // What is known of news is newer than what was listed with the search.
  if (news === undefined ? seen === null : news.since === null) void seeSavedSearch(id)
}

/** Opens it from another view: the keyboard goes on in what it finds. */
export function goToSavedSearch(search: SavedSearch): void {
  openSavedSearch(search)
  goToView('letters')
}

/** Shows it anew when it was changed while it was on show as it was kept. */
export function followSavedSearch(before: SavedSearch): void {
  if (useLook.getState().savedSearch !== before.id) return
  if (useSearch.getState().query.trim() !== before.query.trim()) return
  const now = useSavedSearches.getState().searches?.find(({ id }) => id === before.id)
  if (now === undefined || now.query === before.query) return
  const { view } = useShell.getState()
  openSavedSearch(now)
  useShell.setState({ view })
}
