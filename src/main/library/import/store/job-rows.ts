/** Keeps the job of each import in the index, so that the last one is known after a restart and an interrupted one is seen. */
import type { Job } from '@shared/job'
import type { Db } from '../../db/open'

/**
 * Begins a job and gives its number. Numbers grow with the clock, so that those of an index that was made anew are
 * never taken for those of the one before.
 */
export function addJob(db: Db): number {
  const last = db.prepare<[], number | null>('SELECT max(id) FROM job').pluck().get() ?? 0
  const id = Math.max(last + 1, Date.now())
  db.prepare("INSERT INTO job (id, state, summary) VALUES (?, 'running', NULL)").run(id)
  return id
}

export function keepJob(db: Db, job: Job): void {
  db.prepare('UPDATE job SET state = ?, summary = ? WHERE id = ?').run(job.state, JSON.stringify(job), job.id)
}

/** The last job as it was kept; null before the first. */
export function lastJob(db: Db): Job | null {
  const row = db
    .prepare<[], { id: number; state: Job['state']; summary: string | null }>(
      'SELECT id, state, summary FROM job ORDER BY id DESC LIMIT 1',
    )
    .get()
  if (!row) return null
  // Only keepJob writes this column.
  return row.summary === null ? freshJob(row.id) : (JSON.parse(row.summary) as Job)
}

export function freshJob(id: number): Job {
  return { id, kind: 'import', state: 'running', step: 'finding', done: 0, total: 0, problems: 0, at: '' }
}

/** Whether the last import never came to its end. Says so once: the job is then marked as stopped. */
export function takeInterrupted(db: Db): boolean {
  const job = lastJob(db)
  if (job?.state !== 'running') return false
  const message = 'The import was interrupted. What it had read is kept; it goes on with the rest.'
  keepJob(db, { ...job, state: 'failed', failure: { code: 'service-stopped', message } })
  return true
}
