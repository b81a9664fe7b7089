import { dayOf } from '@shared/text/days'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { yearOfDay } from '../../../../../../src/main/library/search/lists/year-of-day'

describe('the year of a day', () => {
  it('is the year with which the day was made, also before our era and at the ends of years', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9999, max: 9999 }), (year) => {
        expect([yearOfDay(dayOf(year, 1, 1)), yearOfDay(dayOf(year, 12, 31))]).toEqual([year, year])
      }),
      { seed: 7, numRuns: 500 },
    )
  })
})
