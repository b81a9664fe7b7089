import { firstDay, lastDay, readDaySpan } from '@shared/text/query/day-spans'
import { describe, expect, it } from 'vitest'

const day = (year: number, month: number, date: number) => Date.UTC(year, month - 1, date) / 86_400_000

describe('days', () => {
  it.each([
    ['1978', day(1978, 1, 1), day(1978, 12, 31)],
    ['1980-02', day(1980, 2, 1), day(1980, 2, 29)],
    ['1900-02', day(1900, 2, 1), day(1900, 2, 28)],
    ['1969-12-31', -1, -1],
  ])('%s begins and ends where the calendar says', (text, first, last) => {
    expect([firstDay(text), lastDay(text)]).toEqual([first, last])
  })

  it('of the first century are not taken for those of the twentieth', () => {
    expect(firstDay('0044-03-15')).toBeLessThan(firstDay('1000'))
  })

  it.each(['', '..', '78', '1978-00', '1978-02-30', '1978..1979..1980', '1978..x', '19X8', '1978-'])(
    '%s is no span of days',
    (text) => {
      expect(readDaySpan(text)).toBeNull()
    },
  )
})
