import { expect, it } from 'vitest'
import { LineWords } from '../../../../../src/main/library/concordance/line-words'

it('knows each word by one number, and no word by 0', () => {
  const words = new LineWords()
  const long = 'donaudampfschifffahrtsgesellschaft'
  const numbers = ['peace', long, 'peace', `x${long}`.slice(1), ''].map((word) => words.numberOf(word))
  expect(numbers).toEqual([1, 2, 1, 2, 0])
  expect(numbers.map((number) => words.word(number))).toEqual(['peace', long, 'peace', long, ''])
  expect(words.count).toBe(3)
})
