/**
 * The search service's room: answers everything that is asked about letters, from a connection that only reads
 * index.db. It keeps nothing that could not be worked out again.
 */
import { join } from 'node:path'
import { AppError } from '@shared/failure'
import { indexDatabase, indexFileName } from '../db/index-database'
import { openForReading, translated } from '../db/open'
import { statement } from '../db/statement'
import { letterPlace } from '../letters/letter-place'
import { locateLetter } from '../letters/locate-letter'
import { readLetter } from '../letters/read-letter'
import type { Room } from '../services/room'
import { LetterFinder } from './find-letters'
import { type IndexState, type ReadIndex, WatchedIndex } from './index-state'
import { letterHeads } from './letter-heads'
import { countLetters, hitsInText, runSearch } from './run-search'

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
      'letters.list': ({ order, descending, offset, limit }) =>
        read((state) => ({
          total: state.letters.count,
          letters: letterHeads(
            state.db,
            state.letters.idsOf(state.orders.page(order, descending, offset, limit)),
          ),
        })),
      'letters.place': ({ id, order, descending }) =>
        read(({ letters, orders }) => {
          const ordinal = letters.ordinalOf(id)
          return ordinal < 0 ? null : orders.place(ordinal, order, descending)
        }),
      'letters.read': (ask) => read(({ db }) => readLetter(db, 'id' in ask ? ask.id : ask.key)),
      'letters.find': ({ words, limit }) => letterFinder().find(words, limit),
      'letters.hits': ({ id, query, typing }) =>
        read((state) => hitsInText(state, storedText(state, id), query, typing)),
      'letters.count': () => read(({ letters }) => ({ letters: letters.count })),
      'letters.locate': ({ path: wanted }) => read(({ db }) => ({ id: locateLetter(db, wanted) })),
      'letters.file': ({ id }) => read(({ db }) => ({ absolutePath: letterPlace(db, id) })),
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

function storedText({ db }: IndexState, id: number): string {
  const row = statement<{ text: string }>(db, 'SELECT text FROM letter_text WHERE id = ?').get(id)
  if (!row) throw new AppError('not-found', 'This letter is no longer in the library.')
  return row.text
}
