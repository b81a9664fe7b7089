import { describe, expect, test } from 'vitest'
import { readDate } from '../../../../../../src/main/library/import/metadata/dates/read-date'

describe('a date in a field', () => {
  test.each([
    ['2020-02-17', '2020-02-17'],
    ['1844-05~', '1844-05~'],
    ['../1845-05', '../1845-05'],
    ['2020-02-17T09:00:00+02:00', '2020-02-17'],
    ['2020-02-17T23:30:00-08:00', '2020-02-17'],
    ['2020-02-17 09:00', '2020-02-17'],
    ['17 February 2020', '2020-02-17'],
    ['the 17th of February, 2020', '2020-02-17'],
    ['February 17, 2020', '2020-02-17'],
    ['March 3d, 1843', '1843-03-03'],
    ['Sept. 9th, 1843', '1843-09-09'],
    ['14th November, 1843.', '1843-11-14'],
    ['Fri, 7 Feb 2020 23:48:10 +0200', '2020-02-07'],
    ['Friday, February 7, 2020 at 9:15 PM', '2020-02-07'],
    ['Fri, 7 Feb 2020 23:48:10 +0000 (UTC)', '2020-02-07'],
    ['February 2020', '2020-02'],
    ['c. May 1844', '1844-05~'],
    ['ca. 1844', '1844~'],
    ['17.02.2020', '2020-02-17'],
    ['17/02/2020', '2020-02-17'],
    ['02/17/2020', '2020-02-17'],
    ['10 / 22 March 1843', '1843-03-22'],
    ['1690/1', '1690/1691'],
    ['before June 1843', '../1843-05'],
    ['[1843,1845]', '[1843,1845]'],
    ['den 3ten März 1843', '1843-03-03'],
    ['۱۲ اسفند ۱۴۰۱', '2023-03-03'],
    ['Dienstag, 3. März 2020, 14:15 Uhr', '2020-03-03'],
    ['lundi 3 février 2020 à 9:15', '2020-02-03'],
  ])('%s is read as %s', (stated, edtf) => {
    expect(readDate(stated)).toMatchObject({ edtf, inferred: false })
  })

  test.each([
    ['3/4/1843', 'could be March or April'],
    ['3 March 1843 and 4 April 1843', 'names two dates'],
    ['3/III/43', 'does not say the century'],
    ['Lorvik, 3 March 1843', 'says more than a date'],
    ['31 February 1843', 'is no day'],
    ['Junior 1843', 'names no month'],
    ['Ma 1843', 'is too short for a month'],
    ['Tuesday evening', 'has no year'],
    ['the 21st ult.', 'has no year'],
    ['', 'is empty'],
  ])('%s gives no date: it %s', (stated) => {
    expect(readDate(stated)).toBeNull()
  })

  test('in square brackets is one that an editor supplied', () => {
    expect(readDate('[1843-03]')).toMatchObject({ edtf: '1843-03', inferred: true })
    expect(readDate('[3 March 1843]')).toMatchObject({ edtf: '1843-03-03', inferred: true })
  })
})
