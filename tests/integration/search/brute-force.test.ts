/** The search against a scan that knows nothing of its index: same letters, same queries, plain loops over their words. */
import type { QueryNode } from '@shared/text/query/ast'
import { printQuery } from '@shared/text/query/print'
import { readQuery } from '@shared/text/query/read'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openSearchRoom } from '../../../src/main/library/search/search-room'
import type { Stemmer } from '../../../src/main/library/search/words/stemmer'
import { stemmerOf } from '../../../src/main/library/search/words/stemmers'
import { generatedLetterOf, generatedQuery, generatedSwitchedQuery } from '../../support/generated-queries'
import { indexedLetters, type TestLetter } from '../../support/indexed-letters'
import { NaiveMatcher } from '../../support/naive-matcher'

/** Collections; each is asked thirty queries. `SEARCH_RUNS` and `SEARCH_SEED` ask for more, or for others. */
const numRuns = Number(process.env['SEARCH_RUNS'] ?? 25)
const seed = Number(process.env['SEARCH_SEED'] ?? 41)

describe('any collection and any query', () => {
  it.each([
    ['with every rule on', generatedLetterOf(), generatedQuery(false)],
    ['with a rule turned off', generatedLetterOf(), generatedSwitchedQuery],
  ])(
    '%s gives exactly the letters that a scan of all words gives',
    async (_, letter, query) => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(letter, { minLength: 1, maxLength: 12 }),
          fc.array(query, { minLength: 30, maxLength: 30 }),
          async (letters, queries) => {
            await compareAll(letters, queries)
          },
        ),
        { numRuns, seed },
      )
    },
    3_600_000,
  )
})

async function compareAll(letters: readonly TestLetter[], queries: readonly QueryNode[]): Promise<void> {
  const library = indexedLetters(letters)
  const room = openSearchRoom({ directory: library.directory })
  const naive = new NaiveMatcher(letters, await stemmersOf(letters))
  try {
    for (const asked of queries) {
      const query = printQuery(asked)
      const answer = await room.handlers['search.run']({
        ...{ query, typing: false, order: 'path', descending: false, copies: true, offset: 0, limit: 50 },
      })
      const expected = naive.find(readQuery(query).root).map((place) => place + 1)
      expect({ query, ids: answer.hits.map(({ letter: { id } }) => id) }).toEqual({ query, ids: expected })
      expect(answer.total).toBe(expected.length)
    }
  } finally {
    await room.close()
    library.close()
  }
}

/** Those of the letters' languages, and those that a script alone tells. */
async function stemmersOf(letters: readonly TestLetter[]): Promise<readonly Stemmer[]> {
  const languages = new Set(letters.map(({ language = '' }) => language))
  const words = letters.map((one) => JSON.stringify(one)).join(' ')
  const scripts: readonly (readonly [RegExp, string, readonly string[]])[] = [
    [/\p{Script=Arabic}/u, 'fa', ['fa', 'ar']],
    [/\p{Script=Greek}/u, 'el', ['el']],
    [/\p{Script=Hebrew}/u, 'he', ['he']],
  ]
  for (const [script, written, told] of scripts)
    if (script.test(words) && !languages.has(written)) for (const language of told) languages.add(language)
  const stemmers = await Promise.all([...languages].map(stemmerOf))
  return stemmers.filter((stemmer) => stemmer !== null)
}
