/** Starts, cancels and follows the import. */
import type { Job } from '@shared/job'
import { call } from '../bridge'
import { isImporting, useImport } from '../state/import'
import { useLibrary } from '../state/library'
import { notice, reportFailure } from './notices'

/** Whether the reader asked for the running import: then it also tells that nothing was new. */
let asked = false

export async function startImport(): Promise<void> {
  try {
    followJob(await call('import.start', {}), true)
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

/** Takes in the newest state of the job and tells how it ended, once; `byReader` when the reader has just asked for it. */
export function followJob(job: Job, byReader = false): void {
  asked ||= byReader
  const before = useImport.getState()
  if (before.job !== null && before.job.id > job.id) return
  const wasRunning = isImporting(before)
  useImport.setState({ job })
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
}
