/**
 * Keeps the index of an open library at one with its source folders: starts imports, takes up interrupted ones, and
 * looks again when files changed meanwhile. It reads no file itself.
 */
import type { NewsItem } from '@shared/contract'
import type { Failure } from '@shared/failure'
import type { Job } from '@shared/job'
import type { LetterKey } from '@shared/letter'
import type { Calls } from './calls'

/** A service that stops this often while a library is open is not taken up again by itself. */
export const mostStops = 3

export interface LibraryImportOptions {
  readonly ask: Calls
  /** Waits until the index is open, and opens it where that failed before. */
  readonly ready: () => Promise<void>
  /** Opens the index again after the service stopped; says whether an import was interrupted. */
  readonly reopen: () => Promise<{ readonly interrupted: boolean }>
  readonly announce: (...news: NewsItem) => void
  /** Runs work that nobody waits for. */
  readonly aside: (work: () => Promise<void>) => void
  /** Whether the library is closed or locked. */
  readonly isShut: () => boolean
  /** Whether changes in the source folders are read as they happen. */
  readonly watch: boolean
  readonly ended: (job: Job) => Promise<void>
  /** The service stopped too often and is given up. */
  readonly lost: () => void
}

export class LibraryImport {
  readonly #options: LibraryImportOptions
  #job: Job | null = null
  #stops = 0
  /** Files or folders changed while an import was running, which may have looked at them before. */
  #changedMeanwhile = false
  /** Files that somebody wanted read again meanwhile. */
  readonly #againMeanwhile = new Set<LetterKey>()
  /** The import that was begun last. */
  #begun: number | null = null
  /** Watchers of a drive that went away are dead, however much it looks the same when it is back. */
  #watchAnew = false

  constructor(options: LibraryImportOptions) {
    this.#options = options
  }

  /** Reads what changed in the source folders, and the files that are named. */
  async start(again: readonly LetterKey[] = []): Promise<Job> {
    this.#stops = 0
    await this.#options.ready()
    return await this.#readFolders(again)
  }

  /** Looks for changes in the source folders, and reads the files that are named, while nobody waits for it. */
  lookForChanges(again: readonly LetterKey[] = []): void {
    this.#options.aside(async () => {
      const notebook = await this.#options.ask('notebook.state', {})
      // A damaged notebook, which cannot name the folders, is told of with the library's state.
      if (notebook.kind === 'open') await this.start(again)
    })
  }

  filesChanged(): void {
    if (this.#job?.state === 'running') this.#changedMeanwhile = true
    else this.lookForChanges()
  }

  lookAfterSleep(): void {
    this.#watchAnew = true
    this.filesChanged()
  }

  jobChanged(job: Job): void {
    this.#job = job
    if (job.state === 'running' || this.#options.isShut()) return
    this.#options.aside(async () => {
      await this.#options.ended(job)
      const isBehind = this.#changedMeanwhile
      const again = [...this.#againMeanwhile]
      this.#changedMeanwhile = false
      this.#againMeanwhile.clear()
      // Whoever cancelled goes on when he likes, with all that changed meanwhile.
      if (isBehind && job.state !== 'cancelled') this.lookForChanges(again)
    })
  }

  /** The service stopped: what it was doing is taken up again. */
  async resume(): Promise<void> {
    this.#stops += 1
    if (this.#options.isShut()) return
    if (this.#stops > mostStops) return this.#giveUp()
    const { interrupted } = await this.#options.reopen()
    if (interrupted) await this.#readFolders([])
  }

  async #readFolders(again: readonly LetterKey[]): Promise<Job> {
    const { ask, watch } = this.#options
    const list = await ask('folders.list', {})
    const folders = list.map(({ id, path }) => ({ id, path }))
    if (watch) await ask('import.watch', { folders, anew: this.#watchAnew })
    this.#watchAnew = false
    const judgements = await ask('judgements.all', {})
    const job = await ask('import.run', { folders, judgements, again: [...again] })
    // One that was running before knows nothing of what is asked of it now.
    if (job.id === this.#begun && job.state === 'running') {
      this.#changedMeanwhile = true
      for (const key of again) this.#againMeanwhile.add(key)
    }
    this.#begun = job.id
    return job
  }

  /** A file that stops the service every time must not stop it for ever. */
  #giveUp(): void {
    const message =
      'Reading the letters stopped several times. What was read is kept; look at the file named last, then try again.'
    const failure: Failure = { code: 'service-stopped', message }
    if (this.#job !== null) this.#options.announce('import.job', { ...this.#job, state: 'failed', failure })
    this.#options.announce('library.failed', failure)
    this.#options.lost()
  }
}
