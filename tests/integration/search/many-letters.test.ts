/** The order of a result of very many letters: the word as typed comes first, and letters with more forms before those with fewer. */

import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { indexFileName } from '../../../src/main/library/db/file-names'
import { indexDatabase } from '../../../src/main/library/db/index-database'
import { type Db, openForReading } from '../../../src/main/library/db/open'
import { findLetters } from '../../../src/main/library/search/find'
import { IndexState } from '../../../src/main/library/search/index-state'
import { scoreLetters } from '../../../src/main/library/search/rank/score-letters'
import { Turn } from '../../../src/main/library/search/turn'
import { type IndexedLetters, indexedLetters } from '../../support/indexed-letters'

/** So many letters are very many here. */
const mostCounted = 10
const filling = 'The harbour was closed and the boats lay still.'
const bestWords = [
  'We wait, we wait, we wait.',
  'We wait until they call us again.',
  'Nobody waits for those who are waiting.',
]

let index: IndexedLetters
let db: Db
let state: IndexState
beforeAll(() => {
  const letters = (words: string) => Array.from({ length: 20 }, () => words)
  const words = [
    ...letters('They were waiting.'),
    ...letters('Nobody waits.'),
    ...letters('Nothing happened.'),
    ...bestWords,
  ]
  index = indexedLetters(words.map((some) => ({ text: `${some} ${filling}`, language: 'en' })))
  db = openForReading(join(index.directory, indexFileName), indexDatabase)
  state = new IndexState(db, 1)
})
afterAll(() => {
  state.expressions.close()
  db.close()
  index.close()
})

/** The places of the best letters in the list above, best first. */
async function best(query: string, most = mostCounted): Promise<readonly number[]> {
  const turn = new Turn()
  const { plan, ordinals } = await findLetters(state, { query, typing: false, copies: true }, turn)
  const scores = await scoreLetters(plan, ordinals, state, turn, most)
  const sorted = [...ordinals].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || b - a)
  return sorted.slice(0, bestWords.length).map((ordinal) => ordinal - 60)
}

describe('a word whose forms stand in very many letters', () => {
  it.each(['wait', 'wait harbour', 'wait OR nowhere', 'wait*', '(wait* OR nowhere) harbour'])(
    'brings in %s the word as typed first, often before once, and then the letters with most of its forms',
    async (query) => {
      expect(await best(query)).toEqual([0, 1, 2])
    },
  )

  it('is in the same order as where every form is counted', async () => {
    expect(await best('wait', mostCounted)).toEqual(await best('wait', 1000))
  })

  it('still lets a word that counts more come first', async () => {
    expect((await best('wait OR again^50'))[0]).toBe(1)
  })
})
