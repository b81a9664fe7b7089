/** Opens the index or makes it anew. It is derived: a damaged one is put aside and replaced, one from a newer Letterbook is left alone. */
import { existsSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { AppError, failureOf } from '@shared/failure'
import { indexDatabase, indexFileName } from '../db/index-database'
import { type Db, openForReading, openForWriting, translated } from '../db/open'

export const damagedFileName = 'index.damaged.db'

export interface OpenIndex {
  readonly db: Db
  /** Why the index was made anew, in one sentence; null when it was not. */
  readonly rebuilt: string | null
}

/** `damaged` tells why the index that is there must go. Errors: `library-newer`, `library-read-only`, `disk-full`, `library-in-use`. */
export function openIndex(directory: string, damaged: string | null): OpenIndex {
  const path = join(directory, indexFileName)
  if (damaged !== null && existsSync(path)) return replaceIndex(path, damaged)
  // SQLite takes an empty file for an empty database and says nothing.
  const stats = statSync(path, { throwIfNoEntry: false })
  if (stats?.isDirectory()) return replaceIndex(path, `${path} is a folder.`)
  if (stats?.size === 0) return replaceIndex(path, `${path} is empty.`)
  try {
    return { db: openAndProbe(path), rebuilt: null }
  } catch (thrown) {
    if (!(thrown instanceof AppError) || thrown.code !== 'damaged-index') throw thrown
    return replaceIndex(path, thrown.message)
  }
}

/** Opens and reads a little of everything: damage behind the file's head shows itself only then. */
function openAndProbe(path: string): Db {
  const db = openForWriting(path, indexDatabase)
  try {
    translated(path, 'damaged-index', () => {
      db.prepare('SELECT count(*) FROM letter').get()
      db.prepare('SELECT max(id) FROM file').get()
      db.prepare('SELECT max(id) FROM job').get()
      db.prepare("SELECT rowid FROM letter_fts WHERE letter_fts MATCH 'a' LIMIT 1").get()
      db.prepare("SELECT rowid FROM fingerprint WHERE fingerprint MATCH 'a' LIMIT 1").get()
    })
    return db
  } catch (thrown) {
    db.close()
    throw thrown
  }
}

function replaceIndex(path: string, reason: string): OpenIndex {
  putIndexAside(path)
  const db = openForWriting(path, indexDatabase)
  return { db, rebuilt: `The index was damaged and is being made anew from the source folders: ${reason}` }
}

/**
 * Keeps one damaged index, for whoever wants to find out what happened. Its side files must go, or they would be taken
 * for those of the new one. Errors: `library-newer`, and then it stays as it is.
 */
export function putIndexAside(path: string): void {
  refuseNewer(path)
  const aside = join(path, '..', damagedFileName)
  rmSync(aside, { force: true, recursive: true })
  renameSync(path, aside)
  for (const suffix of ['-wal', '-shm', '-journal']) rmSync(path + suffix, { force: true })
}

function refuseNewer(path: string): void {
  try {
    openForReading(path, indexDatabase).close()
  } catch (thrown) {
    if (failureOf(thrown).code === 'library-newer') throw thrown
  }
}
