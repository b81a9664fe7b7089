/** What is done with the whole result: writing it to a file, telling how it was got, and why it is empty. */
import type { Provenance, ResultFormat } from '@shared/search'
import { call } from '../bridge'
import { useLetters } from '../state/letters'
import { useResults } from '../state/results'
import { type SearchState, useSearch } from '../state/search'
import { notice, reportFailure } from './notices'
import { askWholeWords } from './search'

export async function exportResult(format: ResultFormat): Promise<void> {
  if (useResults.getState().exporting) return
  useResults.setState({ exporting: true })
  try {
    const { query, order, descending } = wholeWords()
    const { copies } = useLetters.getState()
    const written = await call('search.export', { query, copies, order, descending, format })
    if (written !== null) notice({ kind: 'exported', path: written.path })
  } catch (thrown) {
    reportFailure(thrown)
  } finally {
    useResults.setState({ exporting: false })
  }
}

export async function stopExport(): Promise<void> {
  await call('search.stopExport', {}).catch(reportFailure)
}

export async function readProvenance(): Promise<Provenance> {
  const { query } = wholeWords()
  const { copies } = useLetters.getState()
  return await call('search.provenance', { query, copies })
}

/** While one types, the last word also finds what begins with it; what is told of a result is told of whole words. */
function wholeWords(): Pick<SearchState, 'query' | 'order' | 'descending'> {
  if (useSearch.getState().typing) askWholeWords()
  return useSearch.getState()
}

let turn = 0

/** Why a query finds nothing, and what would find something. Without it the empty result is still told. */
export async function readZero(query: string): Promise<void> {
  turn += 1
  const mine = turn
  if (useResults.getState().zeroOf !== query) useResults.setState({ zero: null, zeroOf: query })
  const { copies } = useLetters.getState()
  const zero = await call('search.zero', { query, copies }).catch(() => null)
  if (mine === turn && zero !== null) useResults.setState({ zero, zeroOf: query })
}
