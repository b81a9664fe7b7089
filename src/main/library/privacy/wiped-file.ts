/**
 * Removes a file after writing zeros over it. Where the disk or its file system keeps earlier content elsewhere, as SSDs
 * and snapshots do, this cannot reach it; the reader is told so.
 */
import { closeSync, existsSync, fstatSync, fsyncSync, openSync, rmSync, writeSync } from 'node:fs'
import { renameDurably } from '../notebook/durable-files'

const zeros = Buffer.alloc(1 << 20)

export function wipeFile(path: string): void {
  if (!existsSync(path)) return
  const file = openSync(path, 'r+')
  try {
    fillWithZeros(file)
  } finally {
    closeSync(file)
  }
  rmSync(path, { force: true })
}

function fillWithZeros(file: number): void {
  const { size } = fstatSync(file)
  for (let at = 0; at < size; ) at += writeSync(file, zeros, 0, Math.min(zeros.length, size - at), at)
  fsyncSync(file)
}

/** A database with what SQLite keeps beside it. */
export function wipeDatabaseFiles(path: string): void {
  for (const suffix of ['-wal', '-shm', '-journal', '']) wipeFile(path + suffix)
}

/** Renames over the old file, whose content is then written over as well. */
export function replaceWiping(from: string, to: string): void {
  // Windows does not rename over a file that is open.
  const old = process.platform === 'win32' ? null : openSync(to, 'r+')
  try {
    renameDurably(from, to)
    if (old !== null) fillWithZeros(old)
  } finally {
    if (old !== null) closeSync(old)
  }
}
