/** The import service's room: opens the index, runs one import at a time, and tells what could not be read. The only writer of index.db. */
import { AppError } from '@shared/failure'
import type { Job } from '@shared/job'
import { type Db, translated } from '../db/open'
import type { Announce, Room } from '../services/room'
import type { SourceFolderPlace } from './find/found'
import { openIndex } from './open-index'
import { closing, type ImportLimits, type RunningImport, startImport } from './run-import'
import { lastJob, takeInterrupted } from './store/job-rows'
import { listProblems, problemCount } from './store/problems'

export interface ImportRoomOptions {
  /** The library's own folder. */
  readonly directory: string
  /** Path of the built worker. */
  readonly extractionWorker: string
  readonly announce: Announce
  readonly limits?: ImportLimits
}

/** Opens nothing yet: `import.open` opens the index, or makes it anew. */
export function openImportRoom(options: ImportRoomOptions): Room<'import'> {
  const imports = new Imports(options)
  return {
    handlers: {
      'import.open': async ({ damaged }) => await imports.open(damaged),
      'import.run': async ({ folders }) => await imports.run(folders),
      'import.cancel': async () => await imports.cancel(),
      'import.job': () => imports.job(),
      'import.problems': ({ offset, limit }) => imports.problems(offset, limit),
    },
    close: async () => await imports.close(),
  }
}

class Imports {
  readonly #options: ImportRoomOptions
  #db: Db | null = null
  #running: RunningImport | null = null
  #stop = new AbortController()
  #starting: Promise<Job> | null = null
  /** The last job as this process saw it; a full disk keeps it from being stored. */
  #last: Job | null = null

  constructor(options: ImportRoomOptions) {
    this.#options = options
  }

  async open(damaged: string | null): Promise<{ rebuilt: string | null; interrupted: boolean }> {
    if (this.#db && damaged === null) return { rebuilt: null, interrupted: false }
    await this.close()
    const { db, rebuilt } = openIndex(this.#options.directory, damaged)
    this.#db = db
    this.#last = null
    return { rebuilt, interrupted: takeInterrupted(db) }
  }

  /** Starts an import, or gives the one that is running. */
  async run(folders: readonly SourceFolderPlace[]): Promise<Job> {
    if (this.#running?.progress.job.state === 'running') return this.#running.progress.job
    this.#starting ??= this.#start(folders).finally(() => {
      this.#starting = null
    })
    return await this.#starting
  }

  async #start(folders: readonly SourceFolderPlace[]): Promise<Job> {
    // A cancelled import may still be putting the index in order.
    await this.#running?.finished
    const db = this.#opened()
    const { directory, extractionWorker, announce, limits } = this.#options
    this.#stop = new AbortController()
    const { signal } = this.#stop
    const running = translated(db.name, 'damaged-index', () =>
      startImport({
        ...{ db, directory, folders, extractionWorker, announce, signal },
        ...(limits && { limits }),
      }),
    )
    this.#running = running
    void running.finished.then((job) => {
      this.#last = job
      if (this.#running === running) this.#running = null
    })
    return running.progress.job
  }

  async cancel(): Promise<Job | null> {
    await this.#starting?.catch(() => {})
    const running = this.#running
    if (!running) return this.job()
    this.#stop.abort()
    return await running.progress.ended
  }

  job(): Job | null {
    return this.#running?.progress.job ?? this.#last ?? (this.#db ? lastJob(this.#db) : null)
  }

  problems(offset: number, limit: number) {
    const db = this.#opened()
    return translated(db.name, 'damaged-index', () => ({
      total: problemCount(db),
      problems: limit === 0 ? [] : listProblems(db, offset, limit),
    }))
  }

  /** Stops a running import so that the next start takes it up again. */
  async close(): Promise<void> {
    this.#stop.abort(closing)
    await this.#starting?.catch(() => {})
    await this.#running?.finished
    this.#db?.close()
    this.#db = null
  }

  #opened(): Db {
    if (!this.#db) throw new AppError('no-library', 'The library is not open.')
    return this.#db
  }
}
