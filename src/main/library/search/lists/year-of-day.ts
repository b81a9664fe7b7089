/** The year of a day without making a date of it: for all letters of a library at once. */
import { dayOf } from '@shared/text/days'

/** The years that a date of a letter can have; what is written earlier or later is as early or late as possible. */
const earliest = -9999
const latest = 9999
const daysOfYear = 365.2425
const firstDays = Int32Array.from({ length: latest - earliest + 1 }, (_, at) => dayOf(earliest + at, 1, 1))

/** `day` is counted from 1970-01-01. */
export function yearOfDay(day: number): number {
  let at = Math.min(Math.max(Math.floor(1970 + day / daysOfYear) - earliest, 0), latest - earliest)
  while (at > 0 && (firstDays[at] ?? 0) > day) at--
  while (at < latest - earliest && (firstDays[at + 1] ?? 0) <= day) at++
  return at + earliest
}
