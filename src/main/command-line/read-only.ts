/** For commands that only read: the search room of an existing library with its notes, without taking the library's lock. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '@shared/failure'
import { indexFileName } from '../library/db/index-database'
import { openSearchRoom } from '../library/search/search-room'
import type { Room } from '../library/services/room'
import { takeNotebook } from './notebook-for-search'
import { keysOf } from './passphrase'
import type { Words } from './usage'

/** For a folder in which no library was ever made. */
export function noLibrary(directory: string): AppError {
  return new AppError(
    'not-found',
    `${directory} holds no library yet. Make one with: letterbook index FOLDER --library ${directory}`,
    directory,
  )
}

/** Runs the work on the library's index. Errors: `not-found` when the folder holds no index. */
export async function withSearch<Value>(
  words: Pick<Words, 'library' | 'passphraseFile'>,
  work: (room: Room<'search'>) => Promise<Value>,
): Promise<Value> {
  const { library: directory } = words
  if (!existsSync(join(directory, indexFileName))) throw noLibrary(directory)
  const keys = await keysOf(words)
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
