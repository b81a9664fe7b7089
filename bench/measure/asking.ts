/** Asks the search service as the window does, through the port, and tells how long the answer took. */
import type { Library } from '../../src/main/library/services/library'
import type { Figure, Goal } from '../figures'
import { percentile } from '../statistics'
import type { QueryKind } from './queries'

/** Hits of a page, lines of a page and values of a facet, as the window asks for them. */
const hitsOfPage = 30
const linesOfPage = 100
const valuesOfFacet = 8
/** How long a concordance that is being gathered is left alone before it is asked again. */
const pause = 20

/** Total and first page of hits, best first. */
export function runQuery(library: Library, query: string, typing = false) {
  return library.call('search.run', {
    ...{ query, typing, order: 'rank', descending: true, copies: true, offset: 0, limit: hitsOfPage },
  })
}

/** What a query's letters have in common. */
export function overviewOf(library: Library, query: string, typing = false) {
  return library.call('search.overview', {
    ...{ query, typing, copies: true, values: valuesOfFacet, facets: [] },
  })
}

/** Everything that the window shows of a result: total, ranking, first page, facets and years. */
export async function wholeResult(library: Library, query: string, typing: boolean): Promise<void> {
  await Promise.all([runQuery(library, query, typing), overviewOf(library, query, typing)])
}

export function linesOf(library: Library, query: string) {
  return library.call('concordance.lines', {
    ...{ query, copies: true, sort: [{ side: 'after', words: 1 }] },
    ...{ savedSearch: null, withDismissed: false, offset: 0, limit: linesOfPage },
  })
}

/** Asks until all lines are gathered. */
export async function allLinesOf(library: Library, query: string): Promise<void> {
  while (!(await linesOf(library, query)).complete) await new Promise((resolve) => setTimeout(resolve, pause))
}

/** Milliseconds. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}

/** Milliseconds for each query of a kind, one after the other. */
export async function waitsOf(library: Library, { queries, typing }: QueryKind): Promise<readonly number[]> {
  const waits: number[] = []
  for (const query of queries) waits.push(await timed(() => wholeResult(library, query, typing)))
  return waits
}

/** The value is what 95 of 100 are within: a reader remembers the slow ones. */
export function figureOfWaits(name: string, waits: readonly number[], goal: Goal | null = null): Figure {
  const half = percentile(waits, 0.5)
  return {
    name,
    value: percentile(waits, 0.95),
    unit: 'ms',
    ...(goal === null ? {} : { goal }),
    median: half,
    remark: `p50 ${half.toFixed(1)}, slowest ${percentile(waits, 1).toFixed(1)}, of ${waits.length}`,
  }
}
