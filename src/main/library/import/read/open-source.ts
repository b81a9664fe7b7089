/** Opens a file for the formats: a small one is read whole at once, a large one stays open and is read stretch by stretch. */
import { createHash } from 'node:crypto'
import { ReadingProblem, type SourceFile } from '../formats/format'
import { type FileStamp, type FileSystem, openLarge, type ReadFile, readFile } from './read-file'
import { checkSize, fileOfBytes } from './source-files'

export interface Source {
  readonly file: SourceFile
  readonly stamp: FileStamp
  /** SHA-256 of all bytes. */
  hash(): Uint8Array
  /** Errors: ReadingProblem `file-unstable` when the file is not any more what it was when it was opened. */
  checkUnchanged(): void
  close(): void
}

const stretch = 4 * 1024 * 1024

/** `limit` is the size in bytes up to which a file is read whole. Errors: those of `readFile`. */
export function openSource(path: string, name: string, limit: number, files?: FileSystem): Source {
  const small = limit === 0 ? null : readSmall(path, limit, files)
  if (small === null) return largeSource(path, name, limit, files)
  const { bytes, hash, size, modified, inode } = small
  return {
    file: fileOfBytes(name, bytes),
    stamp: { size, modified, inode },
    hash: () => hash,
    checkUnchanged: () => {},
    close: () => {},
  }
}

/** Null for a file above the limit: nearly all are below it, and to ask for the size of each first takes as long as reading it. */
function readSmall(path: string, limit: number, files?: FileSystem): ReadFile | null {
  try {
    return readFile(path, limit, files)
  } catch (thrown) {
    if (thrown instanceof ReadingProblem && thrown.code === 'file-too-large') return null
    throw thrown
  }
}

function largeSource(path: string, name: string, limit: number, files?: FileSystem): Source {
  const large = openLarge(path, files)
  const { stamp } = large
  const file: SourceFile = {
    name,
    size: stamp.size,
    bytes: () => {
      checkSize(stamp.size, limit)
      return large.read(0, stamp.size)
    },
    read: (start, end) => large.read(start, Math.min(end, stamp.size)),
  }
  let hash: Uint8Array | null = null
  return {
    file,
    stamp,
    hash: () => {
      hash ??= hashOf(file)
      return hash
    },
    checkUnchanged: large.checkUnchanged,
    close: large.close,
  }
}

function hashOf(file: SourceFile): Uint8Array {
  const hash = createHash('sha256')
  for (let at = 0; at < file.size; at += stretch) hash.update(file.read(at, at + stretch))
  return hash.digest()
}
