/**
 * Dates as fields state them: EDTF, ISO 8601 with a time, or plain words in English. A date that can be read in two
 * ways, or not at all, is no date.
 */
import { edtfRange } from '@shared/text/edtf'

export interface ReadDate {
  readonly edtf: string
  readonly min: number
  readonly max: number
  readonly inferred: boolean
}

/** Reads a whole field. Square brackets around it mean that an editor supplied the date. */
export function readDate(stated: string): ReadDate | null {
  const text = stated.trim()
  // With commas or dots the brackets are EDTF's own: one of several dates.
  const supplied = /^\[([^[\],]*)\]$/.exec(text)?.[1]
  const inferred = supplied !== undefined && !supplied.includes('..')
  const date = edtfOf(inferred ? supplied.trim() : text)
  return date === null ? null : { ...date, inferred }
}

function edtfOf(text: string): Omit<ReadDate, 'inferred'> | null {
  const edtf = isoDate(text) ?? (edtfRange(text) === null ? writtenDate(text) : text)
  const range = edtf === null ? null : edtfRange(edtf)
  return edtf === null || range === null ? null : { edtf, ...range }
}

/** The day of an ISO date with a time, as it was where it was written. */
function isoDate(text: string): string | null {
  return (
    /^(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/i.exec(
      text,
    )?.[1] ?? null
  )
}

const months = [
  ...['january', 'february', 'march', 'april', 'may', 'june'],
  ...['july', 'august', 'september', 'october', 'november', 'december'],
]
const weekday = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+/i
const clock =
  /[,\s]+(?:at\s+)?\d{1,2}:\d{2}(?::\d{2})?(?:\s*[ap]\.?m\.?)?(?:\s*(?:[+-]\d{4}|[A-Z]{2,4}))*(?:\s*\([A-Z]+\))?$/i
const about = /^(?:c\.|ca\.|circa|about)\s*/i

/** Words such as `17 February 2020`, `March 3d, 1843`, `Fri, 7 Feb 2020 23:48 +0200`, `c. May 1844`; null for others. */
function writtenDate(stated: string): string | null {
  const bare = stated.replace(weekday, '').replace(clock, '').trim()
  const approximate = about.test(bare)
  const text = bare.replace(about, '').replace(/\.$/, '')
  const edtf = dayFirst(text) ?? monthFirst(text) ?? inNumbers(text) ?? yearAlone(text, approximate)
  return edtf === null ? null : edtf + (approximate ? '~' : '')
}

function dayFirst(text: string): string | null {
  const found = /^(?:the\s+)?(\d{1,2})(?:st|nd|rd|th|d)?\.?\s+(?:of\s+)?([a-z]+)\.?,?\s+(\d{4})$/i.exec(text)
  return found ? dateOf(found[3], monthNumber(found[2]), found[1]) : null
}

function monthFirst(text: string): string | null {
  const found = /^([a-z]+)\.?,?(?:\s+(?:the\s+)?(\d{1,2})(?:st|nd|rd|th|d)?)?,?\s+(\d{4})$/i.exec(text)
  return found ? dateOf(found[3], monthNumber(found[1]), found[2]) : null
}

/** Dots mean day first; with slashes the order is only known when one of the two cannot be a month. */
function inNumbers(text: string): string | null {
  const dotted = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text)
  if (dotted) return dateOf(dotted[3], Number(dotted[2]), dotted[1])
  const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text)
  if (!slashed) return null
  const [first, second] = [Number(slashed[1]), Number(slashed[2])]
  if (first > 12 || first === second) return dateOf(slashed[3], second, slashed[1])
  return second > 12 ? dateOf(slashed[3], first, slashed[2]) : null
}

function yearAlone(text: string, approximate: boolean): string | null {
  return approximate && /^\d{4}$/.test(text) ? text : null
}

/** Subtle: `Mar` and `Sept` are months, but `Ma` and `Junior` are not; three letters at least, and a prefix of the name. */
function monthNumber(name: string | undefined): number {
  const written = name?.toLowerCase() ?? ''
  return written.length < 3 ? 0 : months.findIndex((month) => month.startsWith(written)) + 1
}

function dateOf(year: string | undefined, month: number, day: string | undefined): string | null {
  if (year === undefined || month === 0) return null
  const padded = [String(month), ...(day === undefined ? [] : [day])].map((part) => part.padStart(2, '0'))
  return [year, ...padded].join('-')
}
