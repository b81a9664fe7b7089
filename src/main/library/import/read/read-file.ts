/** Reads one file whole, only if it is a regular file and does not change meanwhile. Opens for reading only; follows no link. */
import { createHash } from 'node:crypto'
import { closeSync, constants, fstatSync, openSync, readSync, type Stats } from 'node:fs'
import { ReadingProblem } from '../formats/format'

/** What tells whether a file changed since it was read. */
export interface FileStamp {
  readonly size: number
  /** Microseconds since 1970. */
  readonly modified: number
  readonly inode: number
}

export interface ReadFile extends FileStamp {
  readonly bytes: Buffer
  /** SHA-256 of the bytes. */
  readonly hash: Buffer
}

/** 64 MB: more text than a long novel's complete correspondence, and no more than a worker's memory holds. */
export const largestFile = 64 * 1024 * 1024
const attempts = 3
const pauseBetween = 40

// Windows knows neither flag; opening a pipe there does not wait.
const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)

/** The file system as far as reading needs it; tests put a failing one in its place. */
export interface FileSystem {
  openSync(path: string, flags: number): number
  fstatSync(file: number): Stats
  readSync(file: number, into: Buffer, offset: number, length: number, position: number): number
  closeSync(file: number): void
}

const realFileSystem: FileSystem = {
  openSync: (path, mode) => openSync(path, mode),
  fstatSync: (file) => fstatSync(file),
  readSync: (file, into, offset, length, position) => readSync(file, into, offset, length, position),
  closeSync: (file) => closeSync(file),
}

/**
 * Reads a file that stays the same from beginning to end; tries three times.
 * Errors: ReadingProblem `file-missing`, `no-permission`, `unreadable`, `file-too-large`, `file-unstable`.
 */
export function readFile(path: string, limit = largestFile, files: FileSystem = realFileSystem): ReadFile {
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const read = readOnce(path, limit, files)
    if (read) return { ...read, hash: createHash('sha256').update(read.bytes).digest() }
    if (attempt < attempts) pause(pauseBetween)
  }
  throw new ReadingProblem(
    'file-unstable',
    'Another program keeps changing the file. It is read again with the next import.',
  )
}

/** What is kept of a file to see later whether it changed. */
export function stampOf(stats: Stats): FileStamp {
  return {
    size: stats.size,
    modified: Math.round(stats.mtimeMs * 1000),
    // Some file systems number beyond what SQLite keeps; what is left still tells files apart.
    inode: Math.trunc(stats.ino % Number.MAX_SAFE_INTEGER),
  }
}

/** Null when the file changed while it was read. */
function readOnce(path: string, limit: number, files: FileSystem): Omit<ReadFile, 'hash'> | null {
  try {
    const file = files.openSync(path, flags)
    try {
      const before = files.fstatSync(file)
      checkReadable(before, limit)
      const bytes = readAll(file, before.size, files)
      const after = stampOf(files.fstatSync(file))
      const stamp = stampOf(before)
      const same = after.size === stamp.size && after.modified === stamp.modified
      return same && bytes !== null ? { ...stamp, bytes } : null
    } finally {
      files.closeSync(file)
    }
  } catch (thrown) {
    throw asReadingProblem(thrown)
  }
}

function checkReadable(stats: Stats, limit: number): void {
  if (!stats.isFile()) throw new ReadingProblem('unreadable', 'This is not a file that can be read as text.')
  if (stats.size > limit) {
    throw new ReadingProblem(
      'file-too-large',
      `The file has ${megabytes(stats.size)} MB; at most ${megabytes(limit)} MB are read. Divide it into smaller files.`,
    )
  }
}

function megabytes(size: number): string {
  return (size / 1024 / 1024).toLocaleString('en', { maximumFractionDigits: 1 })
}

/** Null when the file is shorter than it was said to be. */
function readAll(file: number, size: number, files: FileSystem): Buffer | null {
  const bytes = Buffer.allocUnsafe(size)
  let at = 0
  while (at < size) {
    const read = files.readSync(file, bytes, at, size - at, at)
    if (read === 0) return null
    at += read
  }
  return bytes
}

/** Sleeps without a timer: reading happens in a worker thread that has nothing else to do. */
function pause(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)
}

function asReadingProblem(thrown: unknown): unknown {
  if (!(thrown instanceof Error) || !('code' in thrown)) return thrown
  switch (thrown.code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new ReadingProblem('file-missing', 'The file was there a moment ago, and is not any more.')
    case 'EACCES':
    case 'EPERM':
      return new ReadingProblem(
        'no-permission',
        'You may not read this file. Change its permissions, then import again.',
      )
    default:
      return thrown instanceof ReadingProblem
        ? thrown
        : new ReadingProblem(
            'unreadable',
            `The system cannot read this file (${String(thrown.code)}). Check the disk that it is on.`,
          )
  }
}
