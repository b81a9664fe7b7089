/** Commits what was read, a few hundred letters at a time and the job's state with them; counts what became of each file. */
import type { Problem } from '@shared/job'
import type { Db } from '../../db/open'
import type { FileResult } from '../extracted-letter'
import type { FoundFile } from '../find/found'
import { isPassing, type KnownFile } from './known-files'
import { LetterStore, type ReadLetters } from './letter-store'
import { markVocabularyStale } from './vocabulary'

/** A file that must be read, with what the index knows of it. */
export interface DueFile {
  readonly folderId: string
  readonly found: FoundFile
  readonly known: KnownFile | null
}

/** Letters, not files. */
export interface Counts {
  added: number
  changed: number
  unchanged: number
  removed: number
}

const lettersOfCommit = 256
const filesOfRemoval = 200

export class ImportWriter {
  readonly counts: Counts = { added: 0, changed: 0, unchanged: 0, removed: 0 }
  readonly #db: Db
  readonly #store: LetterStore
  readonly #keepJob: () => void
  #waiting: { due: DueFile; result: FileResult }[] = []
  #waitingLetters = 0
  /** Files of the index that were not found, by the hash of their bytes in hex: one of them may have moved. */
  readonly #vanished = new Map<string, KnownFile>()
  readonly #gone = new Map<number, KnownFile>()

  constructor(db: Db, importId: number, keepJob: () => void) {
    this.#db = db
    this.#store = new LetterStore(db, importId)
    this.#keepJob = keepJob
  }

  /** Must be told before the first letter is stored. */
  setVanished(files: readonly KnownFile[]): void {
    const hashOf = this.#db.prepare<[number], Buffer>('SELECT hash FROM file WHERE id = ?').pluck()
    for (const file of files) {
      this.#gone.set(file.id, file)
      const hash = hashOf.get(file.id)?.toString('hex') ?? ''
      if (hash !== '') this.#vanished.set(hash, file)
    }
  }

  /** True when something was committed. */
  take(due: DueFile, result: FileResult): boolean {
    this.#waiting.push({ due, result })
    this.#waitingLetters += result.kind === 'letters' ? result.letters.length : 1
    return this.#waitingLetters >= lettersOfCommit && this.commit()
  }

  /** Stores what is waiting in one transaction. Errors: those of SQLite; nothing of the batch is then stored. */
  commit(): boolean {
    const batch = this.#waiting
    if (batch.length === 0) return false
    this.#waiting = []
    this.#waitingLetters = 0
    const before = { ...this.counts }
    try {
      this.#db.transaction(() => {
        for (const { due, result } of batch) {
          if (result.kind === 'letters') this.#storeLetters(due, result)
          else this.#storeProblem(due, result)
        }
        markVocabularyStale(this.#db)
        this.#keepJob()
      })()
    } catch (thrown) {
      Object.assign(this.counts, before)
      throw thrown
    }
    return true
  }

  /** Removes the next few files that are gone; false when none is left. */
  removeSome(): boolean {
    const files = [...this.#gone.values()].slice(0, filesOfRemoval)
    if (files.length === 0) return false
    this.#db.transaction(() => {
      for (const file of files) {
        this.counts.removed += this.#store.removeFile(file.id)
        this.#gone.delete(file.id)
      }
      markVocabularyStale(this.#db)
      this.#keepJob()
    })()
    return true
  }

  #storeLetters({ folderId, found, known }: DueFile, read: ReadLetters): void {
    const former = known ?? this.#takeMoved(read)
    this.#store.storeLetters(folderId, found, read, former?.id ?? null)
    const [now, then] = [read.letters.length, former?.letters ?? 0]
    this.counts.changed += Math.min(now, then)
    this.counts.added += Math.max(0, now - then)
    this.counts.removed += Math.max(0, then - now)
  }

  /** A new file with the bytes of one that is gone is that one, moved or renamed. */
  #takeMoved(read: ReadLetters): KnownFile | null {
    const hash = Buffer.from(read.hash).toString('hex')
    const moved = this.#vanished.get(hash)
    if (!moved) return null
    this.#vanished.delete(hash)
    this.#gone.delete(moved.id)
    return moved
  }

  #storeProblem({ folderId, found, known }: DueFile, problem: Pick<Problem, 'code' | 'message'>): void {
    const keep = isPassing(problem.code)
    this.counts.removed += this.#store.storeProblem(folderId, found, problem, known?.id ?? null, keep)
    if (keep) this.counts.unchanged += known?.letters ?? 0
  }
}
