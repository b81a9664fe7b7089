/** Days counted from 1970-01-01 in the proleptic Gregorian calendar, and their ISO 8601 form. */

const millisecondsOfDay = 86_400_000

/** `YYYY-MM-DD`; years before 0 or after 9999 have a sign and six digits. */
export function dayToIso(day: number): string {
  return new Date(day * millisecondsOfDay).toISOString().split('T')[0] ?? ''
}

/** The day for a year, month (1 to 12) and day of the month; days beyond the month's end run on into the next. */
export function dayOf(year: number, month: number, dayOfMonth: number): number {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, dayOfMonth)
  return date.getTime() / millisecondsOfDay
}
