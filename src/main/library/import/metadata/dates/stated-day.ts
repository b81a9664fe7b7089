/** What day, month or year the signs of one date state, in EDTF of the Gregorian calendar; null for a day that no calendar has. */
import { dayOf, daysInMonth, dayToIso } from '@shared/text/days'
import {
  daysInIslamicMonth,
  daysInJulianMonth,
  daysInPersianMonth,
  islamicDay,
  julianDay,
  persianDay,
  persianYear,
  republicanDay,
} from './calendars'
import type { Calendar } from './found-date'

/** As written, in the calendar of the words; no calendar means the Gregorian one. */
export interface StatedDate {
  readonly year?: number
  /** Four signs with X for digits that the words leave out. */
  readonly unspecifiedYear?: string
  readonly yearOfCentury?: number
  readonly month?: number
  readonly day?: number
  readonly calendar?: Calendar
}

/** `edtf` is null while the year is missing. */
export interface ReckonedDate {
  readonly edtf: string | null
  readonly year?: number
  readonly month?: number
  readonly day?: number
}

const mostDays = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

export function reckon(stated: StatedDate): ReckonedDate | null {
  const { month, day, calendar } = stated
  if (month !== undefined && (month < 1 || month > 12)) return null
  if (day !== undefined && month !== undefined && day > (calendar ? 31 : (mostDays[month - 1] ?? 0)))
    return null
  if (stated.year === undefined) return withoutYear(stated)
  if (calendar === undefined) return gregorian({ ...stated, year: stated.year })
  return converted(stated.year, month, day, calendar)
}

function withoutYear({ unspecifiedYear, month, day, calendar }: StatedDate): ReckonedDate {
  const parts = { ...(month && { month }), ...(day && { day }) }
  if (unspecifiedYear === undefined || calendar !== undefined) return { edtf: null, ...parts }
  return { edtf: [unspecifiedYear, ...[month, day].flatMap(padded)].join('-'), ...parts }
}

function gregorian({ year, month, day }: StatedDate & { readonly year: number }): ReckonedDate | null {
  if (day !== undefined && month !== undefined && day > daysInMonth(year, month)) return null
  const edtf = [
    String(year).padStart(4, '0'),
    ...[month, month === undefined ? undefined : day].flatMap(padded),
  ].join('-')
  return { edtf, year, ...(month && { month }), ...(month && day && { day }) }
}

function padded(part: number | undefined): readonly string[] {
  return part === undefined ? [] : [String(part).padStart(2, '0')]
}

interface Reckoning {
  readonly day: (year: number, month: number, day: number) => number | null
  readonly daysInMonth: (year: number, month: number) => number
  /** By how many days the calendar, reckoned, may differ from what its users saw. */
  readonly tolerance: number
}

const reckonings: ReadonlyMap<Calendar, Reckoning> = new Map([
  ['julian', { day: julianDay, daysInMonth: daysInJulianMonth, tolerance: 0 }],
  ['persian', { day: persianDay, daysInMonth: daysInPersianMonth, tolerance: 0 }],
  ['islamic', { day: islamicDay, daysInMonth: daysInIslamicMonth, tolerance: 1 }],
  ['republican', { day: republicanDay, daysInMonth: () => 30, tolerance: 0 }],
])

function converted(
  written: number,
  month: number | undefined,
  day: number | undefined,
  calendar: Calendar,
): ReckonedDate | null {
  const reckoning = reckonings.get(calendar)
  if (!reckoning) return null
  const year = calendar === 'persian' ? persianYear(written) : written
  // Years and months of the Julian calendar keep their names.
  if (calendar === 'julian' && day === undefined)
    return gregorian({ year, ...(month !== undefined && { month }) })
  const lastMonth = month ?? 12
  const first = reckoning.day(year, month ?? 1, day ?? 1)
  const last = reckoning.day(year, lastMonth, day ?? reckoning.daysInMonth(year, lastMonth))
  if (first === null || last === null) return null
  const [from, to] = [first - reckoning.tolerance, last + reckoning.tolerance]
  return from === to ? dayParts(from) : { edtf: `${dayToIso(from)}/${dayToIso(to)}` }
}

function dayParts(day: number): ReckonedDate {
  const edtf = dayToIso(day)
  const [year, month, date] = edtf.split('-').map(Number)
  return { edtf, ...(year && { year }), ...(month && { month }), ...(date && { day: date }) }
}

/** By how many days the Julian calendar is behind the Gregorian one. */
export function julianLag(year: number, month: number, day: number): number | null {
  const julian = julianDay(year, month, Math.min(day, daysInJulianMonth(year, month)))
  return julian === null ? null : julian - dayOf(year, month, Math.min(day, daysInMonth(year, month)))
}

/** The Roman day before or on the Kalends (1), Nones (2) or Ides (3) of a month, counted with both ends; 2 is `pridie`. */
export function romanDay(
  year: number | undefined,
  month: number,
  mark: number,
  before: number,
): Pick<StatedDate, 'year' | 'month' | 'day'> {
  const isLong = month === 3 || month === 5 || month === 7 || month === 10
  const fixed = mark === 1 ? 1 : mark === 2 ? (isLong ? 7 : 5) : isLong ? 15 : 13
  const day = fixed - before + 1
  if (day >= 1) return { ...(year !== undefined && { year }), month, day }
  const earlier = month === 1 ? 12 : month - 1
  const earlierYear = year !== undefined && month === 1 ? year - 1 : year
  const length =
    earlier === 2 && earlierYear === undefined ? 28 : daysInJulianMonth(earlierYear ?? 1, earlier)
  return { ...(earlierYear !== undefined && { year: earlierYear }), month: earlier, day: length + day }
}
