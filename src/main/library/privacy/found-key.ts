/**
 * Finds the key of a library with what the reader gives. Key file and copy hold the same key; where one of them is
 * another library's, put there by mistake, the notebook itself tells which is its own.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { AppError, failureOf } from '@shared/failure'
import { notebookDatabase } from '../db/notebook-database'
import { openForReading } from '../db/open'
import { listBackups } from '../notebook/backups'
import { walkJournal } from '../notebook/journal-walk'
import { type NotebookPaths, notebookPaths } from '../notebook/notebook-paths'
import { DataKey } from './data-key'
import { isKeyOf, type KeyFile, keyFilesOf } from './key-file'
import { unwrapKey } from './wrapped-key'

export type Opener = { readonly passphrase: string } | { readonly key: Uint8Array }

interface FoundKey {
  readonly file: KeyFile
  /** Whoever asked wipes it. */
  readonly key: DataKey
}

/**
 * A key that is given is wiped. Errors: `wrong-passphrase`; `refused` where there is no passphrase; `damaged-notebook`
 * when the key file is.
 */
export async function findKey(directory: string, opener: Opener): Promise<FoundKey> {
  try {
    return await foundKey(directory, opener)
  } finally {
    if ('key' in opener) opener.key.fill(0)
  }
}

async function foundKey(directory: string, opener: Opener): Promise<FoundKey> {
  const files = keyFilesOf(directory)
  if (files.length === 0) throw notEncrypted()
  for (const file of files) {
    const key = 'key' in opener ? given(file, opener.key) : await unwrapKey(file, opener.passphrase)
    if (key === null) continue
    if (files.length === 1 || opensNotebook(notebookPaths(directory, key))) return { file, key }
    key.wipe()
  }
  throw wrongPassphrase()
}

/** Subtle: a key of another library must not make this one look damaged. */
function given(file: KeyFile, bytes: Uint8Array): DataKey | null {
  const key = DataKey.from(bytes)
  if (isKeyOf(file, key)) return key
  key.wipe()
  return null
}

/** Whether anything of the notebook opens with the key. */
function opensNotebook(paths: NotebookPaths): boolean {
  const databases = [paths.database, ...listBackups(paths).map((name) => join(paths.backups, name))]
  return opensJournal(paths) || databases.some((path) => opensDatabase(path, paths.key))
}

function opensJournal({ journal, key }: NotebookPaths): boolean {
  if (!existsSync(journal)) return false
  let opened = false
  const stop = () => {
    opened = true
    return false
  }
  walkJournal(journal, stop, key)
  return opened
}

function opensDatabase(path: string, key: DataKey | null): boolean {
  try {
    openForReading(path, notebookDatabase, key).close()
    return true
  } catch (thrown) {
    return failureOf(thrown).code === 'library-newer'
  }
}

function wrongPassphrase(): AppError {
  return new AppError('wrong-passphrase', 'The passphrase is not the one of this library.')
}

export function lockedNotebook(): AppError {
  return new AppError('locked', 'The library is encrypted and locked. Unlock it with its passphrase first.')
}

export function notEncrypted(): AppError {
  return new AppError('refused', 'The library has no passphrase.')
}
