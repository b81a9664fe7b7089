import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { logicalOrder } from '../../../../../../src/main/library/import/formats/pdf/visual-order'

const seen = (text: string) => [...text].reverse()

describe('the order of reading', () => {
  test('a line of Hebrew is read from the right', () => {
    expect(logicalOrder(seen('שלום רב'), 'rtl')).toBe('שלום רב')
  })

  test('numbers and Latin words inside of it are read from the left', () => {
    expect(logicalOrder([...'1934 ', ...seen('בשנת')], 'rtl')).toBe('בשנת 1934')
    expect(logicalOrder([...seen('אמר'), ' ', ...'Dr Finch', ' ', ...seen('כאן')], 'rtl')).toBe(
      'כאן Dr Finch אמר',
    )
    expect(logicalOrder([...'12.5'], 'rtl')).toBe('12.5')
  })

  test('a word of Arabic in an English line is turned by itself', () => {
    expect(logicalOrder([...'the word ', ...seen('سلام'), ...' means peace'], 'ltr')).toBe(
      'the word سلام means peace',
    )
  })

  test('brackets open before their words, whichever way the document wrote them', () => {
    expect(logicalOrder(seen('נאמר (כאן) היום'), 'rtl')).toBe('נאמר (כאן) היום')
    expect(logicalOrder(seen('נאמר )כאן( היום'), 'rtl')).toBe('נאמר (כאן) היום')
  })

  test('letters that are printed as one stay in their order', () => {
    expect(logicalOrder(['م', 'لا', 'س'], 'rtl')).toBe('سلام')
  })

  test('no sign is lost or made, whatever stands on the line', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'Z', '1', '٣', 'ש', 'س', ' ', '.', '-', 'é')), (pieces) => {
        const count = (signs: readonly string[]) => signs.toSorted().join('')
        expect(count([...logicalOrder(pieces, 'rtl')])).toBe(count(pieces))
        expect(count([...logicalOrder(pieces, 'ltr')])).toBe(count(pieces))
      }),
    )
  })
})
