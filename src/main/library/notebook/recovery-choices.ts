/** What a damaged notebook can be replaced with, each choice tried before it is offered. */
import { existsSync } from 'node:fs'
import type { RecoveryChoice } from '@shared/library'
import { examineBackup, listBackups } from './backups'
import { countsOf, noCounts } from './examine'
import { holds } from './join-journal'
import { timeOfBackup } from './kept-backups'
import type { NotebookPaths } from './notebook-paths'
import { rebuildInMemory } from './rebuild'

/** Verifying takes time; so many sound backups are offered. */
const backupsOffered = 12

/** Backups newest first, then the journal, then an empty notebook. */
export function recoveryChoices(paths: NotebookPaths): readonly RecoveryChoice[] {
  const empty: RecoveryChoice = { id: 'empty', kind: 'empty', made: null, ...noCounts }
  return [...backupChoices(paths), ...journalChoice(paths), empty]
}

function backupChoices(paths: NotebookPaths): readonly RecoveryChoice[] {
  const offered: RecoveryChoice[] = []
  for (const name of listBackups(paths)) {
    if (offered.length === backupsOffered) break
    const examined = examineBackup(paths, name)
    if (examined === null || examined.findings.length > 0 || examined.row === null) continue
    offered.push({ id: name, kind: 'backup', made: timeOfBackup(name), ...examined.counts })
  }
  return offered
}

function journalChoice(paths: NotebookPaths): readonly RecoveryChoice[] {
  if (!existsSync(paths.journal)) return []
  const { db, rebuilt } = rebuildInMemory(paths.journal, undefined, paths.key)
  try {
    if (rebuilt.made === null) return []
    return [{ id: 'journal', kind: 'journal', made: rebuilt.made, ...countsOf(db) }]
  } finally {
    db.close()
  }
}

/**
 * The choice that brings back most: the journal when it goes on from the newest backup or is newer, else that backup.
 * Null when only an empty notebook is left.
 */
export function bestChoice(paths: NotebookPaths, choices: readonly RecoveryChoice[]): RecoveryChoice | null {
  const backup = choices.find((choice) => choice.kind === 'backup') ?? null
  const journal = choices.find((choice) => choice.kind === 'journal') ?? null
  if (backup === null || journal === null) return journal ?? backup
  const place = examineBackup(paths, backup.id)?.row?.position
  const goesOn = place !== undefined && holds(paths, place)
  return goesOn || (journal.made ?? '') > (backup.made ?? '') ? journal : backup
}
