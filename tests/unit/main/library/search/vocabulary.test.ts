import Database from 'better-sqlite3'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Vocabulary } from '../../../../../src/main/library/search/vocabulary'

function vocabularyOf(words: Readonly<Record<string, number>>): Vocabulary {
  const db = new Database(':memory:')
  db.exec('CREATE TABLE vocabulary (term TEXT PRIMARY KEY, letters INTEGER, occurrences INTEGER)')
  const insert = db.prepare('INSERT INTO vocabulary VALUES (?, ?, ?)')
  for (const [word, letters] of Object.entries(words)) insert.run(word, letters, letters)
  return new Vocabulary(db)
}

describe('the vocabulary', () => {
  const vocabulary = vocabularyOf({
    nation: 5,
    nations: 3,
    station: 9,
    notion: 1,
    نامه: 2,
    نامهها: 1,
    𝐱y: 1,
    peace: 1,
  })

  it.each([
    ['nation', 1, ['nation', 'nations', 'notion']],
    ['nation', 2, ['station', 'nation', 'nations', 'notion']],
    ['natoin', 1, ['nation']],
    ['ation', 1, ['nation']],
    ['نام', 1, ['نامه']],
    ['zzz', 2, []],
  ])('gives for %s with %i differences, commonest first, %j', (word, distance, words) => {
    expect(vocabulary.similarTo(word, distance, 10)).toEqual(words)
  })

  it.each([
    ['n*n', ['nation', 'notion']],
    ['*tion', ['station', 'nation', 'notion']],
    ['*ation*', ['station', 'nation', 'nations']],
    ['*n*t*n*', ['nation', 'nations', 'notion']],
    ['نام*', ['نامه', 'نامهها']],
    ['*ها', ['نامهها']],
  ])('gives for %s, commonest first, %j', (pattern, words) => {
    expect(vocabulary.matching(pattern, 10)).toEqual(words)
  })

  it('gives no more than it is asked for', () => {
    expect(vocabulary.matching('*a*', 2)).toEqual(['station', 'nation'])
  })

  it('finds by a pattern what a plain comparison finds', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'ن', '𝐱'), minLength: 1, maxLength: 5 })
    const pattern = fc
      .string({ unit: fc.constantFrom('a', 'b', 'ن', '*'), minLength: 2, maxLength: 5 })
      .map((text) => text.replace(/\*+/g, '*'))
      .filter((text) => text.includes('*') && text !== '*')
    fc.assert(
      fc.property(fc.uniqueArray(letters, { maxLength: 30 }), pattern, (words, asked) => {
        const fits = new RegExp(`^${asked.replaceAll('*', '.*')}$`, 'u')
        const found = vocabularyOf(Object.fromEntries(words.map((word) => [word, 1]))).matching(asked, 100)
        expect([...found].sort()).toEqual(words.filter((word) => fits.test(word)).sort())
      }),
      { numRuns: 300, seed: 51 },
    )
  })
})
