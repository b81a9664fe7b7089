/** Reads dates in numbers: ISO, day first with dots, Roman months. What can be read in two ways is only possible, or nothing. */
import {
  type DateReading,
  type FormPlace,
  type FormText,
  partsOf,
  styleBehind,
  unspecifiedYear,
} from './form-reading'
import { reckon, type StatedDate } from './stated-day'

export function readNumbers(source: FormText, place: FormPlace): DateReading | null {
  const { form, first, end } = place
  const numbers = numbersOf(source, first, end)
  const [a, b, c] = numbers
  if (!a || !b || !c || numbers.length !== 3) return null
  const behind = styleBehind(source.text, source.signs.ends[end - 1] ?? 0)
  const mark = source.signs.signs.slice(first, end).replace(/[^-/.]/g, '')[0] ?? '.'
  const common = { trailing: behind.length, inferred: partsOf(source, first, end).isYearSupplied }
  const calendar = behind.isOldStyle ? ('julian' as const) : undefined
  if (form === 'iso') return yearFirst(source, first, [a, b, c], common)
  const isPersian = c.sign === 'Y' && isPersianYear(source, first, c.value)
  if (isPersian) return reading({ year: c.value, month: b.value, day: a.value, calendar: 'persian' }, common)
  if (form === 'dayRoman' || mark === '.') return dayFirst(a, b, c, { ...common, calendar })
  return slashed(a, b, c, common)
}

interface Numbered {
  readonly sign: string
  readonly value: number
}

function numbersOf({ signs }: FormText, first: number, end: number): readonly Numbered[] {
  const numbers: Numbered[] = []
  for (let at = first; at < end; at++) {
    const sign = signs.signs[at] ?? ''
    if ('DRYXn'.includes(sign)) numbers.push({ sign, value: signs.values[at] ?? 0 })
  }
  return numbers
}

type Common = Pick<DateReading, 'trailing' | 'inferred' | 'calendar' | 'isPossible'>

function reading(stated: StatedDate, common: Common): DateReading | null {
  const read = reckon({ ...stated, ...(common.calendar && { calendar: common.calendar }) })
  return (
    read && {
      ...read,
      ...common,
      calendar: stated.calendar ?? common.calendar,
      yearOfCentury: stated.yearOfCentury,
    }
  )
}

function yearFirst(
  source: FormText,
  first: number,
  [a, b, c]: readonly [Numbered, Numbered, Numbered],
  common: Common,
): DateReading | null {
  if (a.sign === 'X')
    return reading({ unspecifiedYear: unspecifiedYear(a.value), month: b.value, day: c.value }, common)
  const stated = { year: a.value, month: b.value, day: c.value }
  return reading(isPersianYear(source, first, a.value) ? { ...stated, calendar: 'persian' } : stated, common)
}

/** Persian digits, or a Persian text, and a year that is not of our era. */
function isPersianYear({ text, signs, languages }: FormText, first: number, year: number): boolean {
  if (year < 1200 || year > 1499) return false
  const code = text.charCodeAt(signs.starts[first] ?? 0)
  return (code >= 0x6f0 && code <= 0x6f9) || languages.includes('fa')
}

/** Dots, and Roman months, mean day first. A year of two digits does not say its century. */
function dayFirst(day: Numbered, month: Numbered, year: Numbered, common: Common): DateReading | null {
  const parts = { day: day.value, month: month.value }
  if (year.sign === 'X') return reading({ ...parts, unspecifiedYear: unspecifiedYear(year.value) }, common)
  if (year.sign === 'Y') return reading({ ...parts, year: year.value }, common)
  if (year.value > 99) return null
  return reading({ ...parts, yearOfCentury: year.value }, { ...common, isPossible: true })
}

/** With slashes and hyphens the order is only known when one of the two cannot be a month. */
function slashed(a: Numbered, b: Numbered, year: Numbered, common: Common): DateReading | null {
  if (b.sign === 'R' || a.value > 12) return dayFirst(a, b, year, common)
  if (a.value === b.value) return dayFirst(a, b, year, common)
  if (b.value > 12) return dayFirst(b, a, year, common)
  return dayFirst(a, b, year, { ...common, isPossible: true })
}
