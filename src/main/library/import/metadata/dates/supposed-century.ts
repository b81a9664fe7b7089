/** Which century a date with a year of two digits may be of. Always a supposition: the words do not say it. */
import { edtfRange } from '@shared/text/edtf'
import type { FoundDate } from './found-date'
import { reckon } from './stated-day'

/** Persian letters that leave the century out are of 1300 to 1399, nearly all of them. */
const persianCentury = 1300
/** Where the letter names no year: the century in which years were written like that most. */
const usualCentury = 1900
/** How much of a text is looked at for the years that it names. */
const sampleSize = 20_000

/** The same date with the century that fits `text` best, as a possible one; null for a date that needs none. */
export function withSupposedCentury(date: FoundDate, text: string): FoundDate | null {
  const { yearOfCentury, month, day, calendar } = date
  if (date.edtf !== null || yearOfCentury === undefined || month === undefined) return null
  const year = calendar === 'persian' ? persianCentury + yearOfCentury : nearest(yearOfCentury, text)
  const read = reckon({ year, month, ...(day && { day }), ...(calendar && { calendar }) })
  const range = read?.edtf ? edtfRange(read.edtf) : null
  if (!read || !range) return null
  return { ...date, ...read, min: range.min, max: range.max, inferred: true, certainty: 'possible' }
}

const fullYear = /(?<![\p{Nd}.,/’'-])(?:1[5-9]|20)\p{Nd}{2}(?![\p{Nd}/-]|[.,]\p{Nd})/gu

/** Letters tell of what has been: the last year that they name is the nearest to their own. */
function nearest(yearOfCentury: number, text: string): number {
  let last = 0
  for (const [written] of text.slice(0, sampleSize).matchAll(fullYear)) last = Math.max(last, Number(written))
  if (last === 0) return usualCentury + yearOfCentury
  return last - 50 + ((((yearOfCentury - last + 50) % 100) + 100) % 100)
}
