/**
 * A letter as a record of RIS: `PCOMM` for letters, `NEWS` for reports. Its dates are numbers, so what is uncertain
 * stands in the fourth part of the date as words, and in EDTF in a note. Lines end as the format has them.
 */
import type { CitedLetter, CitedName } from '../citation'
import type { CitedDate } from './cited-date'
import { dateInWords } from './date-words'
import { isMoreThanNumbers, usualLosses, type WrittenCitation, when } from './losses'

export function risRecord(letter: CitedLetter): WrittenCitation {
  const lines = linesOf(letter).flatMap(([tag, values]) =>
    values.filter((value) => value !== '').map((value) => `${tag}  - ${value}`),
  )
  const isDateLost = !isExactIn(letter)
  return {
    text: `${[...lines, 'ER  - '].join('\r\n')}\r\n`,
    lost: [...when(isDateLost, 'dates'), ...usualLosses(letter)],
  }
}

/** Whether numbers say all of its date. */
function isExactIn(letter: CitedLetter): boolean {
  const { date } = letter
  return date === null || !(isMoreThanNumbers(letter) || date.isRange || (date.first?.year ?? 1) < 1)
}

function fourDigits(year: number): string {
  return String(year).padStart(4, '0')
}

type Line = readonly [tag: string, values: readonly string[]]

/** Subtle: `TY` must come first, and readers take `A2` of a letter for those to whom it was written. */
function linesOf(letter: CitedLetter): readonly Line[] {
  const { date, kind } = letter
  const isArticle = kind === 'report' || kind === 'event-report'
  const year = date?.first?.year ?? date?.last?.year
  const isExact = isExactIn(letter)
  return [
    ['TY', [isArticle ? 'NEWS' : 'PCOMM']],
    ['AU', letter.authors.map(nameOf)],
    ['A2', letter.recipients.map(nameOf)],
    ['TI', [letter.title]],
    ['PY', [year === undefined || year < 1 ? '' : fourDigits(year)]],
    ['DA', [date === null ? '' : dateOf(date)]],
    ['CY', [letter.sentFrom ?? '']],
    [isArticle ? 'T2' : 'PB', [letter.publisher ?? '']],
    ['ET', [letter.edition ?? '']],
    ['M3', [kind === null ? '' : kind.replace('-', ' ')]],
    ['UR', [letter.url ?? '']],
    ['LA', [letter.language ?? '']],
    ['AN', [letter.path]],
    ['N1', [isExact || date === null ? '' : `Date (EDTF): ${date.edtf}${written(letter)}`]],
  ]
}

function written({ dateAsWritten, calendar, date }: CitedLetter): string {
  const from = calendar === null ? '' : `, ${calendar} calendar`
  const inferred = date?.isInferred === true ? ', inferred' : ''
  return dateAsWritten === '' ? `${from}${inferred}` : `${from}${inferred}; as written: ${dateAsWritten}`
}

/** Readers take what stands before a comma for the family name, so a comma in any other name has to go. */
function nameOf({ name, family, given }: CitedName): string {
  return family === null || given === null
    ? name.replaceAll(',', ' ').replace(/ +/g, ' ')
    : `${family}, ${given}`
}

/** `YYYY/MM/DD/other`, with nothing where a part is not known. */
function dateOf(date: CitedDate): string {
  const { first, last, isRange } = date
  const end = first ?? last
  if (end === null) return ''
  const words = () =>
    dateInWords({ ...date, isInferred: false }, { order: 'day-first', short: false }).replaceAll('/', '-')
  // Years before the first have no numbers there.
  if (end.year < 1) return `///${words()}`
  const number = (part: number | null) => (part === null || isRange ? '' : String(part).padStart(2, '0'))
  const other = isRange || date.isApproximate || date.isUncertain || end.season !== null ? words() : ''
  return `${fourDigits(end.year)}/${number(end.month)}/${number(end.day)}/${other}`
}
