/** Reads the forms in which the month has a name: `the 3d of March, 1843`, `12 Rajab 1345`, `Mai 1968`. */
import {
  calendarOf,
  type DateReading,
  type FormParts,
  type FormPlace,
  type FormText,
  partsOf,
  styleBehind,
  yearOf,
} from './form-reading'
import { reckon } from './stated-day'

export function readWords(source: FormText, { form, first, end }: FormPlace): DateReading | null {
  const parts = partsOf(source, first, end)
  const month = parts.months[0]
  const behind = styleBehind(source.text, source.signs.ends[end - 1] ?? 0)
  if (!month) return null
  const named = calendarOf(month.sign)
  const [day, short] = parts.days
  const year = form === 'republican' ? { year: short } : yearOf(parts)
  const calendar = named ?? julianIf(parts, behind.isOldStyle)
  if (!isPlausible(named, year.year)) return null
  const stated = { ...year, ...(parts.secondYear && isDual(parts) && { year: parts.secondYear }) }
  const read = reckon({
    ...withoutUndefined(stated),
    month: month.value,
    ...(day && { day }),
    ...(calendar && { calendar }),
  })
  if (!read) return null
  const isCentury = named === undefined || named === 'persian'
  const written = parts.year || !day || !isCentury ? null : shortYear(source, end)
  return {
    ...read,
    calendar,
    yearOfCentury: written?.value,
    inferred: parts.isYearSupplied,
    uncertain: parts.isDoubtful,
    isPossible: written !== null,
    trailing: written?.length ?? behind.length,
  }
}

/** `’84` behind day and month; without the apostrophe it ends the line, or it would be a number of other things. */
const shortYearBehind =
  /\.?,?[ \t]{1,3}(?:['’‘ʼ´`]([\d٠-٩۰-۹]{2})(?![\p{Nd}\p{L}])|([\d٠-٩۰-۹]{2})(?=[.,;]?[ \t]*(?:\n|$)))/uy

function shortYear({ text, signs }: FormText, end: number): { value: number; length: number } | null {
  const at = signs.ends[end - 1] ?? 0
  shortYearBehind.lastIndex = at
  const found = shortYearBehind.exec(text)
  if (!found) return null
  return { value: numberIn(found[1] ?? found[2] ?? ''), length: found[0].length }
}

/** Of ASCII, Persian or Arabic digits. */
function numberIn(digits: string): number {
  return [...digits].reduce((value, digit) => value * 10 + (digit.charCodeAt(0) & 15), 0)
}

function withoutUndefined(year: { year?: number | undefined; unspecifiedYear?: string }) {
  return {
    ...(year.year !== undefined && { year: year.year }),
    ...(year.unspecifiedYear !== undefined && { unspecifiedYear: year.unspecifiedYear }),
  }
}

/** `February 1690/1`: where the year began in March, winter belongs to both; the later one is ours. */
function isDual({ year, secondYear }: FormParts): boolean {
  return year !== undefined && secondYear === year.value + 1
}

function julianIf(parts: FormParts, isOldStyle: boolean): 'julian' | undefined {
  return isOldStyle || (isDual(parts) && parts.days.length > 0) ? 'julian' : undefined
}

/** Names of Persian months are words of other languages too: `mehr 1843`. */
function isPlausible(calendar: string | undefined, year: number | undefined): boolean {
  if (year === undefined || calendar === undefined) return true
  if (calendar === 'republican') return year <= 14
  return calendar === 'persian' ? (year >= 1000 && year < 1600) || (year >= 2500 && year < 2600) : year < 1600
}
