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
  const isShort = form === 'persianShort'
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
  const yearOfCentury = isShort ? (short ?? source.signs.values[end - 1]) : undefined
  return {
    ...read,
    calendar,
    yearOfCentury,
    inferred: parts.isYearSupplied,
    uncertain: parts.isDoubtful,
    isPossible: isShort,
    trailing: behind.length,
  }
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
