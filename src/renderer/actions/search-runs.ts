/** The log of runs: reading it, adding to it, writing it to a file; saved searches to and from other libraries. */
import { call } from '../bridge'
import { emptyPages } from '../state/pages'
import { useSearchRuns } from '../state/search-runs'
import { notice, reportFailure } from './notices'
import { pageLoader } from './pages'
import { readSavedSearches } from './saved-searches'

const loadRuns = pageLoader({
  read: () => useSearchRuns.getState().pages,
  write: (pages) => useSearchRuns.setState({ pages }),
  fetch: async (offset, limit) => {
    const { total, runs } = await call('saved-searches.runs', {
      id: useSearchRuns.getState().id,
      offset,
      limit,
    })
    return { total, rows: runs }
  },
  failed: reportFailure,
})

export function readRuns(id: string | null): void {
  useSearchRuns.setState(({ pages }) => ({ id, pages: emptyPages(pages.size, pages.generation + 1) }))
  loadRuns(0, 0)
}

export function showRuns(from: number, to: number): void {
  loadRuns(from, to)
}

/** Throws what went wrong, for the dialog that asks. */
export async function logRun(id: string): Promise<void> {
  await call('saved-searches.run', { id })
  readRuns(useSearchRuns.getState().id)
}

export async function exportRuns(id: string | null): Promise<void> {
  try {
    const written = await call('saved-searches.exportRuns', { id })
    if (written !== null) notice({ kind: 'exported', path: written.path })
  } catch (thrown) {
    reportFailure(thrown)
  }
}

export async function exportSavedSearches(): Promise<void> {
  try {
    const written = await call('saved-searches.export', {})
    if (written !== null) notice({ kind: 'exported', path: written.path })
  } catch (thrown) {
    reportFailure(thrown)
  }
}

export async function importSavedSearches(): Promise<void> {
  try {
    const taken = await call('saved-searches.import', {})
    if (taken === null) return
    notice({ kind: 'searches-taken', ...taken })
    await readSavedSearches()
  } catch (thrown) {
    reportFailure(thrown)
  }
}
