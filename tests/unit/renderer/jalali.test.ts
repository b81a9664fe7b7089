import { edtfOfJalali, jalaliDay, typedJalali } from '@renderer/locales/jalali'
import { dayOf, dayToIso } from '@shared/text/days'
import { edtfRange } from '@shared/text/edtf'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

describe('a date typed in the Persian calendar', () => {
  it.each([
    ['1398/11/28', '2020-02-17'],
    ['۱۳۹۸/۱۱/۲۸', '2020-02-17'],
    ['1398-12', '2020-02-20/2020-03-19'],
    ['۱۳۹۸', '2019-03-21/2020-03-19'],
  ])('%s is %s', (typed, edtf) => {
    expect(edtfOfJalali(typed)).toBe(edtf)
  })

  it.each(['', '1843', '1843-03-05', '1398/13', '1398/12/30', '5 March 1843', '1220~', '1398/11/28/1'])(
    '%j is none, and is left to be read otherwise',
    (typed) => {
      expect(edtfOfJalali(typed)).toBeNull()
    },
  )

  it('comes back as it was typed, for any day, month and year', () => {
    const year = fc.integer({ min: 1000, max: 1500 })
    const part = (most: number) =>
      fc.integer({ min: 1, max: most }).map((value) => String(value).padStart(2, '0'))
    const typed = fc.oneof(
      year.map(String),
      fc.tuple(year, part(12)).map((parts) => parts.join('/')),
      fc.tuple(year, part(12), part(29)).map((parts) => parts.join('/')),
    )
    fc.assert(
      fc.property(typed, (words) => {
        const range = edtfRange(edtfOfJalali(words) ?? '')
        expect(range === null ? null : typedJalali(range)).toBe(words)
      }),
    )
  })

  it('agrees with the calendar of the system where that is exact', () => {
    const format = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      timeZone: 'UTC',
    })
    fc.assert(
      fc.property(fc.integer({ min: dayOf(1925, 3, 22), max: dayOf(2050, 12, 31) }), (day) => {
        const parts = format.formatToParts(new Date(dayToIso(day)))
        const of = (type: string) => Number(parts.find((part) => part.type === type)?.value)
        expect(jalaliDay(day)).toEqual({ year: of('year'), month: of('month'), day: of('day') })
      }),
    )
  })
})
