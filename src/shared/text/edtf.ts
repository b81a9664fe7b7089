/**
 * Dates in EDTF (ISO 8601-2, the levels that catalogues of letters use) and the first and last day they allow.
 * What is not such a date gives null: nothing is guessed. Days are counted as days.ts counts them.
 */
import { dayOf, daysInMonth } from './days'

export interface DateRange {
  /** First and last possible day, both included. */
  readonly min: number
  readonly max: number
}

/** Stands for "no limit" where an interval is open. */
export const earliestDay = dayOf(-9999, 1, 1)
export const latestDay = dayOf(9999, 12, 31)

/**
 * Reads `1843`, `1843-03`, `1843-03-03`, unknown digits (`184X`, `1843-XX-03`), the marks `~ ? %`, seasons
 * (`1843-21`), intervals (`1843/1845`, `../1843`, `1843/..`) and lists (`[1843,1845]`, `{..1843-06}`).
 */
export function edtfRange(edtf: string): DateRange | null {
  const list = /^\[(.*)\]$|^\{(.*)\}$/s.exec(edtf)
  if (list) return hull((list[1] ?? list[2] ?? '').split(',').map((item) => listItem(item.trim())))
  const ends = edtf.split('/')
  if (ends.length === 1) return simpleDate(edtf)
  if (ends.length !== 2) return null
  return interval(ends[0] ?? '', ends[1] ?? '')
}

function interval(from: string, to: string): DateRange | null {
  if (isOpen(from) && isOpen(to)) return null
  const first = isOpen(from) ? { min: earliestDay, max: earliestDay } : simpleDate(from)
  const last = isOpen(to) ? { min: latestDay, max: latestDay } : simpleDate(to)
  if (!first || !last || first.min > last.max) return null
  return { min: first.min, max: last.max }
}

function isOpen(end: string): boolean {
  return end === '' || end === '..'
}

function listItem(item: string): DateRange | null {
  const ends = item.split('..')
  if (ends.length === 1) return simpleDate(item)
  return ends.length === 2 ? interval(ends[0] ?? '', ends[1] ?? '') : null
}

function hull(ranges: readonly (DateRange | null)[]): DateRange | null {
  let all: DateRange | null = null
  for (const range of ranges) {
    if (range === null) return null
    all = all ? { min: Math.min(all.min, range.min), max: Math.max(all.max, range.max) } : range
  }
  return all
}

// A mark may follow a part or stand before it (level 2); it says how sure the date is, not which days it allows.
const dateParts = /^[~?%]?(-?[\dX]{4})[~?%]?(?:-[~?%]?([\dX]{2})[~?%]?(?:-[~?%]?([\dX]{2})[~?%]?)?)?$/

function simpleDate(text: string): DateRange | null {
  const parts = dateParts.exec(text)
  if (!parts?.[1]) return null
  const [, year, month, day] = parts
  const years = { min: Number(year.replaceAll('X', '0')), max: Number(year.replaceAll('X', '9')) }
  if (year.startsWith('-')) [years.min, years.max] = [years.max, years.min]
  if (month === undefined) return { min: dayOf(years.min, 1, 1), max: dayOf(years.max, 12, 31) }
  if (day === undefined && /^2[1-4]$/.test(month)) return season(years.min, years.max, Number(month))
  return days(years, month, day)
}

function season(firstYear: number, lastYear: number, number: number): DateRange {
  const month = (number - 21) * 3 + 3
  return { min: dayOf(firstYear, month, 1), max: dayOf(lastYear, month + 3, 0) }
}

function days(years: DateRange, month: string, day: string | undefined): DateRange | null {
  const months = matching(month, 12)
  const firstMonth = months[0]
  const lastMonth = months.at(-1)
  if (firstMonth === undefined || lastMonth === undefined) return null
  if (day === undefined) {
    return { min: dayOf(years.min, firstMonth, 1), max: dayOf(years.max, lastMonth + 1, 0) }
  }
  const min = firstDay(years.min, months, day)
  const max = firstDay(years.max, months.toReversed(), day, true)
  return min === null || max === null ? null : { min, max }
}

/** The first day that fits in the months as they come, looking from the month's end when `last` is set. */
function firstDay(year: number, months: readonly number[], day: string, last = false): number | null {
  for (const month of months) {
    const fitting = matching(day, daysInMonth(year, month))
    const found = last ? fitting.at(-1) : fitting[0]
    if (found !== undefined) return dayOf(year, month, found)
  }
  return null
}

/** The numbers from 1 to `most` that two digits, either of which may be X, can mean. */
function matching(digits: string, most: number): number[] {
  const numbers: number[] = []
  for (let number = 1; number <= most; number++) {
    const written = String(number).padStart(2, '0')
    if ([...digits].every((digit, place) => digit === 'X' || digit === written[place])) numbers.push(number)
  }
  return numbers
}
