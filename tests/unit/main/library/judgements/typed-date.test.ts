import { describe, expect, it } from 'vitest'
import { edtfOfTyped } from '../../../../../src/main/library/judgements/typed-date'

describe('a date that the reader typed', () => {
  it.each([
    ['1843', '1843'],
    ['5 March 1843', '1843-03-05'],
    ['۱۸۴۳', '1843'],
    ['١٨٤٣-٠٣', '1843-03'],
    ['۱۸۴۳-۰۳-۰۵', '1843-03-05'],
    ['۱۸۴۳/۱۸۴۵', '1843/1845'],
    ['۵ مارس ۱۸۴۳', '1843-03-05'],
    ['۱۵ اسفند ۱۲۲۱', '1843-03-06'],
    ['۱۳۹۸/۱۱/۲۸', '2020-02-17'],
  ])('%s is %s', (typed, edtf) => {
    expect(edtfOfTyped(typed)).toBe(edtf)
  })

  it('is refused where its year may be of two calendars, with what to type instead', () => {
    expect(() => edtfOfTyped('۱۲۲۱')).toThrow(/name of its month/)
    expect(() => edtfOfTyped('about the spring')).toThrow(/“about the spring”/)
  })
})
