/** What a damaged notebook can be replaced with, each choice tried before it is offered. */
import { existsSync } from 'node:fs'
import type { RecoveryChoice } from '@shared/library'
import { examineBackup, listBackups } from './backups'
import { countsOf, noCounts } from './examine'
import { holds } from './join-journal'
import { salvageJournal } from './journal-walk'
import { timeOfBackup } from './kept-backups'
import type { NotebookPaths } from './notebook-paths'
import { rebuildInMemory } from './rebuild'

/** Verifying takes time; so many sound backups are offered. */
const backupsOffered = 12

/** Backups newest first, then the journal, then an empty notebook. */
export function recoveryChoices(paths: NotebookPaths): readonly RecoveryChoice[] {
  const empty: RecoveryChoice = { id: 'empty', kind: 'empty', made: null, lost: 0, ...noCounts }
  return [...backupChoices(paths), ...journalChoice(paths), empty]
}

function backupChoices(paths: NotebookPaths): readonly RecoveryChoice[] {
  const offered: RecoveryChoice[] = []
  for (const name of listBackups(paths)) {
    if (offered.length === backupsOffered) break
    const examined = examineBackup(paths, name)
    if (examined === null || examined.findings.length > 0 || examined.row === null) continue
    offered.push({ id: name, kind: 'backup', made: timeOfBackup(name), lost: 0, ...examined.counts })
  }
  return offered
}

function journalChoice(paths: NotebookPaths): readonly RecoveryChoice[] {
  if (!existsSync(paths.journal)) return []
  const { db, rebuilt } = rebuildInMemory(paths.journal, undefined, paths.key)
  try {
    if (rebuilt.made === null) return []
    return [{ id: 'journal', kind: 'journal', made: rebuilt.made, lost: rebuilt.lost, ...countsOf(db) }]
  } finally {
    db.close()
  }
}

/**
 * The choice that brings back most: the journal when it goes on from the newest backup or is newer, else that backup.
 * A journal that is damaged before the backup goes on from there all the same, and gives less alone. Null when only an
 * empty notebook is left.
 */
export function bestChoice(paths: NotebookPaths, choices: readonly RecoveryChoice[]): RecoveryChoice | null {
  const backup = choices.find((choice) => choice.kind === 'backup') ?? null
  const journal = choices.find((choice) => choice.kind === 'journal') ?? null
  if (backup === null || journal === null) return journal ?? backup
  const place = examineBackup(paths, backup.id)?.row?.position
  if (place !== undefined && holds(paths, place)) return journal
  if (place !== undefined && holds(paths, place, salvageJournal)) return backup
  const isMore = journal.lost === 0 || contents(journal) >= contents(backup)
  return isMore && (journal.made ?? '') > (backup.made ?? '') ? journal : backup
}

function contents({ notes, savedSearches, judgements }: RecoveryChoice): number {
  return notes + savedSearches + judgements
}
