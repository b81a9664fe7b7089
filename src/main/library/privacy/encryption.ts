/**
 * Gives a notebook a passphrase and takes it away again. Database, journal and key change places with new ones at one
 * moment; backups follow one by one, and what a crash left undone is done when the notebook is opened the next time.
 * Whoever calls it holds the library's lock and has closed the notebook.
 */
import { existsSync } from 'node:fs'
import { AppError } from '@shared/failure'
import type { Notice } from '@shared/library'
import { contentHash } from '../db/hashed-rows'
import { notebookDatabase } from '../db/notebook-database'
import { openForReading } from '../db/open'
import { examineFile } from '../notebook/examine'
import { walkJournal } from '../notebook/journal-walk'
import { type NotebookPaths, notebookPaths } from '../notebook/notebook-paths'
import { notebookRow } from '../notebook/notebook-row'
import { openNotebook } from '../notebook/open-notebook'
import { type Conversion, convertDatabase, convertJournal, isPlainDatabase } from './converted-files'
import type { DataKey } from './data-key'
import { formerKeyPath, type KeyFile, keyFileName, keyPlaces, writeDurably } from './key-file'
import { openBackups, openSetAside, removeHeads, sealBackups, sealSetAside } from './sealed-rest'
import { finishSwap, freshPath, swapFiles } from './swap'

/**
 * What stands beside the notebook is sealed when it is opened. Errors: `disk-full`, `damaged-notebook`. Nothing is
 * changed then.
 */
export function encryptNotebook(directory: string, key: DataKey, file: KeyFile): void {
  const paths = notebookPaths(directory)
  makeFresh(paths, { from: null, to: key }, () => {
    for (const place of Object.values(keyPlaces(directory))) writeDurably(freshPath(place), file)
  })
  swapFiles(directory, {
    replace: [keyFileName, `backups/${keyFileName}`, 'notebook.db', 'notebook.journal'],
    remove: [],
  })
}

/**
 * A notebook from before the passphrase that was put back into an encrypted library is brought up to date as it is, and
 * encrypted. A damaged one is left, for the reader to decide. Errors: those of encrypting.
 */
export function encryptPutBack(
  { directory, database, key }: NotebookPaths,
  file: KeyFile,
  now: () => Date,
): readonly Notice[] {
  if (key === null || !isPlainDatabase(database)) return []
  const opened = openNotebook(notebookPaths(directory), now)
  if (opened.kind === 'damaged') return []
  opened.notebook.close()
  encryptNotebook(directory, key, file)
  const message =
    'The notebook that stood in this library was not encrypted, like one from before the passphrase. It was encrypted now.'
  return [...opened.notices, { kind: 'notebook-restored', message }]
}

/**
 * Whatever of an encrypted notebook is still in clear beside it: from before the passphrase, after a crash, or put there by
 * somebody. Never fails: answers with the names of what could not be sealed, which stays in clear.
 */
export function sealRest(paths: NotebookPaths): readonly string[] {
  const { key, directory } = paths
  if (key === null) return []
  return [...sealBackups(paths, key), ...sealSetAside(paths, key), ...removeHeads(directory)]
}

/**
 * Errors: `disk-full`, `damaged-notebook`. The notebook then stays encrypted. Where something is left that could not be
 * opened, such as an encrypted notebook that was set aside, the key file is kept beside it under another name.
 */
export function decryptNotebook(directory: string, key: DataKey, file: KeyFile): void {
  const paths = notebookPaths(directory, key)
  makeFresh(paths, { from: key, to: null }, () => {
    const left = [...openBackups(paths, key), ...openSetAside(paths, key)]
    if (left.length > 0) writeDurably(formerKeyPath(directory, file), file)
  })
  swapFiles(directory, {
    replace: ['notebook.db', 'notebook.journal'],
    remove: [keyFileName, `backups/${keyFileName}`],
  })
}

/** Makes and verifies the new database and journal, then does the rest; takes all of it back when anything fails. */
function makeFresh(paths: NotebookPaths, keys: Conversion, andThen: () => void): void {
  try {
    convertDatabase(paths.database, freshPath(paths.database), keys)
    if (!existsSync(paths.journal)) throw notTheSame(paths)
    convertJournal(paths.journal, freshPath(paths.journal), keys)
    verify(paths, keys)
    andThen()
  } catch (thrown) {
    finishSwap(paths.directory)
    throw thrown
  }
}

function verify(paths: NotebookPaths, { from, to }: Conversion): void {
  const made = freshPath(paths.database)
  const { findings } = examineFile(made, to)
  const sameRows = hashOf(made, to) === hashOf(paths.database, from)
  const sameLines = endOf(freshPath(paths.journal), to) === endOf(paths.journal, from)
  if (findings.length > 0 || !sameRows || !sameLines) throw notTheSame(paths)
}

function hashOf(path: string, key: DataKey | null): string {
  const db = openForReading(path, notebookDatabase, key)
  try {
    return `${notebookRow(db)?.position.hash} ${contentHash(db, [])}`
  } finally {
    db.close()
  }
}

function endOf(journal: string, key: DataKey | null): string {
  const { position, rest } = walkJournal(journal, () => true, key)
  return `${position.sequence} ${position.hash} ${rest}`
}

function notTheSame(paths: NotebookPaths): AppError {
  return new AppError(
    'damaged-notebook',
    'The notebook could not be written anew so that it holds the very same. Nothing was changed.',
    paths.database,
  )
}
