import { barsOf, spanOfBars, touches, withEnd } from '@renderer/state/year-bars'
import { spanOf, withoutSpan, withSpan } from '@renderer/state/year-span'
import { describe, expect, it } from 'vitest'

describe('the years that a query asks for', () => {
  it('are put into it as one clause, and put in place of earlier ones', () => {
    expect(withSpan('dam', { from: 1978, to: 1981 })).toBe('dam date:1978..1981')
    expect(withSpan('dam date:1978..1981 -kind:report', { from: 1980, to: 1980 })).toBe(
      'dam -kind:report date:1980',
    )
    expect(withSpan('', { from: 843, to: 850 })).toBe('date:0843..0850')
  })

  it('are read back from it, also when the reader typed them', () => {
    expect(spanOf('dam date:1978..1981')).toEqual({ from: 1978, to: 1981 })
    expect(spanOf('date:1978-03..1979-01-02')).toEqual({ from: 1978, to: 1979 })
    expect(spanOf('date:1978')).toEqual({ from: 1978, to: 1978 })
    expect(spanOf('date:1978..')).toEqual({ from: 1978, to: Number.POSITIVE_INFINITY })
    expect(spanOf('dam')).toBeNull()
  })

  it('are not those that are left out, only possible, or in an alternative: these stay in the query', () => {
    for (const query of ['-date:1978', 'date:1978~', 'before:1980', '(date:1978 OR dam)']) {
      expect(spanOf(query)).toBeNull()
      expect(withoutSpan(query)).toBe(query)
    }
  })

  it('are all taken away at once', () => {
    expect(withoutSpan('date:1978 dam date:1980..1985')).toBe('dam')
  })
})

describe('bars of years', () => {
  const years = (...counts: readonly (readonly [number, number])[]) =>
    counts.map(([year, letters]) => ({ year, letters }))

  it('stand for a year each, with empty ones between and before a few', () => {
    const bars = barsOf(years([2019, 3], [2021, 1]))
    expect(bars).toHaveLength(12)
    expect(bars.filter(({ letters }) => letters > 0)).toEqual([
      { from: 2019, to: 2019, letters: 3 },
      { from: 2021, to: 2021, letters: 1 },
    ])
  })

  it('stand for decades or centuries where there would be too many', () => {
    const decades = barsOf(years([1843, 2], [1849, 1], [2020, 5]))
    expect(decades[0]).toEqual({ from: 1840, to: 1849, letters: 3 })
    expect(decades.at(-1)).toEqual({ from: 2020, to: 2020, letters: 5 })
    expect(barsOf(years([803, 1], [2020, 1])).some(({ from, to }) => from === 800 && to === 899)).toBe(true)
    expect(barsOf(years([1, 1], [9999, 1])).length).toBeLessThan(100)
  })

  it('end with the last year that has a letter, however few they are', () => {
    for (const bars of [years([2019, 3], [2021, 1]), years([1843, 2], [2021, 5]), years([803, 1], [2021, 1])])
      expect(barsOf(bars).at(-1)?.to).toBe(2021)
  })

  it('hold every letter once', () => {
    const all = years([1700, 2], [1750, 4], [1751, 1], [1999, 7])
    expect(barsOf(all).reduce((sum, { letters }) => sum + letters, 0)).toBe(14)
    expect(barsOf([])).toEqual([])
  })

  it('make one span of years, whichever end was pointed at first', () => {
    const bars = barsOf(years([1843, 2], [2020, 5]))
    expect(spanOfBars(bars, 2, 0)).toEqual({ from: 1840, to: 1869 })
    expect(spanOfBars(bars, 0, 999)).toBeNull()
    expect(bars.filter((bar) => touches(bar, { from: 1845, to: 1850 }))).toHaveLength(2)
    expect(bars.some((bar) => touches(bar, null))).toBe(false)
  })
  it('take another end, to which the opposite one gives way, and are none where all belong to them', () => {
    const bars = barsOf(years([1871, 1], [2020, 1]))
    const oldest = bars[0]?.from ?? 0
    expect(withEnd(bars, null, 'from', 1980)).toEqual({ from: 1980, to: 2020 })
    expect(withEnd(bars, { from: 1980, to: 2020 }, 'to', 1999)).toEqual({ from: 1980, to: 1999 })
    expect(withEnd(bars, { from: 1980, to: 1999 }, 'from', 2010)).toEqual({ from: 2010, to: 2019 })
    expect(withEnd(bars, { from: 1980, to: 1999 }, 'to', 1959)).toEqual({ from: 1950, to: 1959 })
    expect(withEnd(bars, { from: 1980, to: Number.POSITIVE_INFINITY }, 'from', oldest)).toBeNull()
  })
})
