/**
 * The lock of a library: while it is held no other Letterbook, and nothing else in this process, opens the notebook.
 * The system releases it when the process dies, so there is no stale lock to judge.
 *
 * Subtle: nothing may open library.lock by other means than SQLite: on POSIX systems closing any handle of a file drops
 * the locks that the whole process holds on it.
 */

import { closeSync, existsSync, openSync, statSync } from 'node:fs'
import { AppError } from '@shared/failure'
import Database from 'better-sqlite3'
import { asAppError } from '../db/failure'

export interface Lock {
  release(): void
}

// Fails before anything is opened when the file is there, so the warning above is heeded.
function makePrivate(path: string): void {
  try {
    closeSync(openSync(path, 'wx', 0o600))
  } catch (thrown) {
    if (!existsSync(path)) throw thrown
  }
}

/** Errors: `library-in-use`, `library-read-only`, `library-unreadable` for something else at that place. */
export function takeLock(path: string): Lock {
  let holder: Database.Database | null = null
  try {
    makePrivate(path)
    holder = new Database(path, { timeout: 0 })
    holder.exec('BEGIN EXCLUSIVE')
    const held = holder
    return { release: () => void held.close() }
  } catch (thrown) {
    holder?.close()
    const error = asAppError(thrown, path, 'damaged-notebook')
    if (error instanceof AppError && error.code === 'library-in-use') {
      throw new AppError(
        'library-in-use',
        'This library is open in another Letterbook. Close it there first, or open another library.',
        path,
      )
    }
    throw isNoLock(error, path) ? foreignLock(path) : error
  }
}

function isNoLock(error: unknown, path: string): boolean {
  const isOther = error instanceof AppError && error.code === 'damaged-notebook'
  return isOther || statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}

function foreignLock(path: string): AppError {
  return new AppError(
    'library-unreadable',
    `${path} is something else than the lock that belongs there. A lock holds nothing: move this away, then open the library again.`,
    path,
  )
}
