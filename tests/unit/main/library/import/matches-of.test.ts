import fc from 'fast-check'
import { expect, it } from 'vitest'
import { matchesOf } from '../../../../../src/main/library/import/metadata/matches-of'

it('All places of a pattern are those that matchAll gives, however often and after whatever it is asked', () => {
  const pattern = fc.constantFrom(/a/g, /a*/g, /(b)|a+/g, /(?<=a)/g, /a(?=b)/gu)
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '\u{1f600}', '\n') })
  fc.assert(
    fc.property(pattern, text, text, (sought, first, second) => {
      matchesOf(first, sought)
      const found = matchesOf(second, sought).map((match) => [match.index, ...match])
      expect(found).toEqual([...second.matchAll(sought)].map((match) => [match.index, ...match]))
    }),
  )
})
