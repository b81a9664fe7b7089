/** The query in the box and the newest answer to it. */
import type { Failure } from '@shared/failure'
import type { Hit, HitOrder, SearchAnswer } from '@shared/search'
import { create } from 'zustand'
import { emptyPages, type Pages, rowAt, staled, withPage } from './pages'

export interface SearchState {
  readonly query: string
  /** Whether the reader is still typing: then the last word also matches words that begin with it. */
  readonly typing: boolean
  readonly order: HitOrder
  readonly descending: boolean
  readonly pages: Pages<Hit>
  /** The newest answer without its rows; null until one has come. */
  readonly answer: Omit<SearchAnswer, 'hits'> | null
  /** The query that `answer` and `pages` belong to. */
  readonly answered: string
  readonly busy: boolean
  readonly failure: Failure | null
  readonly active: number
  /** The hit to choose when the answer comes; null: the first, or the one that is chosen. */
  readonly landing: number | null
  /** Counts up when the chosen hit should be scrolled to. */
  readonly reveal: number
}

/** More than a window shows at once; each takes a snippet and its reasons, so that more would keep who types waiting. */
const hitsOfPage = 30

export const noSearch: SearchState = {
  query: '',
  typing: false,
  order: 'rank',
  descending: true,
  pages: emptyPages(hitsOfPage),
  answer: null,
  answered: '',
  busy: false,
  failure: null,
  active: 0,
  landing: null,
  reveal: 0,
}

export const useSearch = create<SearchState>()(() => noSearch)

/** An empty box shows all letters, not hits. */
export function isSearching(state: SearchState): boolean {
  return state.query.trim() !== ''
}

/** What is shown stays until the answer comes, so that the list does not flicker while typing. */
export function asked(state: SearchState, change: Partial<SearchState>): SearchState {
  const next = { ...state, landing: null, ...change }
  if (!isSearching(next))
    return {
      ...noSearch,
      order: state.order,
      descending: state.descending,
      query: next.query,
      reveal: state.reveal,
    }
  return {
    ...next,
    busy: true,
    failure: null,
    pages: { ...state.pages, generation: state.pages.generation + 1 },
  }
}

/**
 * The first page of a new answer replaces everything that an older answer left. When the same was asked again, the
 * other pages stay on show until they are read anew, and the chosen hit stays chosen.
 */
export function answered(state: SearchState, query: string, answer: SearchAnswer): SearchState {
  const { hits, ...rest } = answer
  const same = query === state.answered && state.answer?.order === rest.order
  const pages = same ? staled(state.pages) : emptyPages<Hit>(state.pages.size, state.pages.generation)
  const followed = rowAt(state.pages, state.active)?.letter.key
  const last = Math.max(0, rest.total - 1)
  const place = followed === undefined ? -1 : hits.findIndex((hit) => hit.letter.key === followed)
  const row = place >= 0 ? place : Math.min(state.active, last)
  return {
    ...state,
    answered: query,
    answer: rest,
    busy: false,
    failure: null,
    active: state.landing !== null ? Math.min(state.landing, last) : same ? row : 0,
    landing: null,
    reveal: state.reveal + (state.landing === null && same ? 0 : 1),
    pages: withPage(pages, 0, hits, rest.total),
  }
}

/** The keyboard goes to another row. An answer to what is on show already does not take it away again. */
export function chosen(state: SearchState, row: number): SearchState {
  return { ...state, active: row, landing: state.query === state.answered ? null : state.landing }
}

/** Where a letter stands in the result, as far as it was read; the row of the keyboard first. */
export function rowOf({ pages, active }: SearchState, letterKey: string): number | null {
  if (rowAt(pages, active)?.letter.key === letterKey) return active
  for (const [page, rows] of pages.rows) {
    const at = rows.findIndex(({ letter }) => letter.key === letterKey)
    if (at >= 0) return page * pages.size + at
  }
  return null
}

/** How many letters the list of hits shows; 0 where there is no list: while it is asked for, and after that failed. */
export function shownTotal({ answer, busy, failure }: SearchState): number {
  return busy || failure !== null ? 0 : (answer?.total ?? 0)
}

export function searchFailed(state: SearchState, failure: Failure): SearchState {
  return { ...state, busy: false, failure }
}

/** What fits best and what came last first; dates from the oldest, names and titles from A to Z. */
export function firstDirection(order: HitOrder): boolean {
  return order === 'rank' || order === 'added'
}
