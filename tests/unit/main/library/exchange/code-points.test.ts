import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CodePoints } from '../../../../../src/main/library/exchange/code-points'

const texts = fc
  .array(fc.constantFrom('a', 'é', 'س', '𐎠', '😀', '\n', '\ud83d', '\ude00'))
  .map((signs) => signs.join(''))

describe('Places counted in code points', () => {
  it('are how many characters stand before the place, whatever the text', () => {
    fc.assert(
      fc.property(texts, fc.nat(40), (text, wanted) => {
        const points = new CodePoints(text)
        const characters = Array.from(text)
        expect(points.length).toBe(characters.length)
        const point = Math.min(wanted, characters.length)
        const unit = characters.slice(0, point).join('').length
        expect(points.ofUnit(unit)).toBe(point)
        expect(points.toUnit(point)).toBe(unit)
      }),
    )
  })

  it('of a place inside a character are those of its beginning', () => {
    expect(new CodePoints('a😀b').ofUnit(2)).toBe(1)
    expect(new CodePoints('a😀b').toUnit(9)).toBe(4)
  })
})
