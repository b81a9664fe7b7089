/** Days counted from 1970-01-01 in the proleptic Gregorian calendar, and their ISO 8601 form. */

const millisecondsOfDay = 86_400_000

/** `YYYY-MM-DD`; years before 0 or after 9999 have a sign and six digits. */
export function dayToIso(day: number): string {
  return new Date(day * millisecondsOfDay).toISOString().split('T')[0] ?? ''
}

/** The day for a year, month (1 to 12) and day of the month; days beyond the month's end run on into the next. */
export function dayOf(year: number, month: number, dayOfMonth: number): number {
  // Subtle: Date.UTC takes the years 0 to 99 for 1900 to 1999; setUTCFullYear does not.
  return new Date(0).setUTCFullYear(year, month - 1, dayOfMonth) / millisecondsOfDay
}

/** How many days a month (1 to 12) has. */
export function daysInMonth(year: number, month: number): number {
  return dayOf(year, month + 1, 1) - dayOf(year, month, 1)
}
