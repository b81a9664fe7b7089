/** How a result is shown: taken along when a search is saved, put back when it is opened. */
import type { ConcordanceKey } from '@shared/concordance'
import type { SavedSearch, SavedSearchLook } from '@shared/saved-search'
import { useLook } from '../state/look'
import { useSearch } from '../state/search'
import { openQuery } from './search'

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

export function openSavedSearch({ id, query, look }: SavedSearch): void {
  openQuery(query, look)
  useLook.setState({ savedSearch: id, view: look.view, sort: look.sort })
}
