/**
 * The solar calendar of Iran: days in it, and dates typed in it. Only spans that it can name as exactly as the
 * Gregorian calendar does are turned; a decade or a season of the one is none of the other.
 */

import { dayOf, dayToIso } from '@shared/text/days'
import { latinDigits } from '@shared/text/latin-digits'
import { isValidJalaaliDate, jalaaliMonthLength, toGregorian, toJalaali } from 'jalaali-js'

export interface JalaliDay {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** First and last day of a month or year, counted as days.ts counts them. */
export interface DaySpan {
  readonly min: number
  readonly max: number
}

const firstDay = dayOf(622, 3, 22)
const lastDay = dayOf(3000, 12, 31)

/** Null before the calendar begins, and for days so late that its leap years are not known. */
export function jalaliDay(day: number): JalaliDay | null {
  if (day < firstDay || day > lastDay) return null
  const [year = 0, month = 1, dayOfMonth = 1] = dayToIso(day).split('-').map(Number)
  const { jy, jm, jd } = toJalaali(year, month, dayOfMonth)
  return { year: jy, month: jm, day: jd }
}

export function jalaliMonth(year: number, month: number): DaySpan {
  return {
    min: gregorianDay(year, month, 1),
    max: gregorianDay(year, month, jalaaliMonthLength(year, month)),
  }
}

export function jalaliYear(year: number): DaySpan {
  return { min: gregorianDay(year, 1, 1), max: gregorianDay(year + 1, 1, 1) - 1 }
}

function gregorianDay(year: number, month: number, day: number): number {
  const { gy, gm, gd } = toGregorian(year, month, day)
  return dayOf(gy, gm, gd)
}

const typedDate = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/

/**
 * A date typed as numbers in this calendar, such as `1398`, `1398/11` or `۱۳۹۸/۱۱/۲۸`, in EDTF; null for anything else,
 * and for a year that can only be of the Gregorian calendar.
 */
export function edtfOfJalali(typed: string): string | null {
  const span = jalaliSpanOf(typed)
  if (span === null) return null
  return span.min === span.max ? dayToIso(span.min) : `${dayToIso(span.min)}/${dayToIso(span.max)}`
}

function jalaliSpanOf(typed: string): DaySpan | null {
  const parts = typedDate.exec(latinDigits(typed.trim()))
  if (parts === null) return null
  const [year, month, day] = parts.slice(1).map((part) => (part === undefined ? null : Number(part)))
  if (year === null || year === undefined || year < 1000 || year > latestTyped) return null
  if (month === null || month === undefined) return jalaliYear(year)
  if (month < 1 || month > 12) return null
  if (day === null || day === undefined) return jalaliMonth(year, month)
  if (!isValidJalaaliDate(year, month, day)) return null
  const at = gregorianDay(year, month, day)
  return { min: at, max: at }
}

/** Of the year 2121: a later number is a year of the Gregorian calendar. */
const latestTyped = 1500

/** What would be typed for a span that is one day, month or year of this calendar; null for any other. */
export function typedJalali({ min, max }: DaySpan): string | null {
  const first = jalaliDay(min)
  if (first === null || first.year < 1000 || first.year > latestTyped) return null
  const month = `${first.year}/${String(first.month).padStart(2, '0')}`
  if (min === max) return `${month}/${String(first.day).padStart(2, '0')}`
  if (first.day !== 1) return null
  if (jalaliMonth(first.year, first.month).max === max) return month
  return first.month === 1 && jalaliYear(first.year).max === max ? String(first.year) : null
}
