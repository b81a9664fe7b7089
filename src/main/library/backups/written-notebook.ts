/** Writes the whole notebook into a file outside the library: verified, and there whole or not at all. */
import { randomUUID } from 'node:crypto'
import { chmodSync, copyFileSync, existsSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { AppError, messageOf } from '@shared/failure'
import Database from 'better-sqlite3'
import { type Db, translated } from '../db/open'
import { damageSentences } from '../notebook/damage-sentences'
import { copyDurably, removeDatabaseFiles, renameDurably, syncFile } from '../notebook/durable-files'
import { countsOf, examineFile } from '../notebook/examine'
import { freePath, type NotebookPaths, timeName } from '../notebook/notebook-paths'
import { notebookRow } from '../notebook/notebook-row'
import { type DataKey, decryptDatabase } from '../privacy/data-key'
import { keyPlaces } from '../privacy/key-file'
import type { FileSeal } from './file-key'

/**
 * A copy in `folder`, encrypted as the library is, with the file of its key beside it; answers its path.
 * Errors: `refused` for a folder that cannot be written, `disk-full`.
 */
export function copyNotebook(db: Db, paths: NotebookPaths, folder: string, now: Date): string {
  const stem = `${basename(paths.directory)}-notebook-${timeName(now)}`
  const path = freePath((again) => join(folder, `${stem}${again === 0 ? '' : `-${again}`}.db`))
  written(path, (part) => {
    vacuumInto(db, part)
    verify(db, part, paths.key)
    const { key } = keyPlaces(paths.directory)
    if (paths.key !== null && existsSync(key)) copyDurably(key, keyFileBeside(path))
  })
  return path
}

/** Where the key of an encrypted copy stands. */
export function keyFileBeside(path: string): string {
  return `${path.replace(/\.db$/, '')}.key`
}

/**
 * The notebook as one file: sealed with a passphrase of its own, or open to everybody. Nothing that is not sealed at the
 * end touches the disk that it is written to, and nothing that is sealed here is opened in the library's folder.
 */
export function exportNotebook(db: Db, paths: NotebookPaths, path: string, seal: FileSeal | null): void {
  written(path, (part) => {
    if (seal === null) exportOpen(db, paths, part)
    else exportSealed(db, paths, part, seal)
  })
}

function exportOpen(db: Db, { key }: NotebookPaths, part: string): void {
  vacuumInto(db, part)
  if (key !== null) rewrite(part, key, decryptDatabase)
  verify(db, part, null)
}

/** Made beside the notebook, whose secrecy it has until it is sealed. */
function exportSealed(db: Db, { leaving: local, key }: NotebookPaths, part: string, seal: FileSeal): void {
  removeDatabaseFiles(local)
  try {
    vacuumInto(db, local)
    rewrite(local, key, (copy) => seal.key.encryptDatabase(copy, seal.salt))
    verify(db, local, seal.key)
    copyFileSync(local, part)
    chmodSync(part, 0o600)
  } finally {
    removeDatabaseFiles(local)
  }
  verify(db, part, seal.key)
}

function vacuumInto(db: Db, path: string): void {
  db.prepare('VACUUM INTO ?').run(path)
  chmodSync(path, 0o600)
}

function rewrite(path: string, key: DataKey | null, work: (db: Db) => void): void {
  const copy = new Database(path, { fileMustExist: true })
  try {
    key?.openDatabase(copy)
    // What it would write beside the file is of no use: a file that is not finished is thrown away.
    copy.pragma('journal_mode = MEMORY')
    work(copy)
  } finally {
    copy.close()
  }
}

function verify(db: Db, path: string, key: DataKey | null): void {
  const copy = examineFile(path, key)
  const samePlace = copy.row?.position.hash === notebookRow(db)?.position.hash
  if (copy.findings.length === 0 && samePlace && isDeepStrictEqual(copy.counts, countsOf(db))) return
  const why = damageSentences(copy.findings.slice(0, 1)) || 'it does not hold the same'
  throw new AppError(
    'refused',
    `The copy of the notebook could not be verified (${why}). It was not kept.`,
    path,
  )
}

function written(path: string, write: (part: string) => void): void {
  const folder = dirname(path)
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) {
    throw new AppError('refused', `${folder} is no folder that is there. Choose another folder.`, folder)
  }
  const part = `${path}.${randomUUID().slice(0, 8)}.part`
  try {
    translated(path, 'damaged-notebook', () => {
      write(part)
      syncFile(part)
      renameDurably(part, path)
    })
  } catch (thrown) {
    rmSync(part, { force: true })
    rmSync(`${part}-journal`, { force: true })
    throw thrown instanceof AppError
      ? outside(thrown, path)
      : new AppError('refused', `${path} could not be written: ${messageOf(thrown)}`, path)
  }
}

/** A folder that cannot be written is the reader's choice here, and no fault of the library. */
function outside(error: AppError, path: string): AppError {
  if (error.code !== 'library-read-only') return error
  return new AppError('refused', `${path} cannot be written there. Choose another folder.`, path)
}
