/**
 * How years are written: in the digits of the interface's language, without grouping. Letters are counted by years of
 * the Gregorian calendar; who reads dates in the Persian one is told its years beside them.
 */
import type { TFunction } from 'i18next'
import { shownCalendar } from '../../locales/calendar'
import type { YearSpan } from '../../state/year-span'
import { dateWords, isolated } from '../shell/words'

export function yearWords(year: number, t: TFunction, language: string): string {
  return spanWords({ from: year, to: year }, t, language)
}

export function spanWords({ from, to }: YearSpan, t: TFunction, language: string): string {
  const [first, last] = [numberWords(from, t), numberWords(to, t)]
  const years = from === to ? first : t('years.span', { from: isolated(first), to: isolated(last) })
  const edtf = from === to ? yearOf(from) : `${yearOf(from)}/${yearOf(to)}`
  return shownCalendar() === 'gregorian'
    ? years
    : t('years.bothCalendars', {
        years: isolated(years),
        other: isolated(dateWords(edtf, t, language, 'jalali')),
      })
}

function numberWords(year: number, t: TFunction): string {
  return t('years.number', { year })
}

function yearOf(year: number): string {
  return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`
}
