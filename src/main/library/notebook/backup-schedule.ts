/**
 * Decides when backups are made while a notebook is open: soon after opening, after every so many changes, an hour after
 * the last one when anything changed, and at the end.
 */
import type { Db } from '../db/open'
import { backupIsDue, makeBackup } from './backups'
import type { NotebookPaths } from './notebook-paths'

const changesBetweenBackups = 50

/** Calls `work` when nothing else is to be done; the answer cancels it. */
export type WhenIdle = (work: () => void) => () => void

const quietMilliseconds = 1500
const hour = 3_600_000

export const afterQuietTime: WhenIdle = (work) => {
  const timer = setTimeout(work, quietMilliseconds)
  return () => clearTimeout(timer)
}

/** Calls `work` when an hour is over; the answer cancels it. */
const afterAnHour: WhenIdle = (work) => {
  const timer = setTimeout(work, hour)
  // It must not keep a process alive that has nothing else to do.
  timer.unref()
  return () => clearTimeout(timer)
}

export class BackupSchedule {
  private changes = 0
  private cancel: (() => void) | null = null
  private cancelHour: (() => void) | null = null

  constructor(
    private readonly db: Db,
    private readonly paths: NotebookPaths,
    private readonly now: () => Date,
    private readonly whenIdle: WhenIdle,
    private readonly whenHourIsOver: WhenIdle = afterAnHour,
  ) {
    this.plan()
  }

  /** To be called after each change. While the reader keeps typing a planned backup waits, but not for ever. */
  changed(): void {
    this.changes += 1
    this.cancelHour ??= this.whenHourIsOver(() => {
      this.cancelHour = null
      if (this.cancel === null) this.plan()
    })
    const isPlanned = this.cancel !== null
    if (this.changes >= changesBetweenBackups && (!isPlanned || this.changes < 4 * changesBetweenBackups)) {
      this.plan()
    }
  }

  /** Even when nothing changed. `asked`: the reader wants to keep it. Errors: those of making one. */
  backUpNow(asked = false): string {
    const name = makeBackup(this.db, this.paths, this.now(), asked)
    this.made()
    return name
  }

  /** `last`: whether what changed since the last backup is backed up first. */
  close(last: boolean): void {
    this.cancel?.()
    this.cancel = null
    if (last) this.backUp()
    this.cancelHour?.()
    this.cancelHour = null
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
      this.made()
    } catch (thrown) {
      process.emitWarning(thrown instanceof Error ? thrown : String(thrown))
    }
  }

  private made(): void {
    this.changes = 0
    this.cancelHour?.()
    this.cancelHour = null
  }
}
