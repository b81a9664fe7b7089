/** Words of one name stand together; those of two names of one letter do not. */
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { noWord } from '../../../src/main/library/letters/letter-head'
import { openSearchRoom } from '../../../src/main/library/search/search-room'
import { tokens } from '../../../src/shared/text/tokens'
import { type IndexedLetters, indexedLetters } from '../../support/indexed-letters'

let library: IndexedLetters
let room: ReturnType<typeof openSearchRoom>

beforeEach(() => {
  library = indexedLetters([
    { text: 'One.', senders: ['Ada Vale', 'Zola Budd'], places: ['New York', 'Minster Abbas'] },
    { text: 'Two.', senders: ['Vale Zola'], places: ['York Minster'] },
  ])
  room = openSearchRoom({ directory: library.directory })
})
afterEach(async () => {
  await room.close()
  library.close()
})

const found = async (query: string) => {
  const { hits } = await room.handlers['search.run']({
    ...{ query, typing: false, order: 'path', descending: false, copies: true, offset: 0, limit: 9 },
  })
  return hits.map(({ letter }) => letter.id)
}

describe('several names of one letter', () => {
  it.each([
    ['person:"vale zola"', [2]],
    ['place:"york minster"', [2]],
    ['"vale zola"', [2]],
    ['person:"vale zola"~5', [2]],
    ['"york minster"~5', [2]],
    ['person:"ada vale"', [1]],
    ['person:"budd zola"~5', [1]],
    ['match:accents person:"vale zola"', [2]],
    ['match:case "York Minster"', [2]],
    ['person:vale person:zola', [1, 2]],
  ])('hold words that follow each other in one of them: %s', async (query, ids) => {
    expect(await found(query)).toEqual(ids)
  })

  it('are kept apart by what is no word of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
        for (const word of tokens(`${before}${noWord}${after}`).words) expect(word).not.toContain(noWord)
      }),
    )
  })

  it('do not make that a word of the collection', async () => {
    expect(await found(noWord)).toEqual(await found(''))
    expect(await found(`person:*${noWord}*`)).toEqual(await found('person:*'))
  })
})
