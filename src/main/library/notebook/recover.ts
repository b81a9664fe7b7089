/**
 * Replaces a damaged notebook by what the reader chose. The new one is made and examined first; then the damaged files
 * get another name, and stay. A crash anywhere in between leaves a notebook that can be recovered again.
 */
import { randomUUID } from 'node:crypto'
import { existsSync, renameSync } from 'node:fs'
import { basename, join } from 'node:path'
import { AppError } from '@shared/failure'
import type { Notice } from '@shared/library'
import { notebookDatabase } from '../db/notebook-database'
import { openForWriting } from '../db/open'
import { listBackups } from './backups'
import { damageSentences } from './damage-sentences'
import {
  copyDurably,
  removeDatabaseFiles,
  renameDatabaseFiles,
  renameDurably,
  syncFolder,
} from './durable-files'
import { examineFile } from './examine'
import { lostSentence } from './join-journal'
import { journalStart } from './journal-lines'
import { asidePath, type NotebookPaths } from './notebook-paths'
import { putNotebookRow } from './notebook-row'
import { rebuildFile } from './rebuild'

/** Errors: `refused` for a choice that is not there or not sound, `disk-full`. Nothing is changed then. */
export function recoverNotebook(paths: NotebookPaths, choice: string, now: Date): Notice {
  removeDatabaseFiles(paths.recovering)
  const lost = makeReplacement(paths, choice, now)
  const aside = asidePath(paths, 'damaged', 'db', now)
  renameDatabaseFiles(paths.database, aside)
  setJournalAside(paths, choice, now)
  renameDurably(paths.recovering, paths.database)
  const kept = existsSync(aside) ? ` The damaged notebook is kept as ${basename(aside)}.` : ''
  const kindOfNotice = lost === 0 ? 'notebook-restored' : 'changes-lost'
  return { kind: kindOfNotice, message: `${sentences(choice)}${lostSentence(lost)}${kept}` }
}

/** Says how many changes are lost by it. */
function makeReplacement(paths: NotebookPaths, choice: string, now: Date): number {
  let lost = 0
  if (choice === 'empty') {
    makeEmpty(paths, now)
  } else if (choice === 'journal') {
    if (!existsSync(paths.journal)) throw notThere(choice)
    lost = rebuildFile(paths.journal, paths.recovering, paths.key).lost
  } else {
    if (!listBackups(paths).includes(choice)) throw notThere(choice)
    copyDurably(join(paths.backups, choice), paths.recovering)
  }
  const { findings } = examineFile(paths.recovering, paths.key)
  if (findings.length === 0) return lost
  removeDatabaseFiles(paths.recovering)
  throw new AppError('refused', `${choice} is damaged too (${damageSentences(findings)}). Choose another.`)
}

// Subtle: it must say of itself that it was begun; a blank file beside backups counts as a notebook that was lost.
function makeEmpty({ recovering, key }: NotebookPaths, now: Date): void {
  const db = openForWriting(recovering, notebookDatabase, () => {}, key)
  try {
    putNotebookRow(db, { id: randomUUID(), created: now.toISOString(), position: journalStart })
  } finally {
    db.close()
  }
}

function notThere(choice: string): AppError {
  return new AppError('refused', `The notebook cannot be recovered from ${choice}: it is not there.`)
}

/**
 * An empty notebook must not take over the old journal. For every other choice the journal stays: what it has beyond
 * a backup is replayed when the notebook is opened, and a damaged one is set aside then.
 */
function setJournalAside(paths: NotebookPaths, choice: string, now: Date): void {
  if (choice !== 'empty' || !existsSync(paths.journal)) return
  renameSync(paths.journal, asidePath(paths, 'set-aside', 'journal', now))
  syncFolder(paths.directory)
}

function sentences(choice: string): string {
  if (choice === 'empty') return 'The notebook was damaged. A new, empty one was begun.'
  if (choice === 'journal') return 'The notebook was damaged. It was made again from its journal.'
  return `The notebook was damaged. It was restored from the backup ${choice}.`
}
