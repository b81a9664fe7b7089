/** Answers the calls about letters, from a connection that only reads index.db. */
import type { Ask, SubjectHandlers } from '@shared/contract'
import { AppError, failureOf } from '@shared/failure'
import type { Letter } from '@shared/letter'
import type { LetterFinder } from '../search/find-letters'
import type { IndexState, ReadIndex, ReadSlowly } from '../search/index-state'
import { letterHeads } from '../search/letter-heads'
import { hitsInText } from '../search/run-search'
import { factsOfLetters } from './letter-facts'
import { goneLetters, letterCounts, lettersAlike, lettersNeeding, lettersTable } from './letter-lists'
import { letterPlace } from './letter-place'
import { locateLetter } from './locate-letter'
import { readLetter } from './read-letter'
import { rejoinLetters, textHashes } from './rejoin-letters'
import { reviewLetter } from './review-letter'

export function letterHandlers(
  read: ReadIndex,
  readSlowly: ReadSlowly,
  finder: () => LetterFinder,
): SubjectHandlers<'search', 'letters'> & SubjectHandlers<'search', 'gone'> {
  return {
    'letters.list': ({ order, descending, copies, offset, limit }) =>
      read(({ db, letters, orders }) => {
        const list = orders.list(order, descending, copies)
        const page = letters.idsOf(list.subarray(offset, offset + limit))
        return { total: list.length, letters: letterHeads(db, page) }
      }),
    'letters.place': ({ id, order, descending, copies }) =>
      read(({ letters, orders }) => {
        const place = orders.list(order, descending, copies).indexOf(letters.ordinalOf(id))
        return place < 0 ? null : place
      }),
    'letters.read': (ask) => read((state) => listedLetter(state, ask)),
    'letters.review': ({ id }) => read(({ db }) => reviewLetter(db, id)),
    'letters.table': (ask) => readSlowly('letters.table', (state, turn) => lettersTable(state, ask, turn)),
    'letters.needing': (ask) => read((state) => lettersNeeding(state, ask)),
    'letters.alike': (ask) => read(({ db }) => lettersAlike(db, ask)),
    'letters.rejoin': ({ held }) => read(({ db }) => rejoinLetters(db, held)),
    'letters.hashes': ({ keys }) => read(({ db }) => textHashes(db, keys)),
    'letters.facts': ({ letterKeys }) => read(({ db }) => factsOfLetters(db, letterKeys)),
    'letters.find': ({ words, limit }) =>
      readSlowly('letters.find', (state, turn) => finder().find(state, words, limit, turn)),
    'letters.hits': (ask) => readSlowly('letters.hits', (state, turn) => hitsInText(state, ask, turn)),
    'letters.count': () => read(letterCounts),
    'letters.locate': ({ path }) => read(({ db }) => ({ id: locateLetter(db, path) })),
    'letters.file': ({ id }) => read(({ db }) => ({ absolutePath: letterPlace(db, id) })),
    'gone.list': (ask) => read(({ db }) => goneLetters(db, ask)),
  }
}

/** Subtle: a letter that is in the lists and cannot be found is not gone; a part of the index is. */
function listedLetter({ db, letters }: IndexState, ask: Ask<'letters.read'>): Letter {
  try {
    return readLetter(db, 'id' in ask ? ask.id : ask.key)
  } catch (thrown) {
    const isListed = 'id' in ask && letters.ordinalOf(ask.id) >= 0
    if (!isListed || failureOf(thrown).code !== 'not-found') throw thrown
    throw new AppError('damaged-index', 'The index is damaged: a letter that it lists is not in it.')
  }
}
