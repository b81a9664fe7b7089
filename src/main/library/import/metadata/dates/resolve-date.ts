/**
 * Completes a date that counts from another one (`on Wednesday`, `the 21st ult.`, `17 February`) against a known day.
 * What comes out is inferred. Nothing is resolved against today, and what has two answers has none.
 */
import { dayOf, daysInMonth, dayToIso } from '@shared/text/days'
import type { FoundDate, RelativeDate } from './found-date'

interface ResolvedDate {
  readonly edtf: string
  readonly min: number
  readonly max: number
  readonly inferred: true
}

interface Against {
  /** The day that the text was written or published, counted from 1970-01-01. */
  readonly day: number
  /** Reports tell what was, announcements what will be; the nearest day on that side is meant. */
  readonly direction?: 'past' | 'future'
}

/** Null for a date that needs no completing, or that the known day does not complete. */
export function resolveDate(found: FoundDate, against: Against): ResolvedDate | null {
  if (found.edtf !== null || found.yearOfCentury !== undefined || found.calendar !== undefined) return null
  const { relative, weekday, month, day } = found
  if (weekday !== undefined && month === undefined) return onWeekday(weekday, relative, against)
  if (relative) return counted(relative, day, against.day)
  if (month !== undefined) return inYear(month, day, against)
  return day === undefined ? null : counted({ unit: 'month', offset: 0 }, day, against.day)
}

function single(day: number): ResolvedDate {
  return { edtf: dayToIso(day), min: day, max: day, inferred: true }
}

/** 1970-01-01 was a Thursday. */
function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1
}

/** `on Tuesday` is today when it is Tuesday; `last Tuesday` never is. */
function onWeekday(
  weekday: number,
  relative: RelativeDate | undefined,
  { day, direction = 'past' }: Against,
): ResolvedDate {
  const back = (weekdayOf(day) - weekday + 7) % 7
  if (relative?.offset === -1) return single(day - (back || 7))
  if (relative?.offset === 1) return single(day + ((7 - back) % 7 || 7))
  return single(direction === 'past' ? day - back : day + ((7 - back) % 7))
}

function counted(
  { unit, offset }: RelativeDate,
  dayOfMonth: number | undefined,
  known: number,
): ResolvedDate | null {
  if (unit === 'day') return single(known + offset)
  const [year = 0, month = 1] = dayToIso(known).split('-').map(Number)
  if (unit === 'week') {
    const monday = known - weekdayOf(known) + 1 + 7 * offset
    return {
      edtf: `${dayToIso(monday)}/${dayToIso(monday + 6)}`,
      min: monday,
      max: monday + 6,
      inferred: true,
    }
  }
  if (unit === 'year') return span(year + offset, 1, 12, String(year + offset))
  return inMonth(
    year + Math.floor((month - 1 + offset) / 12),
    ((month - 1 + offset + 12) % 12) + 1,
    dayOfMonth,
  )
}

function inMonth(year: number, month: number, day: number | undefined): ResolvedDate | null {
  if (day === undefined) return span(year, month, month, `${year}-${String(month).padStart(2, '0')}`)
  return day > daysInMonth(year, month) ? null : single(dayOf(year, month, day))
}

function span(year: number, first: number, last: number, edtf: string): ResolvedDate {
  return { edtf, min: dayOf(year, first, 1), max: dayOf(year, last + 1, 0), inferred: true }
}

/** The nearest such day or month on the side that is told of; the known day itself is on both sides. */
function inYear(
  month: number,
  day: number | undefined,
  { day: known, direction = 'past' }: Against,
): ResolvedDate | null {
  const [year = 0] = dayToIso(known).split('-').map(Number)
  const candidates = direction === 'past' ? [year, year - 1] : [year, year + 1]
  for (const candidate of candidates) {
    const read = inMonth(candidate, month, day)
    if (read && (direction === 'past' ? read.min <= known : read.max >= known)) return read
  }
  return null
}
