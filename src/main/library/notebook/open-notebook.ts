/**
 * Opens a notebook and keeps it open: examined, brought up to date, and at one with its journal. Whoever calls it holds
 * the library's lock. A damaged notebook is left exactly as it was found.
 */
import { existsSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '@shared/failure'
import type { NotebookDamage, Notice } from '@shared/library'
import Database from 'better-sqlite3'
import { readOnlyLibrary } from '../db/failure'
import { notebookDatabase } from '../db/notebook-database'
import { type Db, openForWriting } from '../db/open'
import { derivedRowsAreMissing, mendDerivedRows } from '../notes/derived-rows'
import { headOf, isSealedDatabase } from '../privacy/converted-files'
import { type DataKey, isSealedLine } from '../privacy/data-key'
import { keyFileName } from '../privacy/key-file'
import { applyChange } from './apply-change'
import { listBackups, makeBackup, removeUnfinishedBackups } from './backups'
import type { Change } from './changes'
import { type FileIdentity, isFileAt, removeDatabaseFiles } from './durable-files'
import { examineFile } from './examine'
import { joinJournal } from './join-journal'
import type { Journal } from './journal'
import { writeLine } from './journal-lines'
import { walkJournal } from './journal-walk'
import type { NotebookPaths } from './notebook-paths'
import { movePosition, notebookRow } from './notebook-row'

export type Opened =
  | { readonly kind: 'open'; readonly notebook: Notebook; readonly notices: readonly Notice[] }
  | { readonly kind: 'damaged'; readonly damage: readonly NotebookDamage[] }

/** Errors: `library-newer`, `library-read-only`, `disk-full`. Damage is an answer, not an error. */
export function openNotebook(paths: NotebookPaths, now: () => Date): Opened {
  removeLeftovers(paths)
  takeBackHalfAChange(paths)
  const found = look(paths)
  if (found.damage.length > 0) return { kind: 'damaged', damage: found.damage }
  const backUp = (old: Db) => void makeBackup(old, paths, now())
  const db = openForWriting(paths.database, notebookDatabase, backUp, paths.key)
  try {
    if (!found.wordsSound || derivedRowsAreMissing(db)) mendDerivedRows(db)
    const { journal, notices } = joinJournal(db, paths, now())
    return { kind: 'open', notebook: new Notebook(db, journal, now, paths.key), notices }
  } catch (thrown) {
    db.close()
    throw thrown
  }
}

/** Copies in the making of which nothing depended yet. */
function removeLeftovers(paths: NotebookPaths): void {
  for (const path of [paths.recovering, paths.lookedAt, paths.leaving]) removeDatabaseFiles(path)
  rmSync(paths.newJournal, { force: true })
  removeUnfinishedBackups(paths)
}

/**
 * Subtle: a notebook that was restored from a backup has no log yet, and a crash while it gets one leaves SQLite's rollback
 * journal, which no connection that only reads can use. What is damaged beyond that is found by looking.
 */
function takeBackHalfAChange({ database, key }: NotebookPaths): void {
  if (sizeOf(`${database}-journal`) === 0 || sizeOf(database) === 0) return
  try {
    const db = new Database(database, { fileMustExist: true })
    try {
      key?.openDatabase(db)
      db.prepare('SELECT count(*) FROM sqlite_schema').get()
    } finally {
      db.close()
    }
  } catch (thrown) {
    process.emitWarning(thrown instanceof Error ? thrown : String(thrown))
  }
}

interface Found {
  /** What is wrong with the notebook; empty when it is sound. */
  readonly damage: readonly NotebookDamage[]
  readonly wordsSound: boolean
}

/** An empty folder is no damage; one that lost its notebook.db is. */
function look(paths: NotebookPaths): Found {
  const { database: path, key } = paths
  const left = holdsWork(paths) || listBackups(paths).length > 0
  if (sizeOf(path) === 0) {
    const isLost = left || sizeOf(`${path}-wal`) > 0
    return { damage: isLost ? [{ kind: 'missing', path }] : [], wordsSound: true }
  }
  if (key === null && isWithoutKey(paths)) {
    const keyFile = join(paths.directory, keyFileName)
    return { damage: [{ kind: 'key-missing', path, keyFile }], wordsSound: true }
  }
  const { findings, row, wordsSound } = examineFile(path, key)
  if (findings.length > 0) return { damage: findings, wordsSound }
  return { damage: row === null && left ? [{ kind: 'empty', path }] : [], wordsSound }
}

/** Subtle: a plain notebook whose head is damaged looks sealed as well; its journal does not. */
function isWithoutKey({ database, journal }: NotebookPaths): boolean {
  return isSealedDatabase(database) && existsSync(journal) && isSealedLine(headOf(journal, 3))
}

/** Whether a journal holds more than its beginning, or cannot tell any more. */
function holdsWork({ journal, key }: NotebookPaths): boolean {
  if (sizeOf(journal) === 0) return false
  let lines = 0
  const { rest } = walkJournal(journal, () => ++lines < 2, key)
  return lines > 1 || rest !== 'none'
}

function sizeOf(path: string): number {
  return existsSync(path) ? statSync(path).size : 0
}

/** Subtle: the system goes on writing into deleted files without complaint, and drops them when they are closed. */
function goneLibrary(path: string): AppError {
  return new AppError(
    'library-unreadable',
    `${path} was deleted or replaced while the library was open, so nothing more can be kept in it. Keep a copy of what you are writing, then open the library again.`,
    path,
  )
}

/** The lock forbids it, but locks are deleted by hand, and some network drives know none. */
function writtenByAnother(path: string): AppError {
  return new AppError(
    'library-in-use',
    'Another Letterbook has written into this notebook, although it is open here. Keep a copy of what you are writing, close the library there, then open it again here.',
    path,
  )
}

/** The one way to change the notebook. */
export class Notebook {
  /** Called after each change that lasts. */
  onRecorded: () => void = () => {}
  /** Set where the library is only read: what stands here is a copy of it that will be removed. */
  readOnly = false
  private readonly file: FileIdentity

  constructor(
    readonly db: Db,
    private readonly journal: Journal,
    readonly now: () => Date,
    private readonly key: DataKey | null = null,
  ) {
    this.file = statSync(db.name, { bigint: true })
  }

  /**
   * Makes a change last: rows, then its line in the journal, synced, then the commit. When any of it fails nothing of it
   * stays. Errors: `disk-full`, `library-read-only`, `library-unreadable` when the files were deleted or replaced
   * meanwhile, `library-in-use` when somebody else wrote into them.
   */
  record(change: Change): void {
    this.recordAll([change])
  }

  /** The number that the line of the next change will have. */
  get nextSequence(): number {
    return this.journal.position.sequence + 1
  }

  /** The same for several changes, with one sync for all: after a crash either all are there or the first of them. */
  recordAll(changes: readonly Change[]): void {
    const { db, journal } = this
    if (changes.length === 0) return
    if (this.readOnly) throw readOnlyLibrary()
    // Either is enough: at the next opening the one brings the other up to date.
    if (!journal.lasts() && !isFileAt(db.name, this.file)) throw goneLibrary(db.name)
    const at = this.now().toISOString()
    const lines: Buffer[] = []
    let { position } = journal
    this.beginChange()
    try {
      for (const change of changes) {
        const line = writeLine(position, at, change, this.key)
        position = line.position
        applyChange(db, change, { at, sequence: position.sequence })
        lines.push(line.bytes)
      }
      movePosition(db, position)
      journal.append({ bytes: Buffer.concat(lines), position })
      db.exec('COMMIT')
    } catch (thrown) {
      if (db.inTransaction) db.exec('ROLLBACK')
      journal.drop()
      throw thrown
    }
    journal.keep(position)
    this.onRecorded()
  }

  /** Subtle: it leaves the journal alone when it refuses, since what stands behind our last line is then another's. */
  private beginChange(): void {
    const { db, journal } = this
    db.exec('BEGIN IMMEDIATE')
    if (notebookRow(db)?.position.hash === journal.position.hash) return
    db.exec('ROLLBACK')
    throw writtenByAnother(db.name)
  }

  /** Writes the log back into the database file, which then stands alone. */
  close(): void {
    this.journal.close()
    this.db.close()
  }

  /** Closes without touching the files. */
  abandon(): void {
    // Subtle: the last connection to close writes the log back, and one that only reads never does.
    const reader = new Database(this.db.name, { readonly: true })
    try {
      this.key?.openDatabase(reader)
      reader.pragma('schema_version')
      this.close()
    } finally {
      reader.close()
    }
  }
}
