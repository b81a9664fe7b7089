/**
 * Dates as fields state them: EDTF, ISO 8601 with a time, or words and numbers in any language that letters come in.
 * The field must be the date and nothing else; one that can be read in two ways, or not at all, is no date.
 */
import { edtfRange } from '@shared/text/edtf'
import { type FoundDate, findDates } from './find-dates'
import type { Calendar } from './found-date'

interface ReadDate {
  readonly edtf: string
  readonly min: number
  readonly max: number
  readonly inferred: boolean
  /** The calendar of the words as written, when it is not the one of `edtf`. */
  readonly calendar?: Calendar
}

/** Reads a whole field. Square brackets around it mean that an editor supplied the date. */
export function readDate(stated: string, languages: readonly string[] = []): ReadDate | null {
  const text = stated.trim()
  if (text === '' || text.length > longestField) return null
  // With commas or dots the brackets are EDTF's own: one of several dates.
  const supplied = /^\[([^[\],]*)\]$/.exec(text)?.[1]?.trim()
  if (supplied !== undefined && !supplied.includes('..')) {
    const read = readDate(supplied, languages)
    return read && { ...read, inferred: true }
  }
  const exact = isoDate(text) ?? text
  const range = edtfRange(exact)
  if (range) return { edtf: exact, ...range, inferred: false }
  return writtenDate(text, languages)
}

const longestField = 200

/** The day of an ISO date with a time, as it was where it was written. */
function isoDate(text: string): string | null {
  return (
    /^(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/i.exec(
      text,
    )?.[1] ?? null
  )
}

/** A clock time with its zone, as mail programs write it. */
const clock =
  /^(?:[,\s]+(?:(?:at|um|à|alle|a las|ساعت)\s+)?\p{Nd}{1,2}[:.]\p{Nd}{2}(?::\p{Nd}{2})?(?:\s*[ap]\.?m\.?|\s*Uhr)?(?:\s*(?:[+-]\d{4}|[A-Z]{2,4}))*(?:\s*\([A-Z]+\))?)?[.,\s]*$/iu

function writtenDate(text: string, languages: readonly string[]): ReadDate | null {
  const [found, another] = findDates(text, { languages })
  if (!found || another || found.certainty === 'possible') return null
  const before = text.slice(0, found.span.start).trim()
  if (before !== '' && !/^(?:[(]|on|am|on the|vom|dated|dat\.|du|del|dd\.?)$/i.test(before)) return null
  return clock.test(text.slice(found.span.end)) ? asRead(found) : null
}

function asRead({ edtf, min, max, inferred, calendar }: FoundDate): ReadDate | null {
  if (edtf === null || min === null || max === null) return null
  return { edtf, min, max, inferred, ...(calendar && { calendar }) }
}
