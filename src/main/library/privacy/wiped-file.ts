/**
 * Removes a file after writing zeros over it. Where the disk or its file system keeps earlier content elsewhere, as SSDs
 * and snapshots do, this cannot reach it; the reader is told so.
 */
import { closeSync, fstatSync, fsyncSync, lstatSync, openSync, rmSync, writeSync } from 'node:fs'
import { renameDurably } from '../notebook/durable-files'

const zeros = Buffer.alloc(1 << 20)

export function wipeFile(path: string): void {
  const file = openOwn(path)
  try {
    if (file !== null) fillWithZeros(file)
  } finally {
    if (file !== null) closeSync(file)
  }
  rmSync(path, { force: true })
}

/**
 * Null when nothing of it may be written over. Subtle: a library may come from somebody else, and a link in it must not
 * lead to a file outside; and a file with a second name belongs to that name too, as in copies that are made of links.
 */
function openOwn(path: string): number | null {
  const found = lstatSync(path, { throwIfNoEntry: false })
  return found?.isFile() === true && found.nlink === 1 ? openSync(path, 'r+') : null
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

/** Renames over the old file, if there is one, whose content is then written over as well. */
export function replaceWiping(from: string, to: string): void {
  // Windows does not rename over a file that is open.
  const old = process.platform === 'win32' ? null : openOwn(to)
  try {
    renameDurably(from, to)
    if (old !== null) fillWithZeros(old)
  } finally {
    if (old !== null) closeSync(old)
  }
}
