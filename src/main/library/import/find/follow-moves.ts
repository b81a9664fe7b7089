/**
 * Sees that files changed places: what the index knew under one path is now found under another, although a file is
 * still at the first. Told by number, size and time of the file, which a rename keeps; content is not looked at.
 */

import type { KnownFile } from '../store/known-files'
import type { FoundFile } from './found'

interface Due {
  readonly folderId: string
  readonly found: FoundFile
  readonly known: KnownFile | null
}

/** The same files in the same order, each with what the index knew of the very file that is there now. */
export function followMoves<File extends Due>(due: readonly File[]): readonly File[] {
  const displaced = new Map<number, KnownFile>()
  for (const { found, known } of due) {
    if (known !== null && known.inode !== 0 && known.inode !== found.inode) displaced.set(known.inode, known)
  }
  if (displaced.size === 0) return due
  const taken = new Set<KnownFile>()
  const moved = due.map((file) => {
    const before = displaced.get(file.found.inode)
    if (before === undefined || !isSame(before, file.found)) return file
    taken.add(before)
    return { ...file, known: before }
  })
  return isComplete(due, moved, taken) ? moved.map((file, at) => released(file, due[at], taken)) : due
}

function isSame(known: KnownFile, found: FoundFile): boolean {
  return known.size === found.size && known.modified === found.modified
}

/** Subtle: a file that was overwritten by another one has changed, and nothing else; only where every known file finds its place did files move. */
function isComplete(due: readonly Due[], moved: readonly Due[], taken: ReadonlySet<KnownFile>): boolean {
  return moved.every((file, at) => {
    const before = due[at]?.known ?? null
    return file.known === before || before === null || taken.has(before)
  })
}

/** A new file at the path of one that moved away is a new file. */
function released<File extends Due>(
  file: File,
  before: File | undefined,
  taken: ReadonlySet<KnownFile>,
): File {
  const isStale = file.known !== null && file.known === before?.known && taken.has(file.known)
  return isStale ? { ...file, known: null } : file
}
