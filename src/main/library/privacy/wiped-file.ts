/**
 * Removes a file after writing zeros over it. Where the disk or its file system keeps earlier content elsewhere, as SSDs
 * and snapshots do, this cannot reach it; the reader is told so.
 */
import { closeSync, existsSync, fstatSync, fsyncSync, openSync, rmSync, writeSync } from 'node:fs'

const zeros = Buffer.alloc(1 << 20)

export function wipeFile(path: string): void {
  if (!existsSync(path)) return
  const file = openSync(path, 'r+')
  try {
    const { size } = fstatSync(file)
    for (let at = 0; at < size; ) at += writeSync(file, zeros, 0, Math.min(zeros.length, size - at), at)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  rmSync(path, { force: true })
}

/** A database with what SQLite keeps beside it. */
export function wipeDatabaseFiles(path: string): void {
  for (const suffix of ['-wal', '-shm', '-journal', '']) wipeFile(path + suffix)
}
