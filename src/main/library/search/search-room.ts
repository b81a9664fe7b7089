/**
 * The search service's room: answers everything that is asked about letters, from a connection that only reads
 * index.db. It keeps nothing that could not be worked out again.
 */
import { join } from 'node:path'
import { indexDatabase, indexFileName } from '../db/index-database'
import { openForReading, translated } from '../db/open'
import { letterHandlers } from '../letters/letter-handlers'
import { peopleHandlers } from '../people/people-handlers'
import type { Room } from '../services/room'
import { LetterFinder } from './find-letters'
import { type ReadIndex, WatchedIndex } from './index-state'
import { countLetters, runSearch } from './run-search'

export interface SearchRoomOptions {
  /** The library's folder. */
  readonly directory: string
}

/** Opens the room; the index itself is opened when it is first asked for. */
export function openSearchRoom({ directory }: SearchRoomOptions): Room<'search'> {
  const path = join(directory, indexFileName)
  let index: WatchedIndex | null = null
  let finder: LetterFinder | null = null
  const read: ReadIndex = (work) =>
    translated(path, 'damaged-index', () => {
      index ??= new WatchedIndex(openForReading(path, indexDatabase))
      return index.read(work)
    })
  const letterFinder = (): LetterFinder => {
    finder ??= new LetterFinder(join(directory, 'heads'), read)
    return finder
  }

  return {
    handlers: {
      ...letterHandlers(read, letterFinder),
      ...peopleHandlers(read),
      'search.run': (ask) => read((state) => runSearch(state, ask)),
      'search.count': ({ query }) => read((state) => ({ total: countLetters(state, query) })),
    },
    close() {
      finder?.close()
      index?.db.close()
      index = null
    },
  }
}
