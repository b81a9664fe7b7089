/** Reads forms without a month: seasons, decades, centuries, spans of years, single years. */
import {
  type DateReading,
  type FormParts,
  type FormPlace,
  type FormText,
  isFollowedByWord,
  partsOf,
  unspecifiedYear,
  yearOf,
} from './form-reading'
import type { Calendar } from './found-date'
import { reckon } from './stated-day'

export function readYears(source: FormText, place: FormPlace): DateReading | null {
  const { form, first, end } = place
  const { signs } = source
  const parts = partsOf(source, first, end)
  const calendar = calendarOfYear(source, place, parts)
  if (form === 'season') return season(signs.values[first] ?? 0, parts, calendar)
  if (form === 'century') return century(parts.days[0])
  if (form === 'decade') return { edtf: `${signs.values[end - 1] ?? 0}X` }
  if (form === 'yearSpan') return yearSpan(parts) ?? isoMonth(source, place)
  if (form === 'namedYear') {
    const read = yearSpan(parts) ?? reckon({ ...yearOf(parts), ...(calendar && { calendar }) })
    return read && { ...read, calendar }
  }
  const read = reckon({ ...yearOf(parts), ...(calendar && { calendar }) })
  if (form === 'bracketedYear') {
    return read && { ...read, inferred: true, uncertain: parts.isDoubtful, isPossible: true }
  }
  return read && { ...read, calendar, isPossible: form === 'yearIn' && isFollowedByWord(signs, end) }
}

/** `the 19th century` is 1801 to 1900; the years that begin with 18 are how EDTF writes it. */
function century(number: number | undefined): DateReading | null {
  return number === undefined || number < 2 ? null : { edtf: `${String(number - 1).padStart(2, '0')}XX` }
}

/** `1844-05` */
function isoMonth({ text, signs }: FormText, { first, end }: FormPlace): DateReading | null {
  const last = end - 1
  const isPadded = (signs.ends[last] ?? 0) - (signs.starts[last] ?? 0) === 2
  const isHyphen = text[signs.ends[first] ?? 0] === '-'
  const [year, month] = [signs.values[first], signs.values[last]]
  return isPadded && isHyphen && year !== undefined && month !== undefined ? reckon({ year, month }) : null
}

/** Years that are written in digits of the East and are not of our era: ۱۴۰۱ is Persian, ١٣٤٥ Islamic. */
function calendarOfYear(
  source: FormText,
  { first, end }: FormPlace,
  { year }: FormParts,
): Calendar | undefined {
  if (year?.sign !== 'Y' || year.value < 1200 || year.value > 1499) return undefined
  const { text, signs } = source
  const code = text.charCodeAt(signs.starts[signs.signs.indexOf('Y', first)] ?? 0)
  if (code < 0x660 || code > 0x6f9) return undefined
  const isLunar = /^\s*(?:ه‍?ـ?\.?\s?)?(?:ق(?![\p{L}])|قمری|هـ)/u.test(
    text.slice(signs.ends[end - 1] ?? 0).slice(0, 12),
  )
  return code < 0x6f0 || isLunar ? 'islamic' : 'persian'
}

/** Spring begins the Persian year; its winter begins in December of ours. */
function season(number: number, parts: FormParts, calendar: Calendar | undefined): DateReading | null {
  const { year } = parts
  if (!year || calendar === 'islamic') return null
  const value = calendar === 'persian' ? year.value + 621 : year.value
  const written = year.sign === 'X' ? unspecifiedYear(year.value) : String(value)
  return {
    edtf: `${written}-${20 + number}`,
    ...(year.sign === 'Y' && { year: value }),
    calendar,
    inferred: parts.isYearSupplied,
    uncertain: parts.isDoubtful,
  }
}

/** `1843-45` and `1690/1`; what does not run forward is none. */
function yearSpan({ year, secondYear }: FormParts): DateReading | null {
  if (!year || secondYear === undefined || secondYear <= year.value || secondYear - year.value > 999)
    return null
  return { edtf: `${year.value}/${secondYear}`, isPossible: secondYear - year.value > 150 }
}
