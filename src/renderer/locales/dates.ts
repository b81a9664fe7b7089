/** Says an EDTF date as a person would. What it cannot read stays as it is written; nothing is left out in silence. */
import { edtfRange } from '@shared/text/edtf'
import type { Calendar } from './calendar'
import { dateFormat } from './formatters'
import { inJalali, inJalaliExactly, jalaliAround } from './jalali-words'

/** The words around a date, from the catalogue. */
type DatePhrase =
  | 'about'
  | 'uncertain'
  | 'before'
  | 'after'
  | 'between'
  | 'decade'
  | 'century'
  | 'dayUnknown'
  | 'monthUnknown'
  | 'spring'
  | 'summer'
  | 'autumn'
  | 'winter'
  | 'or'
  | 'gregorian'
  | 'bothCalendars'

export interface DateWords {
  readonly language: string
  readonly calendar: Calendar
  readonly phrase: (name: DatePhrase, values: Readonly<Record<string, string>>) => string
}

const simple =
  /^([~?%]?)(-?[\dX]{4})([~?%]?)(?:-([~?%]?)([\dX]{2})([~?%]?)(?:-([~?%]?)([\dX]{2})([~?%]?))?)?(?:T.*)?$/
const seasons = ['spring', 'summer', 'autumn', 'winter'] as const

export function dateInWords(edtf: string, words: DateWords): string {
  const gregorian = read(edtf, { ...words, calendar: 'gregorian' })
  if (words.calendar === 'gregorian' || gregorian === null) return gregorian ?? edtf
  const jalali = read(edtf, { ...words, calendar: 'jalali' })
  if (words.calendar === 'jalali') return jalali ?? phrase(words, 'gregorian', { date: gregorian })
  if (jalali === null) return gregorian
  const [first, second] = words.language === 'fa' ? [jalali, gregorian] : [gregorian, jalali]
  return phrase(words, 'bothCalendars', { first, second })
}

/** Null for what is no date, or none that the calendar can say. */
function read(edtf: string, words: DateWords): string | null {
  return readList(edtf, words) ?? readInterval(edtf, words) ?? readSimple(edtf, words)
}

function readList(edtf: string, words: DateWords): string | null {
  const inner = /^[[{](.*)[\]}]$/s.exec(edtf)?.[1]
  if (inner === undefined) return null
  const dates = inner.split(',').map((item) => {
    const trimmed = item.trim()
    const ends = trimmed.split('..')
    return ends.length === 2 ? between(ends[0] ?? '', ends[1] ?? '', words) : readSimple(trimmed, words)
  })
  return dates.includes(null)
    ? null
    : dates.reduce((all, date) => phrase(words, 'or', { all: all ?? '', date: date ?? '' }))
}

function readInterval(edtf: string, words: DateWords): string | null {
  const [from = '', to = '', ...more] = edtf.split('/')
  if (more.length > 0 || !edtf.includes('/')) return null
  return wholeJalali(from, to, words) ?? between(from, to, words)
}

/** As one span, where the ends are equally sure: a month or year of the Persian calendar is stored as its first and last day. */
function wholeJalali(from: string, to: string, words: DateWords): string | null {
  if (words.calendar === 'gregorian' || marksOf(from) !== marksOf(to)) return null
  const [first, last] = [unmarked(from), unmarked(to)]
  const range = /^-?\d{4}/.test(first) && /^-?\d{4}/.test(last) ? edtfRange(`${first}/${last}`) : null
  if (range === null) return null
  const precision = first.length === last.length ? precisionOf(first) : 'day'
  const date =
    precision === 'day' ? inJalaliExactly(range, words.language) : inJalali(range, precision, words.language)
  return date === null ? null : marked(date, marksOf(from), words)
}

function precisionOf(edtf: string): 'day' | 'month' | 'year' {
  const [, month, day] = unmarked(edtf).replace(/^-/, '').split('-')
  if (Number(month ?? 1) > 12 || edtf.includes('X')) return 'day'
  return day === undefined ? (month === undefined ? 'year' : 'month') : 'day'
}

function between(from: string, to: string, words: DateWords): string | null {
  const first = isOpen(from) ? null : readEnd(from, isOpen(to) ? 'first' : null, words)
  const last = isOpen(to) ? null : readEnd(to, isOpen(from) ? 'last' : null, words)
  if (isOpen(from)) return last === null ? null : phrase(words, 'before', { date: last })
  if (isOpen(to)) return first === null ? null : phrase(words, 'after', { date: first })
  return first === null || last === null ? null : phrase(words, 'between', { from: first, to: last })
}

/** Of the months or years that an end touches in the other calendar, only the outermost bounds what is open. */
function readEnd(edtf: string, outermost: 'first' | 'last' | null, words: DateWords): string | null {
  const precision = precisionOf(edtf)
  if (outermost === null || words.calendar === 'gregorian' || precision === 'day')
    return readSimple(edtf, words)
  const range = edtfRange(unmarked(edtf))
  if (range === null) return null
  const date = jalaliAround(outermost === 'first' ? range.min : range.max, precision, words.language)
  return date === null ? null : marked(date, marksOf(edtf), words)
}

function isOpen(end: string): boolean {
  return end === '' || end === '..'
}

function readSimple(edtf: string, words: DateWords): string | null {
  const parts = simple.exec(edtf)
  if (parts === null) return null
  const [, , year = '', , , month, , , day] = parts
  const date =
    words.calendar === 'gregorian'
      ? plain(year, month, day, words)
      : plainJalali(year, month, day, words.language)
  return date === null ? null : marked(date, marksOf(edtf), words)
}

function marked(date: string, marks: string, words: DateWords): string {
  const about = /[~%]/.test(marks) ? phrase(words, 'about', { date }) : date
  return /[?%]/.test(marks) ? phrase(words, 'uncertain', { date: about }) : about
}

function marksOf(edtf: string): string {
  return edtf.replace(/T.*$/, '').replace(/[^~?%]/g, '')
}

function unmarked(edtf: string): string {
  return edtf.replace(/[~?%]/g, '')
}

/** Seasons, decades and unknown days have no name in the other calendar. */
function plainJalali(
  year: string,
  month: string | undefined,
  day: string | undefined,
  language: string,
): string | null {
  const edtf = [year, month, day].filter((part) => part !== undefined).join('-')
  if (edtf.includes('X') || Number(month ?? 1) > 12) return null
  const range = edtfRange(edtf)
  return range === null ? null : inJalali(range, month === undefined ? 'year' : 'month', language)
}

function plain(
  year: string,
  month: string | undefined,
  day: string | undefined,
  words: DateWords,
): string | null {
  if (year.includes('X')) return month === undefined ? vagueYear(year, words) : null
  if (month === undefined) return formatted(words, year, 1, 1, { year: 'numeric' })
  const yearAlone = formatted(words, year, 1, 1, { year: 'numeric' })
  if (month === 'XX') return phrase(words, 'monthUnknown', { date: yearAlone ?? year })
  const season = seasons[Number(month) - 21]
  if (season !== undefined) return phrase(words, season, { year: yearAlone ?? year })
  if (month.includes('X') || Number(month) < 1 || Number(month) > 12) return null
  const monthAlone = formatted(words, year, Number(month), 1, { year: 'numeric', month: 'long' })
  if (day === undefined) return monthAlone
  if (day === 'XX') return phrase(words, 'dayUnknown', { date: monthAlone ?? '' })
  return /^\d+$/.test(day)
    ? formatted(words, year, Number(month), Number(day), { year: 'numeric', month: 'long', day: 'numeric' })
    : null
}

function vagueYear(year: string, words: DateWords): string | null {
  const known = year.replaceAll('X', '0')
  if (/^\d{3}X$/.test(year)) return phrase(words, 'decade', { year: digits(Number(known), words.language) })
  if (/^\d{2}XX$/.test(year)) {
    const number = Number(year.slice(0, 2)) + 1
    return phrase(words, 'century', { number: digits(number, words.language), ordinal: ordinal(number) })
  }
  return null
}

function formatted(
  words: DateWords,
  year: string,
  month: number,
  day: number,
  options: Intl.DateTimeFormatOptions,
): string | null {
  const date = new Date(0)
  date.setUTCFullYear(Number(year), month - 1, day)
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null
  // Subtle: letters are dated in the Gregorian calendar; Persian would otherwise turn them into its own.
  const locale = words.language === 'en' ? 'en-GB' : `${words.language}-u-ca-gregory`
  const era: Intl.DateTimeFormatOptions = Number(year) < 1 ? { era: 'short' } : {}
  return dateFormat(locale, { ...options, ...era, timeZone: 'UTC' }).format(date)
}

function digits(number: number, language: string): string {
  return new Intl.NumberFormat(language, { useGrouping: false }).format(number)
}

const suffixes: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd', other: 'th' }

function ordinal(number: number): string {
  const rule = new Intl.PluralRules('en', { type: 'ordinal' }).select(number)
  return `${number}${suffixes[rule] ?? 'th'}`
}

function phrase(words: DateWords, name: DatePhrase, values: Readonly<Record<string, string>>): string {
  return words.phrase(name, values)
}
