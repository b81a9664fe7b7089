/** Reads one file whole, only if it is a regular file and does not change meanwhile. Opens for reading only; follows no link. */
import { hash } from 'node:crypto'
import { closeSync, constants, fstatSync, openSync, readSync, type Stats } from 'node:fs'
import { ReadingProblem } from '../formats/format'
import { checkSize } from './source-files'

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
    if (read) return { ...read, hash: hash('sha256', read.bytes, 'buffer') }
    if (attempt < attempts) pause(pauseBetween)
  }
  throw unstable()
}

function unstable(): ReadingProblem {
  return new ReadingProblem(
    'file-unstable',
    'Another program keeps changing the file. It is read again with the next import.',
  )
}

/** A file that stays open. */
export interface LargeFile {
  readonly stamp: FileStamp
  /** Errors: ReadingProblem `file-unstable` when it became shorter, `unreadable`. */
  read(start: number, end: number): Buffer
  /** Errors: ReadingProblem `file-unstable`. */
  checkUnchanged(): void
  close(): void
}

/** Opens a file of any size, to be read stretch by stretch. Errors: those of `readFile` that do not come from reading. */
export function openLarge(path: string, files: FileSystem = realFileSystem): LargeFile {
  try {
    const file = files.openSync(path, flags)
    const stats = files.fstatSync(file)
    checkReadable(stats, Number.POSITIVE_INFINITY)
    const stamp = stampOf(stats)
    return {
      stamp,
      read: (start, end) => translated(() => readStretch(file, start, end, files)),
      checkUnchanged: () => {
        const now = stampOf(files.fstatSync(file))
        if (now.size !== stamp.size || now.modified !== stamp.modified) throw unstable()
      },
      close: () => files.closeSync(file),
    }
  } catch (thrown) {
    throw asReadingProblem(thrown)
  }
}

function readStretch(file: number, start: number, end: number, files: FileSystem): Buffer {
  const bytes = readAll(file, Math.max(0, end - start), files, start)
  if (bytes === null) throw unstable()
  return bytes
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
  return opened(path, files, (file) => {
    const before = files.fstatSync(file)
    checkReadable(before, limit)
    const bytes = readAll(file, before.size, files)
    const after = stampOf(files.fstatSync(file))
    const stamp = stampOf(before)
    const same = after.size === stamp.size && after.modified === stamp.modified
    return same && bytes !== null ? { ...stamp, bytes } : null
  })
}

function opened<Value>(path: string, files: FileSystem, work: (file: number) => Value): Value {
  return translated(() => {
    const file = files.openSync(path, flags)
    try {
      return work(file)
    } finally {
      files.closeSync(file)
    }
  })
}

function translated<Value>(work: () => Value): Value {
  try {
    return work()
  } catch (thrown) {
    throw asReadingProblem(thrown)
  }
}

function checkReadable(stats: Stats, limit: number): void {
  if (!stats.isFile()) throw new ReadingProblem('unreadable', 'This is not a file that can be read as text.')
  checkSize(stats.size, limit)
}

/** Null when the file is shorter than it was said to be. */
function readAll(file: number, size: number, files: FileSystem, from = 0): Buffer | null {
  const bytes = Buffer.allocUnsafe(size)
  let at = 0
  while (at < size) {
    const read = files.readSync(file, bytes, at, size - at, from + at)
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
