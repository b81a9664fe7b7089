/** Follows what is searched, so that the reader can go back and forward; keeps the queries in the notebook. */
import { call } from '../bridge'
import { useLook } from '../state/look'
import { type Pane, useReader } from '../state/reader'
import { isSearching, type SearchState, useSearch } from '../state/search'
import { historyOf, moved, useSearchHistory, type Visit, visited, visitFrom } from '../state/search-history'
import { reportFailure } from './notices'
import { openQuery } from './search'

/** A query that stands so long was meant, though nothing was done with it; in milliseconds. */
const settling = 4000
let timer: ReturnType<typeof setTimeout> | undefined

export async function readSearchHistory(): Promise<void> {
  // Without the old queries the new ones can still be gone through.
  const kept = await call('search-history.list', {}).catch(() => [])
  const queries = kept.map(({ query }) => query)
  useSearchHistory.setState(historyOf(queries, visitNow(useSearch.getState())))
}

/** Called once. */
export function followSearches(): void {
  useSearch.subscribe((search, before) => {
    if (search.query === before.query && search.typing === before.typing) {
      if (search.active !== before.active || search.order !== before.order) keepUpToDate(search)
      return
    }
    clearTimeout(timer)
    if (search.typing || search.query === '') timer = setTimeout(rememberSearch, settling)
    else rememberSearch()
  })
  // A letter that is opened among the hits says that the query was meant.
  useReader.subscribe(({ panes }, before) => {
    if (panes.length > 0 && panes !== before.panes && isSearching(useSearch.getState())) openedLetter(panes)
  })
}

let lastOpened = 0

function openedLetter(panes: readonly Pane[]): void {
  const newest = Math.max(...panes.map(({ opening }) => opening))
  if (newest > lastOpened) rememberSearch()
  lastOpened = Math.max(lastOpened, newest)
}

/** The chosen row and the order belong to the visit that is on show. */
function keepUpToDate(search: SearchState): void {
  const { visits, at } = useSearchHistory.getState()
  if (search.landing !== null) return
  if (visits[at]?.query === search.query)
    useSearchHistory.setState((state) => visited(state, visitNow(search)))
  else if (search.active > 0) rememberSearch()
}

function rememberSearch(): void {
  clearTimeout(timer)
  const search = useSearch.getState()
  const { visits, at } = useSearchHistory.getState()
  if (visits[at]?.query === search.query) return
  useSearchHistory.setState((state) => visited(state, visitNow(search)))
  const query = search.query.trim()
  // What was searched before is a convenience: a failure is told where it matters, with the notes.
  if (query !== '') void call('search-history.keep', { query }).catch(() => null)
}

export function goInHistory(step: -1 | 1): void {
  rememberSearch()
  const visit = visitFrom(useSearchHistory.getState(), step)
  if (visit === null) return
  useSearchHistory.setState((state) => moved(state, step))
  openQuery(visit.query, visit, visit.active)
  useLook.setState(visit.look)
}

export async function clearSearchHistory(): Promise<void> {
  try {
    await call('search-history.clear', {})
    useSearchHistory.setState(historyOf([], visitNow(useSearch.getState())))
  } catch (thrown) {
    reportFailure(thrown)
  }
}

function visitNow({ query, order, descending, active }: SearchState): Visit {
  return { query, order, descending, active, look: useLook.getState() }
}
