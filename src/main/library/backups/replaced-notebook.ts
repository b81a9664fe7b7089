/**
 * Replaces the whole notebook by another one. What was there is in a backup by then; the new one is made and examined
 * before anything of the old is touched, and a crash anywhere leaves the old notebook or the new one.
 */
import { existsSync, rmSync, statSync } from 'node:fs'
import { AppError } from '@shared/failure'
import Database from 'better-sqlite3'
import { notebookDatabase } from '../db/notebook-database'
import { type Db, openForWriting, translated } from '../db/open'
import { applyChange } from '../notebook/apply-change'
import { copiesOfNotebook } from '../notebook/begin-journal'
import { damageSentences } from '../notebook/damage-sentences'
import { removeDatabaseFiles, renameDurably, syncFile } from '../notebook/durable-files'
import { examineFile } from '../notebook/examine'
import type { NotebookPaths } from '../notebook/notebook-paths'
import { notebookRow, putNotebookRow } from '../notebook/notebook-row'
import { keepReplacedJournal, thinOutReplacedJournals } from '../notebook/replaced-journals'
import { type DataKey, decryptDatabase } from '../privacy/data-key'
import type { OpenedNotebook } from './opened-notebook'

/** Makes the new notebook beside the old, sealed as the library is. Errors: `disk-full`, `refused`. */
export function makeReplacement(paths: NotebookPaths, { db, key }: OpenedNotebook): void {
  removeDatabaseFiles(paths.recovering)
  // Subtle: an open notebook goes into an encrypted library row by row, since VACUUM would write it to the disk open.
  if (key === null && paths.key !== null) copyRows(db, paths)
  else {
    db.prepare('VACUUM INTO ?').run(paths.recovering)
    if (key !== null && key !== paths.key) reseal(paths.recovering, key, paths.key)
  }
  syncFile(paths.recovering)
  const { findings } = examineFile(paths.recovering, paths.key)
  if (findings.length === 0) return
  removeDatabaseFiles(paths.recovering)
  throw new AppError(
    'refused',
    `The notebook could not be made anew (${damageSentences(findings)}). Nothing was changed.`,
  )
}

function reseal(path: string, from: DataKey, to: DataKey | null): void {
  const db = new Database(path, { fileMustExist: true })
  try {
    from.openDatabase(db)
    db.pragma('journal_mode = MEMORY')
    if (to === null) decryptDatabase(db)
    else to.encryptDatabase(db)
  } finally {
    db.close()
  }
}

function copyRows(from: Db, { recovering, key }: NotebookPaths): void {
  const to = openForWriting(recovering, notebookDatabase, () => {}, key)
  try {
    const row = notebookRow(from)
    to.transaction(() => {
      if (row !== null) putNotebookRow(to, row)
      for (const change of copiesOfNotebook(from)) applyChange(to, change, { at: '', sequence: 0 })
      const texts = from.prepare<[], { text_hash: string; deflated: Buffer }>(
        'SELECT text_hash, deflated FROM kept_text',
      )
      const keep = to.prepare('INSERT OR IGNORE INTO kept_text (text_hash, deflated) VALUES (?, ?)')
      for (const { text_hash, deflated } of texts.iterate()) keep.run(text_hash, deflated)
    }).immediate()
  } finally {
    to.close()
  }
}

/** What closing could not write back: because somebody reads it, or because there was no room. Errors: `library-in-use`, `disk-full`. */
function emptyLog({ database, key }: NotebookPaths): void {
  const db = openForWriting(database, notebookDatabase, () => {}, key)
  try {
    const busy = translated(database, 'damaged-notebook', () =>
      db.pragma('wal_checkpoint(TRUNCATE)', { simple: true }),
    )
    if (busy === 0) return
    throw new AppError(
      'library-in-use',
      'Another program reads the notebook. End it, then try again.',
      database,
    )
  } finally {
    db.close()
  }
}

/**
 * Puts it into the old one's place; the notebook is closed. The old journal is kept under another name, and the next
 * opening begins a new one.
 */
export function putReplacement(paths: NotebookPaths, now: Date): void {
  const log = `${paths.database}-wal`
  if (existsSync(log) && statSync(log).size > 0) emptyLog(paths)
  keepReplacedJournal(paths, now)
  rmSync(log, { force: true })
  rmSync(`${paths.database}-shm`, { force: true })
  renameDurably(paths.recovering, paths.database)
  thinOutReplacedJournals(paths, now)
}
