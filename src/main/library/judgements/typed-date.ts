/** Dates that the reader typed into a correction, as people write them, in EDTF. A date that can be read in two ways is refused. */

import { AppError } from '@shared/failure'
import { edtfRange } from '@shared/text/edtf'
import { latinDigits } from '@shared/text/latin-digits'
import { readDate } from '../import/metadata/dates/read-date'

/** Errors: `refused` for words that are no date. */
export function edtfOfTyped(typed: string): string {
  const words = withLatinYear(typed.trim())
  // A lone year or day in brackets is an editor's, not a list of EDTF with one member.
  const isEdtf = edtfRange(words) !== null && !/^\[[^,.]*\]$/.test(words)
  const edtf = isEdtf ? words : readDate(words)?.edtf
  if (edtf !== undefined) return edtf
  const shown = words.length > 60 ? `${words.slice(0, 60)}…` : words
  throw new AppError(
    'refused',
    `“${shown}” cannot be read as a date, or can be read as more than one. Write it with the name of its month, such as 3 March 1843, or with the year first: 1843-03-03, 1843-03, 1843~ for about 1843, 1843/1845 for some time between.`,
  )
}

/**
 * Digits of Persian and Arabic keyboards mean the same in a date that can only be Gregorian; below that a year written
 * with them is as likely one of another calendar, and is left to the reading of words.
 */
function withLatinYear(words: string): string {
  const latin = latinDigits(words)
  const year = /^(\d{4})(?:-\d\d){0,2}(?:\/\d{4}(?:-\d\d){0,2})?$/.exec(latin)?.[1]
  return year !== undefined && Number(year) >= 1600 ? latin : words
}
