/** What was searched: the way back and forward, and the newest queries. Pure transitions; data only. */
import type { HitOrder } from '@shared/search'
import { create } from 'zustand'
import { type LookState, plainLook } from './look'
import { firstDirection } from './search'

/** A query as it was looked at; the empty one is the list of all letters. */
export interface Visit {
  readonly query: string
  readonly order: HitOrder
  readonly descending: boolean
  readonly look: LookState
  /** The row that was chosen. */
  readonly active: number
}

export interface SearchHistoryState {
  /** Oldest first. */
  readonly visits: readonly Visit[]
  /** The visit that the window shows; -1 when there is none yet. */
  readonly at: number
  /** Different queries, newest first. */
  readonly recent: readonly string[]
}

export const noHistory: SearchHistoryState = { visits: [], at: -1, recent: [] }
const mostVisits = 200
const mostRecent = 100

export const useSearchHistory = create<SearchHistoryState>()(() => noHistory)

/** Another query was settled on: what lay ahead is forgotten. The same query again only brings the visit up to date. */
export function visited(state: SearchHistoryState, visit: Visit): SearchHistoryState {
  const { visits, at } = state
  if (visits[at]?.query === visit.query) return { ...state, visits: visits.with(at, visit) }
  const kept = [...visits.slice(0, at + 1), visit].slice(-mostVisits)
  return { visits: kept, at: kept.length - 1, recent: withRecent(state.recent, visit.query) }
}

/** One visit back (-1) or forward (1); null where there is none. */
export function visitFrom(state: SearchHistoryState, step: -1 | 1): Visit | null {
  return state.visits[state.at + step] ?? null
}

export function moved(state: SearchHistoryState, step: -1 | 1): SearchHistoryState {
  return visitFrom(state, step) === null ? state : { ...state, at: state.at + step }
}

/** The history as it was kept, newest first, with what the window shows as the last visit. */
export function historyOf(queries: readonly string[], now: Visit): SearchHistoryState {
  const recent = [...new Set(queries)].slice(0, mostRecent)
  const old = recent.toReversed().map(
    (query): Visit => ({
      query,
      order: 'rank',
      descending: firstDirection('rank'),
      look: plainLook,
      active: 0,
    }),
  )
  const visits = [...old.slice(-mostVisits + 1), now]
  return { visits, at: visits.length - 1, recent }
}

function withRecent(recent: readonly string[], query: string): readonly string[] {
  const words = query.trim()
  if (words === '') return recent
  return [words, ...recent.filter((other) => other !== words)].slice(0, mostRecent)
}
