/** Starts, cancels and follows the import, and lists what could not be read. */
import { failureOf } from '@shared/failure'
import type { Job, Problem } from '@shared/job'
import { call } from '../bridge'
import { isImporting, useImport } from '../state/import'
import { useLibrary } from '../state/library'
import { staled } from '../state/pages'
import { notice, reportFailure } from './notices'
import { pageLoader } from './pages'

/** Whether the reader asked for the running import: then it also tells that nothing was new. */
let asked = false

export async function startImport(): Promise<void> {
  asked = true
  try {
    followJob(await call('import.start', {}))
  } catch (thrown) {
    reportFailure(thrown, { kind: 'import' })
  }
}

export async function cancelImport(): Promise<void> {
  try {
    const job = await call('import.cancel', {})
    if (job !== null) followJob(job)
  } catch (thrown) {
    reportFailure(thrown)
  }
}

/** Takes in the newest state of the job and tells how it ended, once. */
export function followJob(job: Job): void {
  const before = useImport.getState()
  if (before.job !== null && before.job.id > job.id) return
  const wasRunning = isImporting(before)
  useImport.setState({ job })
  if (job.problems !== before.job?.problems || job.state !== 'running') refreshProblems()
  if (!wasRunning || job.state === 'running') return
  if (job.state === 'failed' && job.failure !== undefined)
    notice({ kind: 'failure', failure: job.failure, retry: { kind: 'import' } })
  else if (job.state === 'done' && job.summary !== undefined && (asked || (isNews(job) && !isSample())))
    notice({ kind: 'summary', summary: job.summary, problems: isNews(job) ? job.problems : 0 })
  asked = false
}

/** The sample is made ready by the program itself: nobody waits to hear of it. */
function isSample(): boolean {
  return useLibrary.getState().library?.sample === true
}

/** An import at start that finds everything as it was says nothing. */
function isNews(job: Job): boolean {
  const { added = 0, changed = 0, removed = 0 } = job.summary ?? {}
  return added + changed + removed > 0
}

export async function readJob(): Promise<void> {
  const job = await call('import.job', {}).catch(() => null)
  useImport.setState({ job })
  refreshProblems()
}

export const showProblemRows = pageLoader<Problem>({
  read: () => useImport.getState().problems,
  write: (problems) => useImport.setState({ problems, failure: null }),
  fetch: async (offset, limit) => {
    const answer = await call('import.problems', { offset, limit })
    return { total: answer.total, rows: answer.problems }
  },
  failed: (thrown) => useImport.setState({ failure: failureOf(thrown) }),
})

export function activateProblemRow(activeProblem: number): void {
  useImport.setState({ activeProblem })
}

export function refreshProblems(): void {
  useImport.setState((state) => ({ problems: staled(state.problems) }))
  showProblemRows(0, 0)
}
