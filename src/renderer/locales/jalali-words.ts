/** Spans of days in the words of the Persian calendar. */
import { dateFormat } from './formatters'
import { type DaySpan, type JalaliDay, jalaliDay, jalaliMonth, jalaliYear } from './jalali'

/**
 * A day, or the months or years that a span touches: a month or year of the other calendar begins in one and ends in
 * the next.
 */
export function inJalali(span: DaySpan, precision: 'month' | 'year', language: string): string | null {
  const [first, last] = [jalaliDay(span.min), jalaliDay(span.max)]
  if (first === null || last === null) return null
  if (span.min === span.max) return dayWords(first, language)
  const exact = inJalaliExactly(span, language)
  if (exact !== null) return exact
  if (precision === 'year') return `${yearWords(first.year, language)}–${yearWords(last.year, language)}`
  return first.year === last.year
    ? `${monthName(first.month, language)}–${monthWords(last, language)}`
    : `${monthWords(first, language)} – ${monthWords(last, language)}`
}

/** The month or year that a day lies in. */
export function jalaliAround(day: number, precision: 'month' | 'year', language: string): string | null {
  const at = jalaliDay(day)
  if (at === null) return null
  return precision === 'month' ? monthWords(at, language) : yearWords(at.year, language)
}

/** Null unless the span is one whole month or year. */
export function inJalaliExactly({ min, max }: DaySpan, language: string): string | null {
  const first = jalaliDay(min)
  if (first === null || first.day !== 1) return null
  if (jalaliMonth(first.year, first.month).max === max) return monthWords(first, language)
  if (first.month !== 1 || jalaliYear(first.year).max !== max) return null
  return yearWords(first.year, language)
}

function dayWords(at: JalaliDay, language: string): string {
  return `${digits(at.day, language)} ${monthWords(at, language)}`
}

function monthWords({ year, month }: JalaliDay, language: string): string {
  return `${monthName(month, language)} ${digits(year, language)}`
}

/** The name of a month from the system, which has it in every language. */
function monthName(month: number, language: string): string {
  const { min } = jalaliMonth(1400, month)
  const locale = `${language === 'en' ? 'en-GB' : language}-u-ca-persian`
  return dateFormat(locale, { month: 'long', timeZone: 'UTC' }).format(new Date((min + 14) * 86_400_000))
}

/** A bare number would be taken for a year of the other calendar where that is the usual one. */
function yearWords(year: number, language: string): string {
  return language === 'fa' ? digits(year, language) : `${digits(year, language)} SH`
}

function digits(number: number, language: string): string {
  return new Intl.NumberFormat(language, { useGrouping: false }).format(number)
}
