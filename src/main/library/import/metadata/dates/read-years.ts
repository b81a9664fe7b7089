/** Reads forms without a month: seasons, decades, centuries, spans of years, single years. */
import {
  type DateReading,
  type FormPlace,
  type FormText,
  isFollowedByWord,
  partsOf,
  unspecifiedYear,
  yearOf,
} from './form-reading'
import { reckon } from './stated-day'

export function readYears(source: FormText, place: FormPlace): DateReading | null {
  const { form, first, end } = place
  const { signs } = source
  const parts = partsOf(source, first, end)
  if (form === 'season') return season(signs.values[first] ?? 0, parts)
  if (form === 'century') return century(parts.days[0])
  if (form === 'decade') return { edtf: `${signs.values[end - 1] ?? 0}X` }
  if (form === 'yearSpan') return yearSpan(parts) ?? isoMonth(source, place)
  if (form === 'namedYear') return yearSpan(parts) ?? reckon(yearOf(parts))
  const read = reckon(yearOf(parts))
  if (form === 'bracketedYear') {
    return read && { ...read, inferred: true, uncertain: parts.isDoubtful, isPossible: true }
  }
  return read && { ...read, isPossible: form === 'yearIn' && isFollowedByWord(signs, end) }
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

function season(number: number, parts: ReturnType<typeof partsOf>): DateReading | null {
  const { year } = parts
  if (!year) return null
  const written = year.sign === 'X' ? unspecifiedYear(year.value) : String(year.value)
  return {
    edtf: `${written}-${20 + number}`,
    ...(year.sign === 'Y' && { year: year.value }),
    inferred: parts.isYearSupplied,
    uncertain: parts.isDoubtful,
  }
}

/** `1843-45` and `1690/1`; what does not run forward is none. */
function yearSpan({ year, secondYear }: ReturnType<typeof partsOf>): DateReading | null {
  if (!year || secondYear === undefined || secondYear <= year.value || secondYear - year.value > 999)
    return null
  return { edtf: `${year.value}/${secondYear}`, isPossible: secondYear - year.value > 150 }
}
