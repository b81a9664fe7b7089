/** Small sentences that several views make in the same way: dates, people, failures, keys. */
import type { Failure } from '@shared/failure'
import i18next, { type TFunction } from 'i18next'
import { type Calendar, chosenCalendar, shownCalendar } from '../../locales/calendar'
import { dateInWords } from '../../locales/dates'
import { dateFormat, listFormat } from '../../locales/formatters'
import { refusalWords } from '../../locales/refusals'

/** Keeps words of another script from disturbing the order of what stands around them. */
export function isolated(words: string): string {
  return `\u2068${words}\u2069`
}

export function dateWords(
  edtf: string | null,
  t: TFunction,
  language: string,
  calendar: Calendar = shownCalendar(),
): string {
  if (edtf === null) return t('letters.noDate')
  return dateInWords(edtf, {
    language,
    calendar,
    phrase: (name, values) => {
      const options: Record<string, unknown> = { ...values }
      return t(`dates.${name}`, options)
    },
  })
}

/** Names in a row, in the language's own way of joining them. */
export function nameList(names: readonly string[], language: string): string {
  return listFormat(language, 'short').format(names.map(isolated))
}

/**
 * The sentence for a failure, with the file it is about. In English the library's own words say more than the
 * catalogue can; other languages have one sentence for each code, and the reason of a refusal behind it: without it
 * nobody would know what to do.
 */
export function failureWords(failure: Failure, t: TFunction): string {
  const { code, message, path } = failure
  const ownWords = i18next.language === 'en' && code !== 'unexpected' && message !== ''
  const sentence = ownWords ? message : ofCode(code, message, t)
  return path === undefined || sentence.includes(path) ? sentence : `${sentence} ${isolated(path)}`
}

function ofCode(code: Failure['code'], message: string, t: TFunction): string {
  const reason = code === 'refused' ? refusalWords(message, i18next.language) : null
  return reason ?? t(`failures.${code}`, { message: isolated(message) })
}

/** A day and time as the reader's language writes it, in the calendar that dates are shown in. */
export function momentWords(
  iso: string,
  language: string,
  detail: 'short' | 'medium' | 'day' = 'short',
): string {
  const date = new Date(iso)
  if (Number.isNaN(date.getTime())) return iso
  const options: Intl.DateTimeFormatOptions =
    detail === 'day' ? { dateStyle: 'medium' } : { dateStyle: 'medium', timeStyle: detail }
  return dateFormat(
    `${language === 'en' ? 'en-GB' : language}-u-ca-${momentCalendar(language)}`,
    options,
  ).format(date)
}

/** When something was written needs one calendar only: with both, the one of the interface. */
function momentCalendar(language: string): 'gregory' | 'persian' {
  const calendar = shownCalendar() === 'both' ? chosenCalendar('interface', language) : shownCalendar()
  return calendar === 'jalali' ? 'persian' : 'gregory'
}

/** The last part of a path, whatever system it comes from. */
export function fileName(path: string): string {
  return (
    path
      .split(/[/\\]/)
      .filter((part) => part !== '')
      .at(-1) ?? path
  )
}
