/** File operations that are only done when they are on the disk. POSIX: a new or renamed name needs its folder synced too. */
import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { dirname } from 'node:path'

export function syncFile(path: string): void {
  const file = openSync(path, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Windows cannot sync a folder and does not need it. */
export function syncFolder(path: string): void {
  if (process.platform === 'win32') return
  const folder = openSync(path, 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}

export function renameDurably(from: string, to: string): void {
  renameSync(from, to)
  syncFolder(dirname(to))
}

export function copyDurably(from: string, to: string): void {
  copyFileSync(from, to)
  syncFile(to)
}

/** What tells one file from another, whatever they are called. */
export interface FileIdentity {
  readonly dev: bigint
  readonly ino: bigint
}

/** Whether this very file stands at the path. */
export function isFileAt(path: string, { dev, ino }: FileIdentity): boolean {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false })
  return found !== undefined && found.dev === dev && found.ino === ino
}

/** Removes a database file that nobody needs, with what SQLite keeps beside it. */
export function removeDatabaseFiles(path: string): void {
  for (const suffix of sqliteSuffixes) rmSync(path + suffix, { force: true })
}

/** Renames a database file together with what SQLite keeps beside it, so that the set can still be opened. */
export function renameDatabaseFiles(from: string, to: string): void {
  for (const suffix of sqliteSuffixes) {
    if (existsSync(from + suffix)) renameSync(from + suffix, to + suffix)
  }
  syncFolder(dirname(to))
}

// Subtle: -wal goes first. A crash in between must not leave a stale one beside another notebook.db, which SQLite
// would mix into it without complaint.
const sqliteSuffixes = ['-wal', '-shm', '-journal', ''] as const
