/** Days of other calendars as days counted from 1970-01-01; null for a day that its calendar does not have. */
import { dayOf } from '@shared/text/days'
import { isLeapJalaaliYear, jalaaliMonthLength, toGregorian } from 'jalaali-js'

const unixEpoch = 2_440_588

/** The day of a Julian date; its leap years are every fourth. */
export function julianDay(year: number, month: number, day: number): number | null {
  if (day < 1 || day > daysInJulianMonth(year, month)) return null
  const shifted = Math.floor((14 - month) / 12)
  const y = year + 4800 - shifted
  const m = month + 12 * shifted - 3
  return day + Math.floor((153 * m + 2) / 5) + 365 * y + Math.floor(y / 4) - 32_083 - unixEpoch
}

export function daysInJulianMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** Years that end in 2500 to 2600 count from Cyrus, as Iran did from 1976 to 1978. */
export function persianYear(written: number): number {
  return written >= 2500 && written <= 2600 ? written - 1180 : written
}

export function persianDay(year: number, month: number, day: number): number | null {
  if (year < 1 || year > 3000 || day < 1 || day > jalaaliMonthLength(year, month)) return null
  const { gy, gm, gd } = toGregorian(year, month, day)
  return dayOf(gy, gm, gd)
}

export function daysInPersianMonth(year: number, month: number): number {
  if (month === 12) return isLeapJalaaliYear(year) ? 30 : 29
  return month < 7 ? 31 : 30
}

/** The arithmetic civil calendar of Islam: the month as it was seen began up to a day earlier or later. */
export function islamicDay(year: number, month: number, day: number): number | null {
  if (year < 1 || year > 1700 || day < 1 || day > daysInIslamicMonth(year, month)) return null
  const before = (year - 1) * 354 + Math.floor((3 + 11 * year) / 30)
  return day + Math.ceil(29.5 * (month - 1)) + before + 1_948_439 - unixEpoch
}

export function daysInIslamicMonth(year: number, month: number): number {
  if (month === 12) return (11 * year + 14) % 30 < 11 ? 30 : 29
  return month % 2 === 1 ? 30 : 29
}

/** First days of the years I to XIV in September, from 1792 on, as they were decreed by the equinox. */
const republicanNewYears = [22, 22, 22, 23, 22, 22, 22, 23, 23, 23, 23, 24, 23, 23] as const

export function republicanDay(year: number, month: number, day: number): number | null {
  const newYear = republicanNewYears[year - 1]
  if (newYear === undefined || day < 1 || day > 30) return null
  return dayOf(1791 + year, 9, newYear) + (month - 1) * 30 + day - 1
}
