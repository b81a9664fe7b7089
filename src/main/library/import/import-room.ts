/** The import service's room: opens the index, runs one import at a time, and tells what could not be read. The only writer of index.db. */
import type { Ask } from '@shared/contract'
import { AppError } from '@shared/failure'
import type { Job, Problem } from '@shared/job'
import { lookedThrough } from '../check/check-index'
import { type Db, translated } from '../db/open'
import { problemsCsv } from '../export/problems-csv'
import { filePlace } from '../letters/letter-place'
import { DataKey } from '../privacy/data-key'
import type { Announce, Room } from '../services/room'
import { type IndexKey, openIndex } from './open-index'
import { previewEncoding } from './read/preview-encoding'
import { closing, type ImportLimits, type RunningImport, startImport } from './run-import'
import { keepGone, removeGone } from './store/gone-letters'
import { lastJob, takeInterrupted } from './store/job-rows'
import { JudgedLetters } from './store/judged-letters'
import { allProblemsOf, replaceIgnored } from './store/problems'
import { markSeenAtOnce } from './store/seen-at-once'
import { FolderWatch } from './watch/folder-watch'

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
  const watch = new FolderWatch(options.directory, (folders) =>
    options.announce('folders.changed', { folders }),
  )
  return {
    handlers: {
      'import.open': async ({ damaged, key }) => await imports.open(damaged, key),
      'import.run': async (ask) => await imports.run(ask),
      'import.cancel': async () => await imports.cancel(),
      'import.job': () => imports.job(),
      'import.lookThrough': () => ({ findings: imports.findings() }),
      'import.apply': async (ask) => await imports.apply(ask),
      'import.watch': async ({ folders, anew }) => {
        await watch.look(folders, anew)
        return null
      },
      'problems.list': (ask) => imports.problems(ask),
      'problems.csv': () => imports.write((db) => ({ csv: csvOf(db) })),
      'encodings.preview': ({ key, encoding }) => ({
        text: previewEncoding(
          imports.write((db) => filePlace(db, key)),
          encoding,
        ),
      }),
      'gone.keep': async ({ keys }) => await imports.change((db) => keepGone(db, keys)),
      'gone.remove': async ({ keys }) => await imports.change((db) => removeGone(db, keys)),
    },
    close: async () => {
      watch.close()
      await imports.close()
    },
  }
}

function csvOf(db: Db): string {
  const { shown, ignored } = allProblemsOf(db)
  return problemsCsv(shown, ignored)
}

class Imports {
  readonly #options: ImportRoomOptions
  #db: Db | null = null
  #judged: JudgedLetters | null = null
  #running: RunningImport | null = null
  #stop = new AbortController()
  #starting: Promise<Job> | null = null
  /** The last job as this process saw it; a full disk keeps it from being stored. */
  #last: Job | null = null

  constructor(options: ImportRoomOptions) {
    this.#options = options
  }

  async open(
    damaged: string | null,
    key?: Ask<'import.open'>['key'],
  ): Promise<{ rebuilt: string | null; interrupted: boolean }> {
    if (this.#db && damaged === null) return { rebuilt: null, interrupted: false }
    await this.close()
    const { db, rebuilt } = openIndex(this.#options.directory, damaged, keyForIndex(key))
    this.#db = db
    this.#judged = null
    this.#last = null
    return { rebuilt, interrupted: translated(db.name, 'damaged-index', () => takeInterrupted(db)) }
  }

  /** Starts an import, or gives the one that is running. */
  async run(ask: Ask<'import.run'>): Promise<Job> {
    if (this.#running?.progress.job.state === 'running') return this.#running.progress.job
    this.#starting ??= this.#start(ask).finally(() => {
      this.#starting = null
    })
    return await this.#starting
  }

  async #start({ folders, judgements, again }: Ask<'import.run'>): Promise<Job> {
    // A cancelled import may still be putting the index in order.
    await this.#running?.finished
    const db = this.#opened()
    const { directory, extractionWorker, announce, limits } = this.#options
    this.#stop = new AbortController()
    const { signal } = this.#stop
    const running = translated(db.name, 'damaged-index', () => {
      const judged = new JudgedLetters(db, judgements)
      this.#judged = judged
      return startImport({
        ...{ db, directory, folders, judgements, judged, again, extractionWorker, announce, signal },
        ...(limits && { limits }),
      })
    })
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

  /** What the reader decided reaches the index at once; before the first import there is nothing to bring up to date. */
  async apply({ corrections, decisions, ignored }: Ask<'import.apply'>): Promise<null> {
    return await this.change((db) => {
      if (corrections !== undefined) this.#judged?.correct(corrections)
      if (decisions !== undefined) this.#judged?.decide(decisions)
      if (ignored !== undefined) replaceIgnored(db, ignored)
    })
  }

  problems({ ignored, code, offset, limit }: Ask<'problems.list'>) {
    return this.write((db) => {
      const all = allProblemsOf(db)
      const asked = ignored ? all.ignored : all.shown
      const ofCode = code === null ? asked : asked.filter((problem) => problem.code === code)
      return {
        total: ofCode.length,
        ignored: all.ignored.length,
        counts: countsOf(asked),
        problems: ofCode.slice(offset, offset + limit),
      }
    })
  }

  /**
   * Works on the index and tells everybody that letters changed. Subtle: putting the list of words in order keeps one
   * transaction open over many steps; what was written into it nobody would see, and it would go with it.
   */
  async change(work: (db: Db) => void): Promise<null> {
    while (this.#opened().inTransaction) await new Promise((resolve) => setImmediate(resolve))
    this.write((db) => {
      work(db)
      markSeenAtOnce(db)
    })
    this.#options.announce('letters.changed', {
      letters: this.write((db) =>
        Number(db.prepare('SELECT count(*) FROM letter WHERE state = 0').pluck().get()),
      ),
    })
    return null
  }

  /** What is wrong with the index; nothing while it is not open. */
  findings(): readonly string[] {
    return this.#db === null ? [] : this.write(lookedThrough).findings
  }

  write<Value>(work: (db: Db) => Value): Value {
    const db = this.#opened()
    return translated(db.name, 'damaged-index', () => work(db))
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

/** Wipes what came over the border. */
function keyForIndex(key: Ask<'import.open'>['key']): IndexKey | null {
  if (key === undefined) return null
  const data = DataKey.from(key.bytes)
  key.bytes.fill(0)
  return { data, encrypted: key.encrypted }
}

function countsOf(problems: readonly Problem[]): Partial<Record<Problem['code'], number>> {
  const counts: Partial<Record<Problem['code'], number>> = {}
  for (const { code } of problems) counts[code] = (counts[code] ?? 0) + 1
  return counts
}
