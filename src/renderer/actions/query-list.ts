/** Counts a list of queries, one after the other, so that what the reader does meanwhile is not kept waiting. */
import { AppError, failureOf } from '@shared/failure'
import { call } from '../bridge'
import { begun, type CountedQuery, isTooLong, useQueryList, withResult } from '../state/query-list'
import { notice, reportFailure } from './notices'

let turn = 0

export function typeQueryList(text: string): void {
  useQueryList.setState({ text })
}

/** One bad line never stops the rest. */
export async function countQueryList(): Promise<void> {
  turn += 1
  const mine = turn
  useQueryList.setState(begun)
  for (const [at, { query }] of useQueryList.getState().lines.entries()) {
    const result = await resultOf(query)
    if (mine !== turn) return
    useQueryList.setState((state) => withResult(state, at, result))
  }
  useQueryList.setState({ running: false })
}

export function stopCounting(): void {
  turn += 1
  useQueryList.setState({ running: false })
}

/** Back to the list, to change it. */
export function editQueryList(): void {
  stopCounting()
  useQueryList.setState({ lines: [] })
}

/** Asks where to and writes the table. */
export async function exportQueryList(csv: string): Promise<void> {
  try {
    const written = await call('saved-searches.exportCounts', { csv })
    if (written !== null) notice({ kind: 'exported', path: written.path })
  } catch (thrown) {
    reportFailure(thrown)
  }
}

async function resultOf(query: string): Promise<CountedQuery['result']> {
  try {
    if (isTooLong(query)) throw new AppError('bad-ask', 'This line is too long for a query.')
    return { kind: 'counted', measure: await call('search.measure', { query }) }
  } catch (thrown) {
    return { kind: 'failed', failure: failureOf(thrown) }
  }
}
