/** Runs the query in the box while it is typed; the newest answer wins. */
import { failureOf } from '@shared/failure'
import type { Hit, HitOrder } from '@shared/search'
import { call } from '../bridge'
import { useLetters } from '../state/letters'
import { lastWordGrows, plainLook, useLook } from '../state/look'
import {
  answered,
  asked,
  chosen,
  firstDirection,
  isSearching,
  noSearch,
  searchFailed,
  useSearch,
} from '../state/search'
import { useShell } from '../state/shell'
import { showCopies } from './letters'
import { pageLoader } from './pages'
import { markHits } from './reader'

/** Long enough to swallow fast typing, short enough to feel immediate. */
const pause = 90
let timer: ReturnType<typeof setTimeout> | undefined
let turn = 0

export function typeQuery(query: string): void {
  useSearch.setState((state) => asked(state, { query, typing: true }))
  clearTimeout(timer)
  turn += 1
  if (isSearching(useSearch.getState())) timer = setTimeout(() => void runSearch(), pause)
  else {
    useLook.setState({ savedSearch: null })
    markHits()
  }
}

/** Runs at once, with whole words only, and begins at the first hit. */
export function submitQuery(query: string): void {
  askWhole(query, 0)
}

/** The query as it stands, from now on with whole words only: a row that was chosen stays chosen. */
export function askWholeWords(): void {
  const { query, active } = useSearch.getState()
  askWhole(query, active === 0 ? 0 : null)
}

function askWhole(query: string, landing: number | null): void {
  clearTimeout(timer)
  useSearch.setState((state) => asked(state, { query, typing: false, landing }))
  void runSearch()
}

export function clearSearch(): void {
  typeQuery('')
}

export function orderHits(order: HitOrder, descending = firstDirection(order)): void {
  clearTimeout(timer)
  useSearch.setState((state) => asked(state, { order, descending }))
  void runSearch()
}

interface HitsOrder {
  readonly order: HitOrder
  readonly descending: boolean
}

/** Shows a query that was kept elsewhere, with its order, at this row. */
export function openQuery(query: string, { order, descending }: HitsOrder, row = 0): void {
  useShell.setState({ view: 'letters' })
  useLook.setState({ savedSearch: null })
  clearTimeout(timer)
  turn += 1
  useSearch.setState((state) => asked(state, { query, typing: false, order, descending, landing: row }))
  void runSearch()
}

export async function runSearch(): Promise<void> {
  turn += 1
  const mine = turn
  const { query, order, descending, pages } = useSearch.getState()
  const typing = lastWordGrows()
  if (query.trim() === '') return markHits()
  try {
    const page = { offset: 0, limit: pages.size }
    const { copies } = useLetters.getState()
    const answer = await call('search.run', { query, typing, order, descending, copies, ...page })
    if (mine !== turn) return
    useSearch.setState((state) => answered(state, query, answer))
    markHits()
  } catch (thrown) {
    const failure = failureOf(thrown)
    if (mine === turn && failure.code !== 'cancelled')
      useSearch.setState((state) => searchFailed(state, failure))
  }
}

/** Whether each copy is found by itself follows the list of letters. */
export function showCopiesEverywhere(copies: boolean): void {
  showCopies(copies)
  refreshSearch()
}

export const showHitRows = pageLoader<Hit>({
  read: () => useSearch.getState().pages,
  write: (pages) => useSearch.setState({ pages }),
  fetch: async (offset, limit) => {
    const { answered: query, order, descending } = useSearch.getState()
    const typing = lastWordGrows()
    const { copies } = useLetters.getState()
    const answer = await call('search.run', { query, typing, order, descending, copies, offset, limit })
    return { total: answer.total, rows: answer.hits }
  },
  failed: (thrown) => useSearch.setState((state) => searchFailed(state, failureOf(thrown))),
})

export function activateHitRow(row: number): void {
  useSearch.setState((state) => chosen(state, row))
}

export function focusSearch(): void {
  useShell.setState((state) => ({ view: 'letters', searchFocus: state.searchFocus + 1 }))
}

/** The box has the keyboard: it does not take it again when it is shown the next time. */
export function searchFocused(): void {
  useShell.setState({ searchFocus: 0 })
}

/** Letters changed under the query: it is asked again. */
export function refreshSearch(): void {
  if (isSearching(useSearch.getState())) void runSearch()
}

export function forgetSearch(): void {
  clearTimeout(timer)
  turn += 1
  useLook.setState(plainLook)
  useSearch.setState((state) => ({
    ...noSearch,
    pages: { ...noSearch.pages, generation: state.pages.generation + 1 },
  }))
}
