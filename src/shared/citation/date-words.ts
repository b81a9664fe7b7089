/** Dates in the words of English citations. What is not on the letter stands in square brackets, as editors write it. */
import type { CitedDate, DateEnd } from './cited-date'

/** `March 3, 1843` or `3 March 1843`. */
type DateOrder = 'month-first' | 'day-first'

const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August'],
  ...['September', 'October', 'November', 'December'],
]
const shortMonths = [
  ...['Jan.', 'Feb.', 'Mar.', 'Apr.', 'May', 'June', 'July', 'Aug.'],
  ...['Sept.', 'Oct.', 'Nov.', 'Dec.'],
]
const seasons = ['spring', 'summer', 'autumn', 'winter']

export interface DateForm {
  readonly order: DateOrder
  readonly short: boolean
}

export function dateInWords(date: CitedDate, form: DateForm): string {
  const words = rangeWords(date, form)
  const approximate = date.isApproximate ? `c. ${words}` : words
  const uncertain = date.isUncertain ? `${approximate}?` : approximate
  return date.isInferred ? `[${uncertain}]` : uncertain
}

function rangeWords({ first, last, isRange, isUnspecified }: CitedDate, form: DateForm): string {
  if (first === null) return last === null ? '' : `until ${endWords(last, form)}`
  if (last === null) return `from ${endWords(first, form)}`
  if (!isRange) return endWords(first, form)
  const isDecade = first.year >= 0 && first.year % 10 === 0 && last.year === first.year + 9
  if (isUnspecified && isDecade && first.month === null && last.month === null) return `${first.year}s`
  return shortened(first, last, form) ?? `${endWords(first, form)}–${endWords(last, form)}`
}

/** `3–5 March 1843`, where both days are of one month. */
function shortened(first: DateEnd, last: DateEnd, form: DateForm): string | null {
  if (first.year !== last.year || first.month === null || last.month === null) return null
  const year = yearWords(first.year)
  const [from, to] = [monthWords(first.month, form), monthWords(last.month, form)]
  if (first.day === null || last.day === null)
    return first.day === last.day && from !== to ? `${from}–${to} ${year}` : null
  if (form.order === 'day-first')
    return from === to
      ? `${first.day}–${last.day} ${from} ${year}`
      : `${first.day} ${from}–${last.day} ${to} ${year}`
  return from === to
    ? `${from} ${first.day}–${last.day}, ${year}`
    : `${from} ${first.day}–${to} ${last.day}, ${year}`
}

function endWords({ year, month, day, season }: DateEnd, form: DateForm): string {
  const years = yearWords(year)
  if (season !== null) return `${seasons[season - 1] ?? ''} ${years}`
  if (month === null) return years
  const named = monthWords(month, form)
  if (day === null) return `${named} ${years}`
  return form.order === 'day-first' ? `${day} ${named} ${years}` : `${named} ${day}, ${years}`
}

function monthWords(month: number, { short }: DateForm): string {
  return (short ? shortMonths : months)[month - 1] ?? ''
}

function yearWords(year: number): string {
  return year > 0 ? String(year) : `${1 - year} BC`
}
