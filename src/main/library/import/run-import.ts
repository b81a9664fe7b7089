/** One import from beginning to end: find, read, store, remove what is gone, put the index in order. */

import { availableParallelism } from 'node:os'
import { posix } from 'node:path'
import { failureOf } from '@shared/failure'
import type { Job, Problem } from '@shared/job'
import type { Judgements } from '@shared/judgement'
import { letterKey } from '@shared/letter-key'
import { lacksFingerprints } from '../compare/collection/waiting-fingerprints'
import { asAppError } from '../db/failure'
import type { Db } from '../db/open'
import type { Announce } from '../services/room'
import type { FileResult } from './extracted-letter'
import { ExtractionPool, type SizedFile } from './extraction-pool'
import { chosenEncodings } from './find/chosen-encodings'
import { findFiles } from './find/find-files'
import { followMoves } from './find/follow-moves'
import type { Found, SourceFolderPlace } from './find/found'
import { ImportProgress } from './import-progress'
import { largestFile } from './read/read-file'
import { joinCatalogueEntries } from './store/catalogue-entries'
import { markCopies } from './store/copies'
import { fillFacts } from './store/describe-again'
import { emptyLog } from './store/empty-log'
import { fillFingerprints } from './store/fill-fingerprints'
import { type DueFile, ImportWriter } from './store/import-writer'
import { addJob, freshJob, keepJob } from './store/job-rows'
import type { JudgedLetters } from './store/judged-letters'
import { isUnchanged, KnownFiles } from './store/known-files'
import { findNearCopies } from './store/near-copies'
import { problemCount, replaceFolderProblems, replaceIgnored } from './store/problems'
import { RegularCommits } from './store/regular-commits'
import { isVocabularyStale, mergeIndex, refreshVocabulary } from './store/vocabulary'

export interface ImportLimits {
  readonly workers: number
  /** Milliseconds for one file. */
  readonly timeLimit: number
  /** Bytes of one file. */
  readonly sizeLimit: number
  /** Megabytes of a worker. */
  readonly memoryLimit: number
}

export const usualLimits: ImportLimits = {
  workers: Math.max(1, Math.min(2, availableParallelism())),
  timeLimit: 10_000,
  sizeLimit: largestFile,
  memoryLimit: 512,
}

export interface ImportOptions {
  readonly db: Db
  /** The library's own folder. */
  readonly directory: string
  readonly folders: readonly SourceFolderPlace[]
  readonly judgements: Pick<Judgements, 'encodings' | 'ignored'>
  readonly judged: JudgedLetters
  /** Letter keys of files that are read although they did not change. */
  readonly again: readonly string[]
  /** Path of the built worker. */
  readonly extractionWorker: string
  readonly announce: Announce
  /** Aborted with the reason `closing` the import stays unfinished and is taken up again; otherwise it is cancelled. */
  readonly signal: AbortSignal
  readonly limits?: ImportLimits
}

export interface RunningImport {
  readonly progress: ImportProgress
  /** Settles when nothing is done any more; never rejects. */
  readonly finished: Promise<Job>
}

/** Why an import is stopped without being cancelled: the library is being closed. */
export const closing = new Error('The library is being closed.')

/** Starts an import. Errors: those of SQLite, when not even its beginning can be noted. */
export function startImport(options: ImportOptions): RunningImport {
  const run = new ImportRun(options)
  return { progress: run.progress, finished: run.run() }
}

const breath = () => new Promise<void>((resolve) => setImmediate(resolve))

class ImportRun {
  readonly progress: ImportProgress
  readonly #options: ImportOptions
  readonly #started = performance.now()
  readonly #writer: ImportWriter
  readonly #judged: JudgedLetters
  readonly #again: ReadonlySet<string>
  readonly #known: KnownFiles
  readonly #lettersBefore: number
  /** Files that must be read, as they are found. */
  readonly #found: DueFile[] = []
  #due: readonly DueFile[] = []
  readonly #folderProblems: Problem[] = []
  #fileProblems = 0
  #unchangedFiles = 0
  #readFiles = 0

  constructor(options: ImportOptions) {
    const { db } = options
    this.#options = options
    const id = addJob(db)
    this.progress = new ImportProgress(freshJob(id), options.announce)
    this.#judged = options.judged
    this.#again = new Set(options.again.map(fileOfKey))
    this.#writer = new ImportWriter(
      db,
      id,
      () => keepJob(db, this.progress.job),
      (letterId, key) => this.#judged.stored(letterId, key),
    )
    this.#known = new KnownFiles(db)
    this.#lettersBefore = Number(db.prepare('SELECT count(*) FROM letter WHERE state <> 1').pluck().get())
  }

  async run(): Promise<Job> {
    try {
      this.#keepFolders()
      replaceIgnored(this.#options.db, this.#options.judgements.ignored)
      await fillFacts(this.#options.db, async () => {
        await breath()
        return !this.#aborted
      })
      await this.#find()
      await this.#read()
      await this.#removeGone()
      await this.#fillFingerprints()
      // After a cancel the reader waits no longer; the list of words is brought up to date behind the scenes.
      if (this.#aborted) this.#end('cancelled')
      await this.#putInOrder()
      if (this.#isRunning) this.#end('done')
    } catch (thrown) {
      if (thrown === closing) this.#end('cancelled')
      else this.#fail(thrown)
    }
    this.progress.lettersChanged(this.#letters, true)
    await emptyLog(this.#options.db, () => this.#options.signal.reason !== closing)
    return this.progress.job
  }

  get #aborted(): boolean {
    return this.#options.signal.aborted
  }

  get #isRunning(): boolean {
    return this.progress.job.state === 'running'
  }

  /** Lets others have their turn while the index is put in order, and sees whether it is still wanted. */
  readonly #breath = async () => {
    if (this.#options.signal.reason === closing) throw closing
    if (this.#aborted && this.#isRunning) this.#end('cancelled')
    await breath()
  }

  get #letters(): number {
    return this.#lettersBefore + this.#writer.counts.added - this.#writer.counts.removed
  }

  #keepFolders(): void {
    const { db, folders } = this.#options
    const keep = db.prepare('INSERT OR REPLACE INTO source_folder (id, path) VALUES (?, ?)')
    db.transaction(() => {
      for (const { id, path } of folders) keep.run(id, path)
    })()
  }

  async #find(): Promise<void> {
    const { folders, directory, signal } = this.#options
    const hasLetters = (id: string) => this.#known.has(id)
    const encodingOf = chosenEncodings(this.#options.judgements.encodings)
    const options = { folders, library: directory, hasLetters, signal, encodingOf }
    for await (const { folder, found } of findFiles(options)) {
      for (const one of found) this.#sort(folder.id, one)
      this.#showProgress()
      await breath()
    }
    if (!this.#aborted) replaceFolderProblems(this.#options.db, this.#folderProblems)
  }

  #sort(folderId: string, found: Found): void {
    if (found.kind === 'problem') {
      const kept = found.keep === null ? 0 : this.#known.keep(folderId, found.keep)
      this.#writer.counts.unchanged += kept
      if (kept > 0 || !found.onlyIfKept) this.#folderProblems.push(found.problem)
      return
    }
    const known = this.#known.take(folderId, found.path)
    if (known === null || !isUnchanged(known, found) || this.#isAskedAgain(folderId, found.path))
      this.#found.push({ folderId, found, known })
    else {
      this.#writer.counts.unchanged += known.letters
      if (known.problem !== null) this.#fileProblems++
      this.#unchangedFiles++
    }
  }

  #isAskedAgain(folderId: string, path: string): boolean {
    return this.#again.size > 0 && this.#again.has(letterKey({ folderId, path, part: '' }))
  }

  #showProgress(at = ''): void {
    this.progress.change({
      done: this.#unchangedFiles + this.#readFiles,
      total: this.#unchangedFiles + this.#found.length,
      problems: this.#folderProblems.length + this.#fileProblems,
      at,
    })
  }

  async #read(): Promise<void> {
    if (this.#aborted) return
    this.progress.change({ step: 'reading' })
    this.#due = followMoves(this.#found)
    this.#writer.setMoved(this.#due)
    this.#writer.setVanished(this.#known.left())
    if (this.#due.length === 0) return
    const limits = this.#options.limits ?? usualLimits
    const pool = new ExtractionPool({ worker: this.#options.extractionWorker, ...limits })
    const stop = () => pool.close()
    this.#options.signal.addEventListener('abort', stop)
    const commits = new RegularCommits(() => this.#commit(), stop)
    try {
      await pool.read(this.#due.map(fileToRead), (results) => this.#take(results))
    } finally {
      this.#options.signal.removeEventListener('abort', stop)
      commits.stop()
      stop()
    }
    commits.throwFailure()
    this.#commit()
  }

  #take(results: readonly FileResult[]): void {
    let committed = false
    for (const result of results) {
      const due = this.#due[result.number]
      if (!due) continue
      if (result.kind !== 'letters' || !result.more) this.#readFiles++
      if (result.kind === 'problem') this.#fileProblems++
      else if (result.kind === 'letters') this.#fileProblems += result.problems.length
      this.#showProgress(due.found.path)
      committed = this.#writer.take(due, result) || committed
    }
    if (committed) this.progress.lettersChanged(this.#letters)
  }

  #commit(): void {
    if (this.#writer.commit()) this.progress.lettersChanged(this.#letters)
  }

  async #removeGone(): Promise<void> {
    const read = new Set(this.#options.folders.map(({ id }) => id))
    while (!this.#aborted && this.#writer.removeSome(read)) {
      this.progress.lettersChanged(this.#letters)
      await breath()
    }
    if (this.#aborted) return
    const ids = JSON.stringify(this.#options.folders.map(({ id }) => id))
    this.#options.db
      .prepare('DELETE FROM source_folder WHERE id NOT IN (SELECT value FROM json_each(?))')
      .run(ids)
  }

  async #fillFingerprints(): Promise<void> {
    const { db } = this.#options
    if (this.#aborted || !lacksFingerprints(db)) return
    this.progress.change({ step: 'finishing', at: '' })
    await fillFingerprints(db, async () => {
      await breath()
      return !this.#aborted
    })
  }

  async #putInOrder(): Promise<void> {
    const { db } = this.#options
    this.#judged.reconcile()
    if (!isVocabularyStale(db)) return
    if (this.#isRunning) this.progress.change({ step: 'finishing', at: '' })
    await this.#breath()
    markCopies(db)
    joinCatalogueEntries(db)
    this.#writer.settle()
    await findNearCopies(db, this.#breath)
    await this.#breath()
    await mergeIndex(db, this.#breath)
    await refreshVocabulary(db, this.#breath)
  }

  #end(state: 'done' | 'cancelled'): void {
    const { db, signal } = this.#options
    // Files in folders that could not be looked through keep the problems that they had.
    this.progress.change({ problems: problemCount(db) })
    this.progress.end({ state, summary: this.#summary }, (job) => {
      // Subtle: before it is announced. Until the index says that the import ended, searches may be a little behind.
      if (signal.reason !== closing) keepJob(db, job)
    })
  }

  get #summary(): NonNullable<Job['summary']> {
    const seconds = Math.round(performance.now() - this.#started) / 1000
    return { letters: this.#letters, ...this.#writer.counts, seconds }
  }

  #fail(thrown: unknown): void {
    const { db } = this.#options
    const failure = failureOf(asAppError(thrown, db.name, 'damaged-index'))
    this.progress.end({ state: 'failed', summary: this.#summary, failure })
    try {
      keepJob(db, this.progress.job)
    } catch {
      // The disk is full or the index damaged, which the failure says already: the job stays noted as running,
      // so that the next start takes it up again.
    }
  }
}

function fileToRead({ found }: DueFile, number: number): SizedFile {
  const { absolutePath, named, encoding, size, path } = found
  return { number, absolutePath, named, encoding, size, name: posix.basename(path) }
}

/** The key of the file that holds a letter. */
function fileOfKey(key: string): string {
  const part = key.indexOf('#')
  return part === -1 ? key : key.slice(0, part)
}
