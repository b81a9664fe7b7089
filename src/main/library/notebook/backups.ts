/** Copies of the notebook beside it: made whole, verified, and only then given their name; old ones are thinned out. */
import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { AppError } from '@shared/failure'
import { notebookDatabase } from '../db/notebook-database'
import { type Db, openForReading, translated } from '../db/open'
import type { DataKey } from '../privacy/data-key'
import { wipeFile } from '../privacy/wiped-file'
import { damageSentences } from './damage-sentences'
import { renameDurably, syncFile, syncFolder } from './durable-files'
import { countsOf, type Examination, examineFile } from './examine'
import { backupsToKeep, isAskedFor, nameOfBackup, type SizedBackup, timeOfBackup } from './kept-backups'
import { freePath, type NotebookPaths, timeName } from './notebook-paths'
import { notebookRow } from './notebook-row'

const unfinished = '.part'

/** The backups' file names, newest first. */
export function listBackups(paths: NotebookPaths): readonly string[] {
  if (!existsSync(paths.backups)) return []
  return readdirSync(paths.backups, { withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && timeOfBackup(entry.name) !== null)
    .map(({ name }) => name)
    .sort()
    .reverse()
}

/** Makes a verified backup and returns its file name. `asked`: by the reader. Errors: `disk-full`, `library-read-only`, `library-unreadable`, `damaged-notebook`. */
export function makeBackup(db: Db, paths: NotebookPaths, now: Date, asked = false): string {
  return translated(paths.backups, 'damaged-notebook', () => {
    makeFolder(paths)
    const path = nextPath(paths, now, asked)
    const part = `${path}${unfinished}`
    try {
      db.prepare('VACUUM INTO ?').run(part)
      chmodSync(part, 0o600)
      verify(db, part, paths.key)
      syncFile(part)
    } catch (thrown) {
      wipeFile(part)
      throw thrown
    }
    renameDurably(part, path)
    const name = path.slice(paths.backups.length + 1)
    thinOut(paths, name)
    return name
  })
}

// Subtle: not with the folders above it: a library that was moved must not begin again where it was.
function makeFolder({ directory, backups }: NotebookPaths): void {
  if (!existsSync(directory)) {
    throw new AppError(
      'library-unreadable',
      `The folder ${directory} is not there any more, so no backup could be made in it. Open the library where it is now.`,
      directory,
    )
  }
  if (!existsSync(backups)) mkdirSync(backups, { mode: 0o700 })
}

// A clock that stands still must not make a backup replace another.
function nextPath(paths: NotebookPaths, now: Date, asked: boolean): string {
  return freePath((again) =>
    join(paths.backups, nameOfBackup(timeName(new Date(now.getTime() + again)), asked)),
  )
}

function verify(db: Db, part: string, key: DataKey | null): void {
  const copy = examineFile(part, key)
  const sameCounts = isDeepStrictEqual(copy.counts, countsOf(db))
  const samePlace = copy.row?.position.hash === notebookRow(db)?.position.hash
  if (copy.findings.length > 0 || !sameCounts || !samePlace) {
    const why = damageSentences(copy.findings.slice(0, 1)) || 'it does not hold the same'
    throw new AppError(
      'damaged-notebook',
      `A backup of the notebook could not be verified (${why}). Earlier backups were kept.`,
      part,
    )
  }
}

/** Whether the notebook holds changes that its newest backup does not have. */
export function backupIsDue(db: Db, paths: NotebookPaths): boolean {
  const hash = notebookRow(db)?.position.hash
  const newest = listBackups(paths)[0]
  if (newest === undefined) return holdsAnything(db)
  return hashOfBackup(paths, newest) !== hash
}

/** Reads no more than the one row; null when even that cannot be read. */
function hashOfBackup(paths: NotebookPaths, name: string): string | null {
  try {
    const copy = openForReading(join(paths.backups, name), notebookDatabase, paths.key)
    try {
      return notebookRow(copy)?.position.hash ?? null
    } finally {
      copy.close()
    }
  } catch {
    return null
  }
}

function holdsAnything(db: Db): boolean {
  return ['note', 'code', 'saved_search', 'source_folder'].some(
    (table) => db.prepare(`SELECT 1 FROM ${table} LIMIT 1`).get() !== undefined,
  )
}

/** Null when it cannot be read at all or was made by a newer Letterbook. */
export function examineBackup(paths: NotebookPaths, name: string): Examination | null {
  try {
    return examineFile(join(paths.backups, name), paths.key)
  } catch {
    return null
  }
}

/** With their sizes, the newest first. */
export function sizedBackups(paths: NotebookPaths): readonly SizedBackup[] {
  return listBackups(paths).map((name) => ({ name, bytes: statSync(join(paths.backups, name)).size }))
}

// Subtle: the one just made is the one known to be good, and it is not the newest by name when the clock went back.
function thinOut(paths: NotebookPaths, justMade: string): void {
  const backups = sizedBackups(paths)
  const kept = backupsToKeep(backups)
  for (const { name } of backups) {
    if (!kept.has(name) && name !== justMade) rmSync(join(paths.backups, name))
  }
  syncFolder(paths.backups)
}

/** Errors: `not-found`, `refused` for one that nobody asked for: the rotation takes care of those. */
export function removeBackup(paths: NotebookPaths, name: string): void {
  const path = join(paths.backups, name)
  if (!listBackups(paths).includes(name)) {
    throw new AppError('not-found', `There is no backup ${name}.`, path)
  }
  if (!isAskedFor(name)) {
    throw new AppError('refused', `${name} was made by itself, and goes by itself when its time comes.`, path)
  }
  translated(path, 'damaged-notebook', () => {
    rmSync(path)
    syncFolder(paths.backups)
  })
}

/** Wipes what an interrupted backup left behind: half of it may be in clear, from a change of the encryption. */
export function removeUnfinishedBackups(paths: NotebookPaths): void {
  if (!existsSync(paths.backups)) return
  for (const name of readdirSync(paths.backups)) {
    if (name.startsWith('notebook-') && name.includes(`.db${unfinished}`)) wipeFile(join(paths.backups, name))
  }
}
