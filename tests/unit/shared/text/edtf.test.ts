import { dayOf } from '@shared/text/days'
import { earliestDay, edtfRange, latestDay } from '@shared/text/edtf'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

function range(first: string, last: string) {
  const day = (written: string) => {
    const [year = 0, month = 1, date = 1] = written.split('-').map(Number)
    return dayOf(year, month, date)
  }
  return { min: day(first), max: day(last) }
}

describe('a date in EDTF', () => {
  test.each([
    ['1843-03-03', '1843-03-03', '1843-03-03'],
    ['1843-03', '1843-03-01', '1843-03-31'],
    ['1844-02', '1844-02-01', '1844-02-29'],
    ['1900-02', '1900-02-01', '1900-02-28'],
    ['1843', '1843-01-01', '1843-12-31'],
    ['184X', '1840-01-01', '1849-12-31'],
    ['18XX', '1800-01-01', '1899-12-31'],
    ['1843-XX', '1843-01-01', '1843-12-31'],
    ['1843-1X', '1843-10-01', '1843-12-31'],
    ['1843-XX-31', '1843-01-31', '1843-12-31'],
    ['1843-XX-30', '1843-01-30', '1843-12-30'],
    ['1843-02-3X', null, null],
    ['1843-02-2X', '1843-02-20', '1843-02-28'],
    ['1844-05~', '1844-05-01', '1844-05-31'],
    ['1844?', '1844-01-01', '1844-12-31'],
    ['1844-05-02%', '1844-05-02', '1844-05-02'],
    ['1844-~05-02', '1844-05-02', '1844-05-02'],
    ['1843-21', '1843-03-01', '1843-05-31'],
    ['1843-24', '1843-12-01', '1844-02-29'],
    ['1846-09/1846-10', '1846-09-01', '1846-10-31'],
    ['1846-09-12/1847', '1846-09-12', '1847-12-31'],
    ['[1843,1845]', '1843-01-01', '1845-12-31'],
    ['{1843-05,1843-02}', '1843-02-01', '1843-05-31'],
    ['[1843-05..1843-07]', '1843-05-01', '1843-07-31'],
    ['1843-13', null, null],
    ['1843-02-29', null, null],
    ['1843-00-01', null, null],
    ['1847/1846', null, null],
    ['1846/1847/1848', null, null],
    ['../..', null, null],
    ['3 March 1843', null, null],
    ['43', null, null],
    ['', null, null],
    ['[1843,March]', null, null],
  ])('%s goes from %s to %s', (edtf, first, last) => {
    expect(edtfRange(edtf)).toEqual(first === null || last === null ? null : range(first, last))
  })

  test('has no limit where its interval is open', () => {
    expect(edtfRange('../1845-05')).toEqual({ min: earliestDay, max: dayOf(1845, 5, 31) })
    expect(edtfRange('1845/')).toEqual({ min: dayOf(1845, 1, 1), max: latestDay })
    expect(edtfRange('[..1845]')).toEqual({ min: earliestDay, max: dayOf(1845, 12, 31) })
  })

  test('counts days from 1970, also before the year 100', () => {
    expect(edtfRange('1970-01-01')).toEqual({ min: 0, max: 0 })
    expect(edtfRange('0033-04-03')).toEqual({ min: -707_382, max: -707_382 })
  })

  test('of any day of any year is that day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -3_000_000, max: 2_900_000 }), (days) => {
        const date = new Date(days * 86_400_000)
        fc.pre(date.getUTCFullYear() > 0)
        expect(edtfRange(date.toISOString().slice(0, 10))).toEqual({ min: days, max: days })
      }),
    )
  })
})
