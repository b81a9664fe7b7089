import { usualIgnoring } from '@shared/comparison'
import { describe, expect, it } from 'vitest'
import { comparableWords } from '../../../../../../src/main/library/compare/words/comparable-words'
import { withSameCompounds } from '../../../../../../src/main/library/compare/words/same-compounds'

const written = (text: string) => ({ text, words: comparableWords(text, usualIgnoring) })
const both = (a: string, b: string) =>
  withSameCompounds(written(a), written(b)).map(({ keys }) => keys.join(' '))

describe('compounds that two texts write differently', () => {
  it.each([
    ['an e-mail came', 'an email came'],
    ['an e mail came', 'an email came'],
    ['می‌خواهم بروم', 'میخواهم بروم'],
    ['a never-to-be seen', 'a nevertobe seen'],
  ])('are one word in both: "%s" and "%s"', (a, b) => {
    const [first, second] = both(a, b)
    expect(first).toBe(second)
  })

  it('keep their places in the text from the first half to the last', () => {
    const [words] = withSameCompounds(written('an e-mail came'), written('an email came'))
    expect([words.starts[1], words.ends[1]]).toEqual([3, 9])
  })

  it('stay two words where both texts have both in the same number', () => {
    expect(both('a way out and away', 'away and a way out')).toEqual([
      'a way out and away',
      'away and a way out',
    ])
  })

  it('are not made of words that a sign keeps apart', () => {
    expect(both('to, day', 'today')).toEqual(['to day', 'today'])
  })
})
