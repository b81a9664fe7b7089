/** Letters by year as bars of equal width: years, or decades or centuries where there are too many of them. Pure. */
import type { Overview } from '@shared/search'
import type { YearSpan } from './year-span'

export interface YearBar extends YearSpan {
  readonly letters: number
}

/** More bars than this are too narrow to point at in the narrowest list. */
const mostBars = 64
const widths = [1, 10, 100] as const

/** Fewer would be as wide as the list; empty years before them keep the bars narrow. */
const fewestBars = 12

/** Without gaps, also where the years have some. The last bar ends with the last year that has a letter. */
export function barsOf(years: Overview['years']): readonly YearBar[] {
  const first = years[0]?.year
  const last = years.at(-1)?.year
  if (first === undefined || last === undefined) return []
  const width = widths.find((candidate) => last - first < candidate * mostBars) ?? 1000
  const counts = new Map<number, number>()
  for (const { year, letters } of years) {
    const bar = Math.floor(year / width)
    counts.set(bar, (counts.get(bar) ?? 0) + letters)
  }
  const newest = Math.floor(last / width)
  const count = Math.max(newest - Math.floor(first / width) + 1, fewestBars)
  const from = newest - count + 1
  return Array.from({ length: count }, (_, at) => ({
    from: (from + at) * width,
    to: Math.min((from + at) * width + width - 1, last),
    letters: counts.get(from + at) ?? 0,
  }))
}

/** The years of two bars and of all between them, whichever comes first. */
export function spanOfBars(bars: readonly YearBar[], one: number, other: number): YearSpan | null {
  const first = bars[Math.min(one, other)]
  const last = bars[Math.max(one, other)]
  return first === undefined || last === undefined ? null : { from: first.from, to: last.to }
}

/** Whether any year of the bar belongs to the span. */
export function touches(bar: YearBar, span: YearSpan | null): boolean {
  return span !== null && bar.to >= span.from && bar.from <= span.to
}

/** The first or the last year of a span. */
export type End = 'from' | 'to'

/** The span with another end; the opposite one follows where it would be passed. Null where every bar belongs to it. */
export function withEnd(
  bars: readonly YearBar[],
  span: YearSpan | null,
  end: End,
  year: number,
): YearSpan | null {
  const whole = { from: bars[0]?.from ?? year, to: bars.at(-1)?.to ?? year }
  const from = end === 'from' ? year : Math.max(whole.from, span?.from ?? whole.from)
  const to = end === 'to' ? year : Math.min(whole.to, span?.to ?? whole.to)
  if (from <= whole.from && to >= whole.to) return null
  if (from <= to) return { from, to }
  // Only the bar that the year is an end of.
  const at = bars.findIndex((bar) => bar[end] === year)
  return spanOfBars(bars, at, at) ?? { from: year, to: year }
}
