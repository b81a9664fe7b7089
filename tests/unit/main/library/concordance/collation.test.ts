import { describe, expect, it } from 'vitest'
import { collation } from '../../../../../src/main/library/concordance/collation'

const sorted = (
  words: readonly string[],
  languages: Readonly<Record<string, number>> = {},
): readonly string[] => [...words].sort(collation(new Map(Object.entries(languages))))

describe('the order of words in a concordance', () => {
  it('is that of the alphabet, with numbers by their value before the words', () => {
    expect(sorted(['zebra', '1978', 'an', '20', 'apple', '1500'])).toEqual([
      '20',
      '1500',
      '1978',
      'an',
      'apple',
      'zebra',
    ])
  })

  it('is that of the Persian alphabet among Persian letters, and of the Arabic one among Arabic letters', () => {
    const words = ['وقت', 'هوا', 'یاد', 'پدر', 'باد']
    expect(sorted(words, { fa: 9, ar: 2 })).toEqual(['باد', 'پدر', 'وقت', 'هوا', 'یاد'])
    expect(sorted(['وقت', 'هوا'], { fa: 2, ar: 9 })).toEqual(['هوا', 'وقت'])
  })

  it('keeps scripts apart and every order the same whatever came first', () => {
    const words = ['نامه', 'letter', '手紙', 'письмо', 'γραμμα', 'letters', '12']
    const order = sorted(words)
    expect(order.slice(0, 3)).toEqual(['12', 'letter', 'letters'])
    expect(sorted([...words].reverse())).toEqual(order)
  })

  it('never takes two different words for the same', () => {
    expect(sorted(['007', '7', '07'])).toEqual(sorted(['7', '07', '007']))
  })
})
