/**
 * Looks whether a notebook, its journal and its backups are sound and agree, without changing them: on a library that
 * is closed or one that is open elsewhere. And mends a damaged one, for which the library must not be open.
 */

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { AppError, failureOf } from '@shared/failure'
import type { NotebookDamage, Notice } from '@shared/library'
import { asAppError } from '../db/failure'
import { contentHash } from '../db/hashed-rows'
import { notebookDatabase } from '../db/notebook-database'
import { type Db, openForReading, translated } from '../db/open'
import { derivedTables } from '../notes/derived-rows'
import type { DataKey } from '../privacy/data-key'
import { finishSwap } from '../privacy/swap'
import { examineBackup, listBackups } from './backups'
import { damageSentence, damageSentences } from './damage-sentences'
import { renameDurably } from './durable-files'
import { examineFile, type NotebookCounts, noCounts } from './examine'
import { type JournalPosition, journalStart } from './journal-lines'
import { walkJournal } from './journal-walk'
import { takeLock } from './lock'
import { freePath, type NotebookPaths, notebookPaths } from './notebook-paths'
import { notebookRow } from './notebook-row'
import { openNotebook } from './open-notebook'
import { rebuildInMemory } from './rebuild'
import { recoverNotebook } from './recover'
import { bestChoice, recoveryChoices } from './recovery-choices'

export interface NotebookCheck extends NotebookCounts {
  readonly ok: boolean
  /** Changes in the journal whose chain is sound. */
  readonly changes: number
  readonly backups: number
  /** What is wrong, one sentence each. */
  readonly findings: readonly string[]
}

/** A notebook that is missing or cannot be read is a finding, no error. Replays the journal into memory to compare. */
export function checkNotebook(directory: string, key: DataKey | null = null): NotebookCheck {
  const paths = notebookPaths(directory, key)
  try {
    return checkAll(paths)
  } catch (thrown) {
    const { message } = failureOf(asAppError(thrown, paths.directory, 'damaged-notebook'))
    return { ok: false, ...noCounts, changes: 0, backups: 0, findings: [message] }
  }
}

function checkAll(paths: NotebookPaths): NotebookCheck {
  const backups = listBackups(paths)
  const { findings, counts, changes } = existsSync(paths.database)
    ? checkDatabase(paths)
    : { findings: [`There is no notebook at ${paths.database}.`], counts: noCounts, changes: 0 }
  const all = [...findings, ...backups.flatMap((name) => findingsOfBackup(paths, name))]
  return { ok: all.length === 0, ...counts, changes, backups: backups.length, findings: all }
}

interface DatabaseCheck {
  readonly findings: readonly string[]
  readonly counts: NotebookCounts
  readonly changes: number
}

function checkDatabase(paths: NotebookPaths): DatabaseCheck {
  try {
    const { findings, counts } = examineFile(paths.database, paths.key)
    if (findings.length > 0) return { findings: findings.map(damageSentence), counts, changes: 0 }
    return { counts, ...checkJournal(paths) }
  } catch (thrown) {
    const { message } = failureOf(asAppError(thrown, paths.journal, 'damaged-notebook'))
    return { findings: [message], counts: noCounts, changes: 0 }
  }
}

/** Whether the journal is whole and gives the very notebook again. */
function checkJournal(paths: NotebookPaths): Pick<DatabaseCheck, 'findings' | 'changes'> {
  if (!existsSync(paths.journal)) return { findings: ['The journal is missing.'], changes: 0 }
  const db = openForReading(paths.database, notebookDatabase, paths.key)
  try {
    // Subtle: one transaction, because another process may be writing; the journal may then be ahead by a change.
    return db.transaction(() => {
      const position = notebookRow(db)?.position ?? journalStart
      const { sequence, rest } = walkEnd(paths)
      const findings = [...journalFindings(rest), ...agreement(db, paths, position)]
      return { findings, changes: sequence }
    })()
  } finally {
    db.close()
  }
}

function walkEnd({ journal, key }: NotebookPaths): { readonly sequence: number; readonly rest: string } {
  const end = walkJournal(journal, () => true, key)
  return { sequence: end.position.sequence, rest: end.rest }
}

function journalFindings(rest: string): readonly string[] {
  return rest === 'broken' ? ['The journal is damaged: its lines do not follow from each other.'] : []
}

function agreement(db: Db, { journal, key }: NotebookPaths, position: JournalPosition): readonly string[] {
  const { db: rebuilt, rebuilt: reached } = rebuildInMemory(journal, position.sequence, key)
  try {
    const without = ['notebook', ...derivedTables]
    const same =
      reached.sequence === position.sequence &&
      notebookRow(rebuilt)?.position.hash === position.hash &&
      contentHash(rebuilt, without) === contentHash(db, without)
    return same ? [] : ['The journal does not give the same notes and judgements as the notebook.']
  } finally {
    rebuilt.close()
  }
}

function findingsOfBackup(paths: NotebookPaths, name: string): readonly string[] {
  const examined = examineBackup(paths, name)
  if (examined !== null && examined.findings.length === 0) return []
  const why = damageSentences(examined?.findings.slice(0, 1) ?? []) || 'it cannot be read.'
  return [`The backup ${name} cannot be used: ${why}`]
}

function setDamagedBackupsAside(paths: NotebookPaths): void {
  for (const name of listBackups(paths)) {
    const examined = examineBackup(paths, name)
    if (examined === null || examined.findings.length === 0) continue
    const path = join(paths.backups, name)
    renameDurably(
      path,
      freePath((again) => `${path}.damaged${again === 0 ? '' : `-${again}`}`),
    )
  }
}

function nothingLeft(paths: NotebookPaths, damage: readonly NotebookDamage[]): AppError {
  return new AppError(
    'damaged-notebook',
    `${damageSentences(damage)} There is no sound backup or journal to recover it from. Open the library in the app to begin an empty notebook; the damaged one will be kept.`,
    paths.database,
  )
}

/**
 * Opens the notebook, which brings it and its journal together; a damaged one is replaced by the choice that brings
 * back most. Says what was done. Errors: `library-in-use`, `library-newer`, and `damaged-notebook` when nothing is left.
 */
export function repairNotebook(directory: string, key: DataKey | null = null): readonly Notice[] {
  const paths = notebookPaths(directory, key)
  return translated(directory, 'damaged-notebook', () => {
    const lock = takeLock(paths.lock)
    try {
      finishSwap(directory)
      setDamagedBackupsAside(paths)
      return openOrRecover(paths)
    } finally {
      lock.release()
    }
  })
}

function openOrRecover(paths: NotebookPaths): readonly Notice[] {
  const now = () => new Date()
  const opened = openNotebook(paths, now)
  if (opened.kind === 'open') {
    opened.notebook.close()
    return opened.notices
  }
  const choice = bestChoice(paths, recoveryChoices(paths))
  if (choice === null) throw nothingLeft(paths, opened.damage)
  const restored = recoverNotebook(paths, choice.id, now())
  const again = openNotebook(paths, now)
  if (again.kind === 'damaged') return [restored]
  again.notebook.close()
  return [restored, ...again.notices]
}
