/** For commands that only read: the search room of an existing library with its notes, without taking the library's lock. */

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '@shared/failure'
import type { Letter } from '@shared/letter'
import { indexFileName } from '../library/db/file-names'
import { notebookDatabase } from '../library/db/notebook-database'
import { type Db, openInMemory } from '../library/db/open'
import { forbidden, isForbidden, lookInto } from '../library/forbidden'
import { notebookPaths } from '../library/notebook/notebook-paths'
import { copyOfLibrary, isReadOnlyLibrary } from '../library/read-only-library'
import { openSearchRoom } from '../library/search/search-room'
import type { Room } from '../library/services/room'
import { letterNamed } from './named-letter'
import { notebookForReading } from './notebook-for-reading'
import { takeNotebook } from './notebook-for-search'
import { keysOf, type LibraryKeys } from './passphrase'
import type { Words } from './usage'

/** For a folder in which no library was ever made, or none can be seen. */
export function noLibrary(directory: string): AppError {
  if (isClosed(directory)) return forbidden(directory)
  return new AppError(
    'not-found',
    `${directory} holds no library yet. Make one with: letterbook index FOLDER --library ${directory}`,
    directory,
  )
}

function isClosed(directory: string): boolean {
  try {
    lookInto(directory)
    return false
  } catch (thrown) {
    return isForbidden(thrown)
  }
}

type Where = Pick<Words, 'library' | 'passphraseFile'>

/** Runs the work on the library's index. Errors: `not-found` when the folder holds no index. */
export async function withSearch<Value>(
  words: Where,
  work: (room: Room<'search'>) => Promise<Value>,
): Promise<Value> {
  const { library: directory } = words
  if (!existsSync(join(directory, indexFileName))) throw noLibrary(directory)
  const keys = await keysOf(words)
  return await onReadable(directory, (readable) => searching(readable, keys, work))
}

/** Runs the work on the library's folder, or where that cannot be written on a copy of it, which SQLite can read. */
export async function onReadable<Value>(
  directory: string,
  work: (directory: string) => Promise<Value>,
): Promise<Value> {
  if (!isReadOnlyLibrary(directory)) return await work(directory)
  const copy = await copyOfLibrary(directory)
  try {
    return await work(copy.directory)
  } finally {
    copy.remove()
  }
}

export interface ReadNotebook {
  readonly db: Db
  /** Errors: `not-found`. */
  letterNamed(which: string): Promise<Letter>
}

/** Runs the work on the notebook as it was at one moment, whoever writes into it. Errors: as `withSearch`. */
export async function withNotebook<Value>(
  words: Where,
  work: (notebook: ReadNotebook) => Promise<Value>,
): Promise<Value> {
  const { library: directory } = words
  const known = [join(directory, indexFileName), notebookPaths(directory).database]
  if (!known.some((path) => existsSync(path))) throw noLibrary(directory)
  const keys = await keysOf(words)
  return await onReadable(directory, async (readable) => {
    const db = notebookForReading(readable, keys?.notebook ?? null) ?? openInMemory(notebookDatabase)
    try {
      db.exec('BEGIN')
      return await work({
        db,
        letterNamed: (which) => searching(readable, keys, (room) => letterNamed(room, which)),
      })
    } finally {
      db.close()
    }
  })
}

async function searching<Value>(
  directory: string,
  keys: LibraryKeys | null,
  work: (room: Room<'search'>) => Promise<Value>,
): Promise<Value> {
  const room = openSearchRoom({ directory })
  try {
    if (keys !== null) {
      const key = { bytes: keys.notebook.bytes(), encrypted: keys.index !== null }
      await room.handlers['search.takeKey']({ key })
    }
    await takeNotebook(directory, room, keys?.notebook ?? null)
    return await work(room)
  } finally {
    await room.close()
  }
}
