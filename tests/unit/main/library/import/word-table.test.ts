import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { WordTable } from '../../../../../src/main/library/import/metadata/word-table'

const word = fc.oneof(
  fc.string({ minLength: 1, maxLength: 4, unit: fc.constantFrom('a', 'b', 'é', 'ن', '\u200c', '’') }),
  fc.string({ minLength: 1, maxLength: 12, unit: 'binary' }),
  fc.string({ minLength: 30, maxLength: 40, unit: fc.constantFrom('a', 'b') }),
)
const listed = fc.uniqueArray(word, { maxLength: 80 })

describe('A table of words', () => {
  it('finds a word wherever it stands in a text, and no other, as a plain list does', () => {
    fc.assert(
      fc.property(listed, word, fc.string(), fc.string(), (words, sought, before, after) => {
        const table = new WordTable(words)
        for (const one of [...words, sought]) {
          const text = before + one + after
          expect(table.find(text, before.length, before.length + one.length)).toBe(words.indexOf(one))
        }
      }),
    )
  })

  it('may hold what it has, whether it begins with a small letter or a capital, and seldom anything else', () => {
    const table = new WordTable(['écrit', 'letter', 'io', 'نامه'])
    const mayHold = (word: string) => table.mayHold(word, 0, word.length)
    for (const word of ['écrit', 'Écrit', 'ÉCRIT', 'letter', 'LEtter', 'IO', 'نامه']) {
      expect(mayHold(word)).toBe(true)
    }
    for (const word of ['letters', 'editor', 'a', 'ما', 'l'.repeat(40)]) expect(mayHold(word)).toBe(false)
  })

  it('finds neither the beginning nor more than the whole of a word that it has', () => {
    const table = new WordTable(['letter'])
    expect(table.find('a letter to', 2, 8)).toBe(0)
    expect(table.find('a letter to', 2, 7)).toBe(-1)
    expect(table.find('a letter to', 2, 9)).toBe(-1)
    expect(table.find('a letter to', 2, 2)).toBe(-1)
  })
})
