/** Lists the files that could not be read; reads them again, leaves them out of sight, writes them into a table. */
import { failureOf } from '@shared/failure'
import type { Problem } from '@shared/job'
import type { IgnoredProblem } from '@shared/judgement'
import { call } from '../bridge'
import { reordered, staled } from '../state/pages'
import { noProblems, useProblems } from '../state/problems'
import { followJob } from './import'
import { refreshCounts } from './library'
import { notice, offerUndo, reportFailure } from './notices'
import { pageLoader } from './pages'

export const showProblemRows = pageLoader<Problem>({
  read: () => useProblems.getState().pages,
  write: (pages) => useProblems.setState({ pages, failure: null }),
  fetch: async (offset, limit) => {
    const { code, showIgnored } = useProblems.getState()
    const answer = await call('problems.list', { ignored: showIgnored, code, offset, limit })
    useProblems.setState({ counts: answer.counts, ignored: answer.ignored })
    return { total: answer.total, rows: answer.problems }
  },
  failed: (thrown) => useProblems.setState({ failure: failureOf(thrown) }),
})

export function activateProblemRow(active: number): void {
  useProblems.setState({ active })
}

export function refreshProblems(): void {
  useProblems.setState((state) => ({ pages: staled(state.pages), failure: null }))
  showProblemRows(0, 0)
}

/** Narrows the list to one kind of problem, or to those that are out of sight. */
export function narrowProblems(change: {
  readonly code?: Problem['code'] | null
  readonly showIgnored?: boolean
}): void {
  useProblems.setState((state) => ({ ...change, active: 0, pages: reordered(state.pages) }))
  showProblemRows(0, 0)
}

/** Another library has other problems. */
export function forgetProblems(): void {
  const { generation } = useProblems.getState().pages
  useProblems.setState({ ...noProblems, pages: { ...noProblems.pages, generation: generation + 1 } })
  showProblemRows(0, 0)
}

/** Reads these files again, or all that have problems. */
export async function retryProblems(keys: readonly string[] | null): Promise<void> {
  try {
    followJob(await call('problems.retry', { keys: keys === null ? null : [...keys] }), true)
  } catch (thrown) {
    reportFailure(thrown, { kind: 'retry-problems', keys })
  }
}

export async function ignoreProblem(problem: Problem, ignored: boolean): Promise<void> {
  const problems = [{ key: problem.key, code: problem.code }]
  if (await setIgnored(problems, ignored)) offerUndo({ kind: 'problems', problems, ignored }, problem.path)
}

export async function setIgnored(problems: readonly IgnoredProblem[], ignored: boolean): Promise<boolean> {
  try {
    await call('problems.ignore', { problems: [...problems], ignored })
    refreshProblems()
    void refreshCounts()
    return true
  } catch (thrown) {
    reportFailure(thrown)
    return false
  }
}

export async function exportProblems(): Promise<void> {
  try {
    const written = await call('problems.export', {})
    if (written !== null) notice({ kind: 'exported', path: written.path })
  } catch (thrown) {
    reportFailure(thrown)
  }
}

/** Shows the file where it lies. */
export async function revealProblem(path: string): Promise<void> {
  try {
    await call('problems.reveal', { path })
  } catch (thrown) {
    reportFailure(thrown)
  }
}
