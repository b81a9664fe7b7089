import { describe, expect, test } from 'vitest'
import { findDates } from '../../../../../../src/main/library/import/metadata/dates/find-dates'
import { withSupposedCentury } from '../../../../../../src/main/library/import/metadata/dates/supposed-century'
import { findingsOfText } from '../letter-parts/known-letters'

/** What is supposed of the first date of a text, against the years that a letter names. */
function supposed(written: string, letter = '') {
  const [found] = findDates(written)
  return found ? withSupposedCentury(found, letter) : null
}

describe('a year of two digits', () => {
  test.each([
    ["12 Sept. '84", '1984-09-12', "12 Sept. '84"],
    ['12 September ’84', '1984-09-12', '12 September ’84'],
    ['Sept. 12th, ‘84', '1984-09-12', 'Sept. 12th, ‘84'],
    ['den 3. März 62', '1962-03-03', 'den 3. März 62'],
    ['3/4/78', '1978-04-03', '3/4/78'],
    ['23.8.05', '1905-08-23', '23.8.05'],
    ['3/III/43', '1943-03-03', '3/III/43'],
  ])('belongs to the date and is only supposed to be of a century: %s', (written, edtf, asWritten) => {
    expect(findDates(written)[0]).toMatchObject({ edtf: null, asWritten })
    expect(supposed(written)).toMatchObject({ edtf, asWritten, inferred: true, certainty: 'possible' })
  })

  test('is of the century that is nearest to the last year the letter names', () => {
    expect(supposed("12 Sept. '84", 'It has stood since 1811, and was mended in 1879.')?.edtf).toBe(
      '1884-09-12',
    )
    expect(supposed("12 Sept. '04", 'We have not met since 1998.')?.edtf).toBe('2004-09-12')
    expect(supposed("12 Sept. '84", 'Bill 1879/12 of 1,850 pounds')?.edtf).toBe('1984-09-12')
  })

  test('of a Persian month is of the fourteenth century of its calendar', () => {
    expect(supposed('۱۲ خرداد ۳۱')).toMatchObject({ edtf: '1952-06-02', certainty: 'possible' })
  })

  test.each([
    'on 12 September 84 men were lost',
    'He left on 12 May, 40 of us stayed.',
    'the 12th of September, 1884',
    'at 12 Sept. ’843',
    'It was 12 September.',
  ])('is none where the number is another: %s', (written) => {
    const [found] = findDates(written)
    expect(found?.yearOfCentury).toBeUndefined()
    expect(supposed(written)).toBeNull()
  })

  test('is none of a day that this month has not', () => {
    expect(supposed("29 Feb. '83")).toBeNull()
    expect(supposed("29 Feb. '84")?.edtf).toBe('1984-02-29')
  })

  test('dates a letter only as a proposal', () => {
    for (const dateline of ["Bath, 12 Sept. '84", 'Bath, 12/9/84', 'Bath, 12 Sept. 84']) {
      const findings = findingsOfText(`${dateline}\n\nDear Anna,\n\nThe roof is done.\n\nYours,\nJane Vale`)
      const dates = findings.flatMap((one) => (one.field === 'date' ? [one.date] : []))
      expect(dates).toMatchObject([
        { edtf: '1984-09-12', role: 'sent', inferred: true, evidence: { certainty: 'possible' } },
      ])
      expect(findings.flatMap((one) => (one.field === 'place' ? [one.place.name] : []))).toEqual(['Bath'])
    }
  })
})
