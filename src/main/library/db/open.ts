/** Opens one of a library's two databases with the settings that were measured for it, and refuses what is not ours. */
import { closeSync, existsSync, openSync, statSync } from 'node:fs'
import { AppError } from '@shared/failure'
import Database from 'better-sqlite3'
import { asAppError, type DamageCode } from './failure'
import { type Migration, migrate, versionOf } from './migrate'

export type Db = Database.Database

/** What opens an encrypted database: to be called before anything is read from the connection. */
export interface DatabaseKey {
  openDatabase(db: Db): void
}

/** What tells one database file from another: `application_id` is written in its header and checked. */
export interface DatabaseKind {
  readonly name: string
  readonly applicationId: number
  /** The failure that damage to it is. */
  readonly damaged: DamageCode
  readonly migrations: readonly Migration[]
  /** Run after `journal_mode=WAL`, on every connection that writes. */
  readonly pragmas: readonly string[]
}

/**
 * Opens the database for writing, creates it when it is missing and brings it up to date.
 * `beforeMigration` is called before an existing database is changed, so that a copy can be taken. With a `key` the file
 * is encrypted, or will be when it is new.
 * Errors: `library-newer`, `library-read-only`, `disk-full`, and `damaged` for a file that is not this database.
 */
export function openForWriting(
  path: string,
  kind: DatabaseKind,
  beforeMigration: (db: Db) => void = () => {},
  key: DatabaseKey | null = null,
): Db {
  return translated(path, kind.damaged, () => {
    const isNew = !existsSync(path) || statSync(path).size === 0
    // Subtle: SQLite gives -wal and -shm the rights of the database file, so these must be right before it opens it.
    if (isNew) closeSync(openSync(path, 'a', 0o600))
    const db = new Database(path, { timeout: 5000 })
    try {
      key?.openDatabase(db)
      if (!isNew && !isBlank(db)) checkIdentity(db, kind, path)
      for (const pragma of kind.pragmas) db.pragma(pragma)
      migrate(db, kind, path, beforeMigration)
      return db
    } catch (thrown) {
      db.close()
      throw thrown
    }
  })
}

/** Opens an existing database for reading only; `key` when it is encrypted. */
export function openForReading(path: string, kind: DatabaseKind, key: DatabaseKey | null = null): Db {
  return translated(path, kind.damaged, () => {
    const db = new Database(path, { readonly: true, fileMustExist: true, timeout: 5000 })
    try {
      key?.openDatabase(db)
      checkIdentity(db, kind, path)
      db.pragma('cache_size = -32768')
      // What is sorted must not reach the system's temporary folder in clear.
      if (key !== null) db.pragma('temp_store = MEMORY')
      return db
    } catch (thrown) {
      db.close()
      throw thrown
    }
  })
}

/**
 * A database that is not encrypted, as the bytes of its file, opened in memory and brought up to date there; the file is
 * not touched. Errors: `library-newer`, `damaged` for what is not this database.
 */
export function openBytes(bytes: Buffer, kind: DatabaseKind, path: string): Db {
  return translated(path, kind.damaged, () => {
    // Subtle: a file that had a log says so in its head, and nothing in memory can have one.
    const copy = Buffer.from(bytes)
    copy.fill(1, 18, 20)
    const db = new Database(copy)
    try {
      checkIdentity(db, kind, path)
      migrate(db, kind, path, () => {})
      return db
    } catch (thrown) {
      db.close()
      throw thrown
    }
  })
}

/** A new database of this kind that lives in memory only. */
export function openInMemory(kind: DatabaseKind): Db {
  const db = new Database(':memory:')
  migrate(db, kind, ':memory:', () => {})
  return db
}

/** Whether the file is a database in which nothing was ever kept, as an interrupted creation leaves it. */
export function isBlankFile(path: string, key: DatabaseKey | null = null): boolean {
  let db: Db | null = null
  try {
    db = new Database(path, { readonly: true, fileMustExist: true })
    key?.openDatabase(db)
    return isBlank(db)
  } catch {
    return false
  } finally {
    db?.close()
  }
}

function isBlank(db: Db): boolean {
  return (
    db.pragma('application_id', { simple: true }) === 0 &&
    db.pragma('user_version', { simple: true }) === 0 &&
    db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() === 0
  )
}

// Subtle: an empty or foreign file opens without complaint in SQLite; only the header tells.
function checkIdentity(db: Db, kind: DatabaseKind, path: string): void {
  const applicationId = db.pragma('application_id', { simple: true })
  if (applicationId !== kind.applicationId) {
    throw new AppError(
      kind.damaged,
      `${path} is not a Letterbook ${kind.name}, or its head is damaged.`,
      path,
    )
  }
  if (versionOf(db, kind, path) === 0) {
    throw new AppError(
      kind.damaged,
      `${path} does not say which version wrote it: its head is damaged.`,
      path,
    )
  }
}

/** Runs what touches a database file and turns SQLite's errors into ours. */
export function translated<Value>(path: string, damaged: DamageCode, work: () => Value): Value {
  try {
    return work()
  } catch (thrown) {
    throw asAppError(thrown, path, damaged)
  }
}

/** The same for work that goes on in slices. */
export async function translatedLater<Value>(
  path: string,
  damaged: DamageCode,
  work: () => Promise<Value>,
): Promise<Value> {
  try {
    return await work()
  } catch (thrown) {
    throw asAppError(thrown, path, damaged)
  }
}
