/** Commits what was read, a few hundred letters at a time and the job's state with them; counts what became of each letter. */
import type { Problem } from '@shared/job'
import type { LetterKey } from '@shared/letter'
import { letterKey } from '@shared/letter-key'
import type { Db } from '../../db/open'
import type { FileResult } from '../extracted-letter'
import type { FoundFile } from '../find/found'
import { extractorVersion } from '../formats/registry'
import { isPassing, type KnownFile } from './known-files'
import { LetterHistory } from './letter-history'
import { LetterStore } from './letter-store'
import { noteRewritten, noteTextMoves, textsOf } from './rewritten-files'
import { Vanished } from './vanished'
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

/** A file some of whose letters are stored. */
interface OpenFile {
  readonly id: number
  readonly former: KnownFile | null
  /** Whether it was there before, read in the same way: a mailbox that grew, a file that was only saved again. */
  readonly isInPlace: boolean
  /** Digest of the letters that it had at the same place; null when none can be compared with those that it has. */
  readonly formerTexts: Buffer | null
  /** Letters that it had and that were not met again yet. */
  readonly formerParts: Map<string, number>
}

type ReadLetters = Extract<FileResult, { kind: 'letters' }>

const lettersOfCommit = 256
const filesOfRemoval = 200
const nothing = new Uint8Array(0)

export class ImportWriter {
  readonly counts: Counts = { added: 0, changed: 0, unchanged: 0, removed: 0 }
  readonly #db: Db
  readonly #store: LetterStore
  readonly #history: LetterHistory
  readonly #stored: (id: number, key: LetterKey) => void
  readonly #keepJob: () => void
  readonly #vanished: Vanished
  readonly #open = new Map<number, OpenFile>()
  #waiting: { due: DueFile; result: FileResult }[] = []
  #waitingLetters = 0

  /** `stored` is called in the transaction with each letter that was stored. */
  constructor(db: Db, importId: number, keepJob: () => void, stored: (id: number, key: LetterKey) => void) {
    this.#db = db
    this.#store = new LetterStore(db, importId)
    this.#history = new LetterHistory(db)
    this.#keepJob = keepJob
    this.#stored = stored
    this.#vanished = new Vanished(db)
  }

  /** Files that changed places leave them first, so that no two of them are at one. Must be told before the first letter is stored. */
  setMoved(due: readonly DueFile[]): void {
    const moved = due.filter(({ found, known }) => known !== null && known.path !== found.path)
    const park = this.#db.prepare('UPDATE file SET path = path || char(0) || id WHERE id = ?')
    this.#db.transaction(() => {
      for (const { folderId, found, known } of moved) {
        if (known === null) continue
        park.run(known.id)
        this.#vanished.noteMove(known, folderId, found.path)
      }
    })()
  }

  /** Must be told before the first letter is stored. */
  setVanished(files: readonly KnownFile[]): void {
    this.#vanished.set(files)
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
        for (const { due, result } of batch) this.#storeResult(due, result)
        markVocabularyStale(this.#db)
        this.#keepJob()
      })()
    } catch (thrown) {
      Object.assign(this.counts, before)
      throw thrown
    }
    return true
  }

  /** Deals with the next few files that are gone; false when none is left. Letters of folders that are not `read` any more leave. */
  removeSome(read: ReadonlySet<string>): boolean {
    const files = this.#vanished.take(filesOfRemoval)
    if (files.length === 0) return false
    this.#db.transaction(() => {
      for (const file of files) this.#removeFile(file, read.has(file.folderId))
      markVocabularyStale(this.#db)
      this.#keepJob()
    })()
    return true
  }

  /** Must be told when all files were read and catalogue entries were joined to their letters again. */
  settle(): void {
    this.#history.settle()
    noteTextMoves(this.#db)
  }

  #removeFile(file: KnownFile, isReadFolder: boolean): void {
    if (isReadFolder && file.gone !== 0) return
    this.counts.removed += file.letters
    if (isReadFolder && file.letters > 0) this.#store.markGone(file.id)
    else this.#store.removeFile(file.id)
  }

  #storeResult(due: DueFile, result: FileResult): void {
    switch (result.kind) {
      case 'letters':
        this.#storeLetters(due, result)
        break
      case 'problem':
        this.#storeProblem(due, result)
        break
      case 'nothing':
        this.#storeNothing(due, result)
        break
    }
  }

  #storeLetters(due: DueFile, read: ReadLetters): void {
    const open = this.#opened(due, read)
    const { folderId, found } = due
    for (const letter of read.letters) {
      const formerId = open.formerParts.get(letter.part) ?? null
      open.formerParts.delete(letter.part)
      if (formerId !== null && open.isInPlace && this.#store.isStored(formerId, letter)) {
        this.counts.unchanged++
        continue
      }
      const former = formerId === null ? null : this.#history.of(formerId)
      const id = this.#store.putLetter(open.id, letter, formerId)
      if (formerId === null || open.former?.gone === 1) this.counts.added++
      else this.counts.changed++
      this.#stored(id, letterKey({ folderId, path: found.path, part: letter.part }))
      if (former !== null) this.#history.keep(id, former)
    }
    for (const problem of read.problems) this.#store.putPartProblem(open.id, problem)
    if (!read.more) this.#close(due, read, open)
  }

  /** The file that these letters belong to: begun by the ones before, or begun now. */
  #opened(due: DueFile, read: ReadLetters): OpenFile {
    const known = this.#open.get(read.number)
    if (known) return known
    const former = due.known ?? this.#vanished.takeMoved(due, read.hash)
    const id = this.#putFile(due, former?.id ?? null, read)
    const formerParts = former === null ? new Map<string, number>() : this.#store.partsOf(id)
    const formerTexts = former !== null && isSamePlace(former, due) ? textsOf(this.#db, id) : null
    const open = {
      id,
      former,
      isInPlace: former !== null && isInPlace(former, due),
      formerTexts,
      formerParts,
    }
    if (read.more) this.#open.set(read.number, open)
    return open
  }

  #close(due: DueFile, read: ReadLetters, open: OpenFile): void {
    for (const id of open.formerParts.values()) {
      this.#store.removeLetter(id)
      if (open.former?.gone !== 1) this.counts.removed++
    }
    if (this.#open.delete(read.number)) this.#completeFile(due, read, open.id)
    if (open.formerTexts !== null) noteRewritten(this.#db, open.id, open.formerTexts)
  }

  #putFile({ folderId, found }: DueFile, id: number | null, read: ReadLetters): number {
    const { stamp, hash, format, encoding } = read
    const facts = { stamp, hash, format, encoding, problem: null, complete: !read.more }
    return this.#store.putFile(id, folderId, found, facts)
  }

  /** Subtle: the file's row is written again at its end, and must not take the part problems with it. */
  #completeFile(due: DueFile, read: ReadLetters, id: number): void {
    const problems = this.#db
      .prepare<[number], { part: string; code: Problem['code']; message: string }>(
        'SELECT part, code, message FROM part_problem WHERE file_id = ?',
      )
      .all(id)
    this.#putFile(due, id, read)
    for (const problem of problems) this.#store.putPartProblem(id, problem)
  }

  /** A file that could not be read. Letters that it gave before stay when the trouble may pass, or when it was cut short. */
  #storeProblem(due: DueFile, problem: Extract<FileResult, { kind: 'problem' }>): void {
    const open = this.#open.get(problem.number)
    this.#open.delete(problem.number)
    const { folderId, found, known } = due
    const id = this.#store.putFile(open?.id ?? known?.id ?? null, folderId, found, {
      ...{ stamp: found, hash: nothing, format: '', encoding: '', problem, complete: true },
    })
    if (open) return
    const letters = known?.gone === 1 ? 0 : (known?.letters ?? 0)
    if (isPassing(problem.code)) {
      this.counts.unchanged += letters
      return
    }
    for (const letterId of this.#store.partsOf(id).values()) this.#store.removeLetter(letterId)
    this.counts.removed += letters
  }

  /** A file that is no letter is remembered, so that it is not looked at again. */
  #storeNothing(
    { folderId, found, known }: DueFile,
    { stamp }: Extract<FileResult, { kind: 'nothing' }>,
  ): void {
    const id = this.#store.putFile(known?.id ?? null, folderId, found, {
      ...{ stamp, hash: nothing, format: '', encoding: '', problem: null, complete: true },
    })
    for (const letterId of this.#store.partsOf(id).values()) this.#store.removeLetter(letterId)
    this.counts.removed += known?.letters ?? 0
  }
}

function isInPlace(former: KnownFile, due: DueFile): boolean {
  return former.gone === 0 && isSamePlace(former, due)
}

function isSamePlace({ extractor, ...former }: KnownFile, { folderId, found }: DueFile): boolean {
  return extractor === extractorVersion && former.folderId === folderId && former.path === found.path
}
