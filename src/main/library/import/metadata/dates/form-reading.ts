/** What the readers of the forms share: the tokens of a form sorted into days, months and years, and what a reading is. */
import type { DateForm } from './date-grammar'
import type { Signs } from './date-signs'
import type { Calendar, RelativeDate } from './found-date'
import type { ReckonedDate, StatedDate } from './stated-day'

export interface FormText {
  readonly text: string
  readonly signs: Signs
  /** ISO 639 codes of the text, where known. */
  readonly languages: readonly string[]
}

/** Tokens of one form, `end` exclusive. */
export interface FormPlace {
  readonly form: DateForm
  readonly first: number
  readonly end: number
}

export interface DateReading extends ReckonedDate {
  readonly calendar?: Calendar | undefined
  readonly yearOfCentury?: number | undefined
  readonly weekday?: number | undefined
  readonly relative?: RelativeDate | undefined
  readonly approximate?: boolean | undefined
  readonly uncertain?: boolean | undefined
  readonly inferred?: boolean | undefined
  /** The words can be read in another way, or need not be a date. */
  readonly isPossible?: boolean | undefined
  /** How many characters behind the last token belong to the date: `O. S.`, `ult.` */
  readonly trailing?: number | undefined
}

interface Numbered {
  readonly sign: string
  readonly value: number
}

export interface FormParts {
  readonly days: readonly number[]
  readonly months: readonly Numbered[]
  readonly year?: Numbered
  /** The other year of `1690/1`. */
  readonly secondYear?: number
  readonly isYearSupplied: boolean
  readonly isDoubtful: boolean
}

export function partsOf({ signs }: FormText, first: number, end: number): FormParts {
  const days: number[] = []
  const months: Numbered[] = []
  const years: (Numbered & { readonly digits: number })[] = []
  let bracket = false
  let isYearSupplied = false
  let isDoubtful = false
  for (let at = first; at < end; at++) {
    const sign = signs.signs[at] ?? ''
    const value = signs.values[at] ?? 0
    if ('YX'.includes(sign)) {
      years.push({ sign, value, digits: 4 })
      isYearSupplied ||= bracket
    } else if (years.length > 0 && 'Dn'.includes(sign) && '/-'.includes(signs.signs[at - 1] ?? 'x')) {
      years.push({ sign, value, digits: (signs.ends[at] ?? 0) - (signs.starts[at] ?? 0) })
    } else if ('DR'.includes(sign)) days.push(value)
    else if ('MmPHF'.includes(sign)) months.push({ sign, value })
    else if (sign === '[') bracket = true
    else if (sign === '?') isDoubtful = true
  }
  const [year, second] = years
  return {
    days,
    months,
    ...(year && { year }),
    ...(year && second && { secondYear: fullYear(year.value, second.value, second.digits) }),
    isYearSupplied,
    isDoubtful,
  }
}

/** 1691 of `1690/1`, 1845 of `1843-45`. */
function fullYear(year: number, second: number, digits: number): number {
  if (second >= 1000) return second
  if (second > 99) return 0
  const size = digits === 1 ? 10 : 100
  return Math.floor(year / size) * size + second
}

export function calendarOf(sign: string | undefined): Calendar | undefined {
  if (sign === 'P') return 'persian'
  if (sign === 'H') return 'islamic'
  return sign === 'F' ? 'republican' : undefined
}

/** `18XX`: the year as EDTF has it, with an X for each digit that is left out. */
export function unspecifiedYear(value: number): string {
  return value < 100 ? `${value}XX` : `${Math.floor(value / 10)}X`
}

export function yearOf({ year }: FormParts): Pick<StatedDate, 'year' | 'unspecifiedYear'> {
  if (!year) return {}
  return year.sign === 'X' ? { unspecifiedYear: unspecifiedYear(year.value) } : { year: year.value }
}

const oldStyle =
  /\s{0,3}[,(]?\s{0,3}(?:O\.\s?S\.?|old style|a\.\s?St\.?|alten Stils|v\.\s?st\.?|vieux style|ancien style|stile vecchio|ст\.\s?ст\.?|стар(?:ого|\.)\s?ст(?:иля|\.))\)?/iy
const newStyle =
  /\s{0,3}[,(]?\s{0,3}(?:N\.\s?S\.?|new style|n\.\s?St\.?|neuen Stils|n\.\s?st\.?|nouveau style|stile nuovo|н\.\s?ст\.?|нов(?:ого|\.)\s?ст(?:иля|\.))\)?/iy
const era =
  /\s{0,3}(?:هـ\.?\s?[شق]?\.?|ه‍?\.?\s?[شق]\.?|هجری\s(?:شمسی|قمری|خورشیدی)|شمسی|قمری|خورشیدی|میلادی|[شمق](?![\p{L}])|A\.\s?H\.|AH\b|AP\b|A\.\s?D\.|AD\b|CE\b)/uy

/** The calendar that the words behind a date name, and how long these words are. */
export function styleBehind(text: string, end: number): { isOldStyle: boolean; length: number } {
  const next = text.charCodeAt(end + 1)
  if (Number.isNaN(next)) return { isOldStyle: false, length: 0 }
  const old = lengthOf(oldStyle, text, end)
  if (old > 0) return { isOldStyle: true, length: old }
  return { isOldStyle: false, length: lengthOf(newStyle, text, end) || lengthOf(era, text, end) }
}

function lengthOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0].length ?? 0
}

/** `in 1500 letters` is a number, `in 1974, the …` a year. */
export function isFollowedByWord({ signs }: Signs, end: number): boolean {
  return signs[end] === 'x' || signs[end] === 'M'
}
