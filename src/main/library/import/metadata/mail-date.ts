/**
 * Dates as mails write them (RFC 5322, the older RFC 822, and what programs really sent). The day is the one that the
 * calendar showed where the mail was written: nothing is converted to another time zone.
 */

export interface MailDate {
  /** The day in EDTF. */
  readonly day: string
  /** Milliseconds since 1970 in UTC, to compare one date with another; null when the mail does not say the time. */
  readonly instant: number | null
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const monthName = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}'
const clock = '(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2}))?'
const dayFirst = new RegExp(
  `(?:^|[\\s,])(\\d{1,2})[\\s.-]+${monthName}[\\s.,-]+(\\d{2,4})(?:[\\s,]+${clock})?`,
  'i',
)
/** As C prints it: `Fri Feb  7 23:48:11 [+0200|EST] 2020`. */
const monthFirst = new RegExp(
  `(?:^|[\\s,])${monthName}[\\s.]+(\\d{1,2})[\\s,]+${clock}(?:\\s+(?:[A-Z]{2,5}|[+-]\\d{4})){0,2}\\s+(\\d{4})`,
  'i',
)
const inNumbers = new RegExp(`^(\\d{4})-(\\d{2})-(\\d{2})(?:[T\\s]+${clock})?`)
const american = new RegExp(
  `(?:^|[\\s,])${monthName}[\\s.]+(\\d{1,2}),?\\s+(\\d{4})(?:[\\s,]+${clock})?`,
  'i',
)

/** Null for what is no date. */
export function readMailDate(field: string): MailDate | null {
  const text = field.slice(0, 200).replace(/\s+/g, ' ').trim()
  const numbers = inNumbers.exec(text)
  if (numbers) return dateOf(text, numbers[1], Number(numbers[2]), numbers[3], numbers.slice(4, 7))
  const first = dayFirst.exec(text)
  if (first) return dateOf(text, first[3], monthNumber(first[2]), first[1], first.slice(4, 7))
  const c = monthFirst.exec(text)
  if (c) return dateOf(text, c[6], monthNumber(c[1]), c[2], c.slice(3, 6))
  const us = american.exec(text)
  return us ? dateOf(text, us[3], monthNumber(us[1]), us[2], us.slice(4, 7)) : null
}

function monthNumber(name: string | undefined): number {
  return months.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1
}

function dateOf(
  text: string,
  writtenYear: string | undefined,
  month: number,
  writtenDay: string | undefined,
  [hours, minutes, seconds]: readonly (string | undefined)[],
): MailDate | null {
  const year = fullYear(writtenYear ?? '')
  const day = Number(writtenDay)
  const midnight = Date.UTC(year, month - 1, day)
  const written = new Date(midnight)
  // Mail is not older than this; a 31st of February is no day.
  if (year < 1965 || year > 9999 || written.getUTCMonth() !== month - 1 || written.getUTCDate() !== day)
    return null
  const instant =
    hours === undefined
      ? null
      : midnight +
        (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds ?? 0)) * 1000 -
        offsetOf(text)
  return { day: written.toISOString().slice(0, 10), instant }
}

/** RFC 5322, section 4.3: years in two digits are those from 1950 to 2049, three digits count from 1900. */
function fullYear(written: string): number {
  const year = Number(written)
  if (written.length === 2) return year < 50 ? 2000 + year : 1900 + year
  return written.length === 3 ? 1900 + year : year
}

const zones: ReadonlyMap<string, number> = new Map(
  Object.entries({
    EST: -5,
    EDT: -4,
    CST: -6,
    CDT: -5,
    MST: -7,
    MDT: -6,
    PST: -8,
    PDT: -7,
    CET: 1,
    MET: 1,
    CEST: 2,
    MEST: 2,
    BST: 1,
    JST: 9,
  }),
)

/** In milliseconds; what is unknown counts as UTC. */
function offsetOf(text: string): number {
  const [, sign, hours, minutes] = /\s([+-])(\d{2}):?(\d{2})(?!\d)/.exec(text) ?? []
  if (sign !== undefined) {
    return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000
  }
  const zone = /\s([A-Z]{3,4})(?:\s|$)/.exec(text.replace(/^[A-Za-z]{3},?/, ''))?.[1] ?? ''
  return (zones.get(zone) ?? 0) * 3_600_000
}
