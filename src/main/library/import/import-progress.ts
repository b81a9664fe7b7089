/** The job of a running import as everybody sees it: announced at most ten times a second, and never running backwards. */
import type { Job } from '@shared/job'
import type { Announce } from '../services/room'

const jobInterval = 100
const lettersInterval = 1000

export class ImportProgress {
  #job: Job
  readonly #announce: Announce
  #timer: NodeJS.Timeout | null = null
  #announced = Number.NEGATIVE_INFINITY
  #lettersAnnounced = Number.NEGATIVE_INFINITY
  #atEnd: (job: Job) => void = () => {}
  /** Settles when the job is no longer running; what is still put in order after a cancel is not waited for. */
  readonly ended: Promise<Job>

  constructor(job: Job, announce: Announce) {
    this.#job = job
    this.#announce = announce
    this.ended = new Promise((resolve) => {
      this.#atEnd = resolve
    })
  }

  get job(): Job {
    return this.#job
  }

  change(change: Partial<Pick<Job, 'step' | 'done' | 'total' | 'problems' | 'at'>>): void {
    const done = Math.max(this.#job.done, change.done ?? 0)
    this.#job = { ...this.#job, ...change, done, total: Math.max(this.#job.total, change.total ?? 0, done) }
    this.#announceSoon()
  }

  /** `keep` is called with the job as it ended before anybody is told. */
  end(
    change: Pick<Job, 'state' | 'summary'> & Pick<Partial<Job>, 'failure'>,
    keep: (job: Job) => void = () => {},
  ): void {
    this.#job = { ...this.#job, ...change, at: '' }
    keep(this.#job)
    this.#announceNow()
    this.#atEnd(this.#job)
  }

  lettersChanged(letters: number, atOnce = false): void {
    const now = performance.now()
    if (!atOnce && now - this.#lettersAnnounced < lettersInterval) return
    this.#lettersAnnounced = now
    this.#announce('letters.changed', { letters })
  }

  #announceSoon(): void {
    if (this.#timer) return
    const wait = Math.max(0, this.#announced + jobInterval - performance.now())
    if (wait === 0) this.#announceNow()
    else this.#timer = setTimeout(() => this.#announceNow(), wait)
  }

  #announceNow(): void {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
    this.#announced = performance.now()
    this.#announce('import.job', this.#job)
  }
}
