import { describe, expect, it } from 'vitest'
import { agrees } from '../../../../../../src/main/library/search/verify/typed-letters'

describe('letters stand as they were typed', () => {
  it.each<readonly [string, string, boolean]>([
    ['STRAẞE', 'Straße', true],
    ['Strasse', 'Straße', false],
    ['CAFÉ', 'cafe\u0301', true],
    ['cafe', 'café', false],
    ['كتاب', 'کتاب', false],
    ['co\u00ADoperate', 'cooperate', true],
    ['ΟΔΟΣ', 'οδος', true],
    ['ﬁnal', 'final', true],
    ['ſent', 'sent', false],
    ['вѣра', 'вера', false],
    ['مُحَمَّد', 'محمد', false],
    ['ســلام', 'سلام', true],
    ['۱۳۵۷', '1357', false],
    ['手\n紙', '手紙', true],
  ])('%s for %s: %s', (found, typed, is) => {
    expect(agrees(typed, found, 'accents')).toBe(is)
  })

  it('with their capitals too, when these count', () => {
    expect(agrees('will', 'Will', 'case')).toBe(false)
    expect(agrees('Will', 'Will', 'case')).toBe(true)
    expect(agrees('will', 'Will', 'folded')).toBe(true)
  })

  it('as far as another form of the word is the same', () => {
    expect(agrees('café', 'cafés', 'accents')).toBe(true)
    expect(agrees('café', 'cafes', 'accents')).toBe(false)
  })
})
