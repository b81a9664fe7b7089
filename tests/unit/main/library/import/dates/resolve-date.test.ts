import { dayOf } from '@shared/text/days'
import { describe, expect, test } from 'vitest'
import { findDates } from '../../../../../../src/main/library/import/metadata/dates/find-dates'
import { resolveDate } from '../../../../../../src/main/library/import/metadata/dates/resolve-date'

function resolved(words: string, known: string, direction: 'past' | 'future' = 'past') {
  const [year = 0, month = 1, day = 1] = known.split('-').map(Number)
  const [found] = findDates(words)
  return found ? resolveDate(found, { day: dayOf(year, month, day), direction }) : null
}

describe('a date that counts from another one', () => {
  test.each([
    ['on Wednesday', '2022-11-07', '2022-11-02'],
    ['on Monday', '2022-11-07', '2022-11-07'],
    ['last Monday', '2022-11-07', '2022-10-31'],
    ['yesterday', '2022-11-01', '2022-10-31'],
    ['vorgestern', '1845-06-19', '1845-06-17'],
    ['the 21st ult.', '1843-03-03', '1843-02-21'],
    ['the 21st ult.', '1843-01-03', '1842-12-21'],
    ['the 2nd prox.', '1843-12-03', '1844-01-02'],
    ['vom 2. d. M.', '1845-06-19', '1845-06-02'],
    ['on 17 February', '2020-03-02', '2020-02-17'],
    ['on December 7', '2021-01-05', '2020-12-07'],
    ['in February', '2020-03-11', '2020-02'],
    ['last week', '2022-11-07', '2022-10-31/2022-11-06'],
    ['last year', '2022-11-07', '2021'],
    ['دیروز', '2022-11-01', '2022-10-31'],
  ])('%s is, in a text of %s, %s', (words, known, edtf) => {
    expect(resolved(words, known)).toMatchObject({ edtf, inferred: true })
  })

  test('can lie ahead', () => {
    expect(resolved('on 1 April', '2020-03-02', 'future')).toMatchObject({ edtf: '2020-04-01' })
    expect(resolved('on Friday', '2022-11-07', 'future')).toMatchObject({ edtf: '2022-11-11' })
  })

  test.each(['3 March 1843', '3/III/43', 'the 31st ult.'])('is not made of %s', (words) => {
    expect(resolved(words, '1843-03-03')).toBeNull()
  })
})
