/** A list of queries that are counted one after the other. Pure transitions; data only. */
import type { Failure } from '@shared/failure'
import { longestQuery, type Measure } from '@shared/search'
import { create } from 'zustand'

export interface CountedQuery {
  /** Its line among the queries, from 0. */
  readonly place: number
  readonly query: string
  readonly result:
    | { readonly kind: 'waiting' }
    | { readonly kind: 'counted'; readonly measure: Measure }
    | { readonly kind: 'failed'; readonly failure: Failure }
}

export interface QueryListState {
  /** As pasted: one query a line. */
  readonly text: string
  /** Empty until the list is counted. */
  readonly lines: readonly CountedQuery[]
  readonly running: boolean
}

export const useQueryList = create<QueryListState>()(() => ({ text: '', lines: [], running: false }))

const mostLines = 5000

/** Empty lines and lines of a comment (`# …`) are no queries. Lines that are too long are left for the count to refuse. */
export function queriesIn(text: string): readonly string[] {
  return text
    .split(/\r\n?|\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/^#\s/u.test(line))
    .slice(0, mostLines)
}

export function isTooLong(query: string): boolean {
  return query.length > longestQuery
}

export function begun(state: QueryListState): QueryListState {
  const lines = queriesIn(state.text).map((query, place) => ({
    place,
    query,
    result: { kind: 'waiting' } as const,
  }))
  return { ...state, lines, running: lines.length > 0 }
}

export function withResult(
  state: QueryListState,
  at: number,
  result: CountedQuery['result'],
): QueryListState {
  return { ...state, lines: state.lines.map((line, index) => (index === at ? { ...line, result } : line)) }
}

export function countedLines(lines: readonly CountedQuery[]): number {
  return lines.filter(({ result }) => result.kind !== 'waiting').length
}

/**
 * As a table for other programs, with a heading; RFC 4180. A cell never begins as a formula would. `faultOf` has the words
 * for what failed.
 */
export function asCsv(
  lines: readonly CountedQuery[],
  heading: readonly string[],
  faultOf: (failure: Failure) => string,
): string {
  const rows = lines.map(({ query, result }) => [query, ...cellsOf(result, faultOf)])
  return [heading, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')
}

function cellsOf(result: CountedQuery['result'], faultOf: (failure: Failure) => string): readonly string[] {
  switch (result.kind) {
    case 'counted': {
      const { letters, hits, read } = result.measure
      return [String(letters), String(hits), read, '']
    }
    case 'failed':
      return ['', '', '', faultOf(result.failure)]
    case 'waiting':
      return ['', '', '', '']
  }
}

function cell(value: string): string {
  const safe = /^[=+\-@\t\r]/u.test(value) ? `'${value}` : value
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
