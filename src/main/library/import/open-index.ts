/** Opens the index or makes it anew. It is derived: a damaged one is put aside and replaced, one from a newer Letterbook is left alone. */

import { existsSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { AppError, failureOf } from '@shared/failure'
import { indexFileName } from '../db/file-names'
import { indexDatabase } from '../db/index-database'
import { type Db, openForReading, openForWriting, translated } from '../db/open'
import { convertDatabase, isPlainDatabase, isSealedDatabase } from '../privacy/converted-files'
import type { DataKey } from '../privacy/data-key'
import { replaceWiping, wipeDatabaseFiles, wipeFile } from '../privacy/wiped-file'

export const damagedFileName = 'index.damaged.db'

export interface OpenIndex {
  readonly db: Db
  /** Why the index was made anew, in one sentence; null when it was not. */
  readonly rebuilt: string | null
}

/** The library's key, and whether the index is to be encrypted with it. */
export interface IndexKey {
  readonly data: DataKey
  readonly encrypted: boolean
}

/** `damaged` tells why the index that is there must go. Errors: `library-newer`, `library-read-only`, `disk-full`, `library-in-use`. */
export function openIndex(
  directory: string,
  damaged: string | null,
  given: IndexKey | null = null,
): OpenIndex {
  const path = join(directory, indexFileName)
  const key = given?.encrypted === true ? given.data : null
  if (damaged !== null && existsSync(path) && !isUnconverted(path, given))
    return replaceIndex(path, damaged, key)
  // SQLite takes an empty file for an empty database and says nothing.
  const stats = statSync(path, { throwIfNoEntry: false })
  if (stats?.isDirectory()) return replaceIndex(path, `${path} is a folder.`, key)
  if (stats?.size === 0) return replaceIndex(path, `${path} is empty.`, key)
  try {
    if (given !== null) convertIndex(path, given)
    return { db: openAndProbe(path, key), rebuilt: null }
  } catch (thrown) {
    if (!(thrown instanceof AppError) || thrown.code !== 'damaged-index') throw thrown
    return replaceIndex(path, thrown.message, key)
  }
}

/** Subtle: to whoever reads it such an index looks damaged, for instance when there was no room to convert it. It is whole. */
function isUnconverted(path: string, given: IndexKey | null): boolean {
  if (given === null) return false
  return given.encrypted ? isPlainDatabase(path) : isSealedDatabase(path)
}

/**
 * Brings the file to what is wished. Nobody has it open. A crash in between leaves the one or the other, and the copy,
 * which is made anew the next time. Damage is found when it is opened.
 */
function convertIndex(path: string, given: IndexKey): void {
  const { data, encrypted } = given
  const part = `${path}.part`
  wipeDatabaseFiles(part)
  if (encrypted) wipeDatabaseFiles(join(path, '..', damagedFileName))
  if (!isUnconverted(path, given)) return
  translated(path, 'damaged-index', () => {
    convertDatabase(path, part, encrypted ? { from: null, to: data } : { from: data, to: null })
    for (const suffix of ['-wal', '-shm', '-journal']) wipeFile(path + suffix)
    replaceWiping(part, path)
  })
}

/** Opens and reads a little of everything: damage behind the file's head shows itself only then. */
function openAndProbe(path: string, key: DataKey | null): Db {
  const db = openForWriting(path, indexDatabase, () => {}, key)
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

function replaceIndex(path: string, reason: string, key: DataKey | null): OpenIndex {
  putIndexAside(path, key)
  const db = openForWriting(path, indexDatabase, () => {}, key)
  return { db, rebuilt: `The index was damaged and is being made anew from the source folders: ${reason}` }
}

/**
 * Keeps one damaged index, for whoever wants to find out what happened. Its side files must go, or they would be taken
 * for those of the new one. Errors: `library-newer`, and then it stays as it is.
 */
export function putIndexAside(path: string, key: DataKey | null = null): void {
  refuseNewer(path, key)
  const aside = join(path, '..', damagedFileName)
  rmSync(aside, { force: true, recursive: true })
  renameSync(path, aside)
  for (const suffix of ['-wal', '-shm', '-journal']) rmSync(path + suffix, { force: true })
}

function refuseNewer(path: string, key: DataKey | null): void {
  try {
    openForReading(path, indexDatabase, key).close()
  } catch (thrown) {
    if (failureOf(thrown).code === 'library-newer') throw thrown
  }
}
