/**
 * Another notebook, opened to be looked at: a copy of it, so that neither the file nor the notebook that is open can be
 * changed by looking. One that is not encrypted is copied into memory, an encrypted one as it is beside the notebook.
 */
import { closeSync, copyFileSync, existsSync, openSync, readFileSync, readSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { AppError, messageOf } from '@shared/failure'
import { notebookDatabase } from '../db/notebook-database'
import { type Db, openBytes, openForReading, openForWriting } from '../db/open'
import { listBackups } from '../notebook/backups'
import { damageSentences } from '../notebook/damage-sentences'
import { removeDatabaseFiles } from '../notebook/durable-files'
import { examine } from '../notebook/examine'
import { timeOfBackup } from '../notebook/kept-backups'
import type { NotebookPaths } from '../notebook/notebook-paths'
import { derivedRowsAreMissing, mendDerivedRows } from '../notes/derived-rows'
import type { DataKey } from '../privacy/data-key'
import { keyFileName, parsedKeyFile } from '../privacy/key-file'
import { unwrapKey } from '../privacy/wrapped-key'
import { keyOfFile, saltBytes } from './file-key'
import { keyFileBeside } from './written-notebook'

export interface OpenedNotebook {
  readonly db: Db
  readonly name: string
  /** ISO 8601; null when nothing tells. */
  readonly made: string | null
  /** Null when it is not encrypted. */
  readonly key: DataKey | null
  close(): void
}

export type OpeningResult =
  | { readonly kind: 'open'; readonly opened: OpenedNotebook }
  | { readonly kind: 'locked'; readonly wrong: boolean }

export type NotebookSource = { readonly backup: string } | { readonly path: string }

const plainHead = Buffer.from('SQLite format 3\0', 'latin1')
/** An encrypted one has nothing else that tells it from other files than that it consists of pages. */
const pageBytes = 4096
const mostBytesInMemory = 2 ** 31 - 1

/**
 * Errors: `not-found`; `library-newer`; `refused` with what is wrong, for what is no notebook, is damaged or is in use.
 */
export async function openOther(
  paths: NotebookPaths,
  source: NotebookSource,
  passphrase: string | null,
): Promise<OpeningResult> {
  const path = pathOf(paths, source)
  const isPlain = headOf(path).equals(plainHead)
  const { size } = statSync(path)
  if (!isPlain && (size === 0 || size % pageBytes !== 0)) throw noNotebook(path)
  const key = isPlain ? null : await keyFor(paths, path, passphrase)
  if (!isPlain && key === null) return { kind: 'locked', wrong: passphrase !== null }
  refuseLog(path)
  try {
    return { kind: 'open', opened: key === null ? openedInMemory(path) : openedCopy(paths, path, key) }
  } catch (thrown) {
    // Subtle: damage of another notebook must not be taken for damage of the one that is open.
    if (!(thrown instanceof AppError) || thrown.code !== 'damaged-notebook') throw thrown
    throw new AppError('refused', thrown.message, path)
  }
}

function noNotebook(path: string): AppError {
  return new AppError('refused', `${path} is no notebook of Letterbook.`, path)
}

function openedInMemory(path: string): OpenedNotebook {
  const close = (db: Db) => void db.close()
  const db = sound(openBytes(bytesOf(path), notebookDatabase, path), path, close)
  return { db, ...namesOf(path), key: null, close: () => close(db) }
}

function openedCopy(paths: NotebookPaths, path: string, key: DataKey): OpenedNotebook {
  const copy = paths.lookedAt
  const close = (db: Db | null) => {
    db?.close()
    removeDatabaseFiles(copy)
    if (key !== paths.key) key.wipe()
  }
  try {
    removeDatabaseFiles(copy)
    copyFileSync(path, copy)
    const db = sound(
      openForWriting(copy, notebookDatabase, () => {}, key),
      path,
      (one) => void one.close(),
    )
    return { db, ...namesOf(path), key, close: () => close(db) }
  } catch (thrown) {
    close(null)
    throw thrown
  }
}

function namesOf(path: string): Pick<OpenedNotebook, 'name' | 'made'> {
  const name = basename(path)
  return { name, made: timeOfBackup(name) }
}

function pathOf(paths: NotebookPaths, source: NotebookSource): string {
  const path = 'path' in source ? source.path : join(paths.backups, source.backup)
  const isKnown = 'path' in source || listBackups(paths).includes(source.backup)
  if (isKnown && statSync(path, { throwIfNoEntry: false })?.isFile() === true) return path
  throw new AppError('not-found', `There is no notebook at ${path}.`, path)
}

function headOf(path: string): Buffer {
  const file = openSync(path, 'r')
  try {
    const head = Buffer.alloc(saltBytes)
    readSync(file, head, 0, saltBytes, 0)
    return head
  } finally {
    closeSync(file)
  }
}

function bytesOf(path: string): Buffer {
  try {
    if (statSync(path).size <= mostBytesInMemory) return readFileSync(path)
  } catch (thrown) {
    throw new AppError('refused', `${path} could not be read: ${messageOf(thrown)}`, path)
  }
  throw new AppError('refused', `${path} is too large to be a notebook.`, path)
}

/** Subtle: what stands in the log is not in the file yet, and reading without it would lose the newest changes. */
function refuseLog(path: string): void {
  const size = statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0
  if (size === 0) return
  throw new AppError(
    'refused',
    `${path} is in use, or was not closed. Open and close its library in Letterbook, then try again.`,
    path,
  )
}

/** The library's own, or what the passphrase opens: the file of a key beside it, or the file itself. */
async function keyFor(
  paths: NotebookPaths,
  path: string,
  passphrase: string | null,
): Promise<DataKey | null> {
  if (paths.key !== null && fits(path, paths.key)) return paths.key
  if (passphrase === null) return null
  const beside = [keyFileBeside(path), join(dirname(path), keyFileName)].filter((one) => existsSync(one))
  for (const file of beside) {
    const wrapped = parsedKeyFile(file)
    const key = wrapped && (await unwrapKey(wrapped, passphrase))
    if (key && fits(path, key)) return key
    key?.wipe()
  }
  const own = await keyOfFile(passphrase, headOf(path))
  if (fits(path, own)) return own
  own.wipe()
  return null
}

function fits(path: string, key: DataKey): boolean {
  try {
    openForReading(path, notebookDatabase, key).close()
    return true
  } catch {
    return false
  }
}

function sound(db: Db, path: string, close: (db: Db) => void): Db {
  try {
    const { findings } = examine(db)
    if (findings.length > 0)
      throw new AppError('damaged-notebook', `${path} is damaged: ${damageSentences(findings)}`, path)
    if (derivedRowsAreMissing(db)) mendDerivedRows(db)
    return db
  } catch (thrown) {
    close(db)
    throw thrown
  }
}
