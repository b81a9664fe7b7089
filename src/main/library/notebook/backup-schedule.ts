/** Decides when backups are made while a notebook is open: soon after opening, after every so many changes, at the end. */
import type { Db } from '../db/open'
import { backupIsDue, makeBackup } from './backups'
import type { NotebookPaths } from './notebook-paths'

const changesBetweenBackups = 50

/** Calls `work` when nothing else is to be done; the answer cancels it. */
export type WhenIdle = (work: () => void) => () => void

const quietMilliseconds = 1500

export const afterQuietTime: WhenIdle = (work) => {
  const timer = setTimeout(work, quietMilliseconds)
  return () => clearTimeout(timer)
}

export class BackupSchedule {
  private changes = 0
  private cancel: (() => void) | null = null

  constructor(
    private readonly db: Db,
    private readonly paths: NotebookPaths,
    private readonly now: () => Date,
    private readonly whenIdle: WhenIdle,
  ) {
    this.plan()
  }

  /** To be called after each change. While the reader keeps typing a planned backup waits, but not for ever. */
  changed(): void {
    this.changes += 1
    const isPlanned = this.cancel !== null
    if (this.changes >= changesBetweenBackups && (!isPlanned || this.changes < 4 * changesBetweenBackups)) {
      this.plan()
    }
  }

  /** `last`: whether what changed since the last backup is backed up first. */
  close(last: boolean): void {
    this.cancel?.()
    this.cancel = null
    if (last) this.backUp()
  }

  private plan(): void {
    this.cancel?.()
    this.cancel = this.whenIdle(() => {
      this.cancel = null
      this.backUp()
    })
  }

  // A backup that fails must not stop the notebook: the notes are safe in it and in the journal. It is tried again.
  private backUp(): void {
    try {
      if (backupIsDue(this.db, this.paths)) makeBackup(this.db, this.paths, this.now())
      this.changes = 0
    } catch (thrown) {
      process.emitWarning(thrown instanceof Error ? thrown : String(thrown))
    }
  }
}
