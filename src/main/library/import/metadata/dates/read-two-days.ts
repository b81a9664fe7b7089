/** Reads forms with two days: between and ranges as intervals, `10/22 March 1843` as the one day of both styles. */
import {
  calendarOf,
  type DateReading,
  type FormParts,
  type FormPlace,
  type FormText,
  partsOf,
  yearOf,
} from './form-reading'
import { julianLag, type ReckonedDate, reckon, type StatedDate } from './stated-day'

export function readTwoDays(source: FormText, { form, first, end }: FormPlace): DateReading | null {
  const parts = partsOf(source, first, end)
  const [firstDay, lastDay] = parts.days
  const [firstMonth, lastMonth = firstMonth] = parts.months
  if (firstDay === undefined || lastDay === undefined || !firstMonth || !lastMonth) return null
  const calendar = calendarOf(lastMonth.sign)
  const year = lastYear(parts)
  const common = { ...year, ...(calendar && { calendar }) }
  const from = { ...common, month: firstMonth.value, day: firstDay }
  const to = { ...common, month: lastMonth.value, day: lastDay }
  const marks = { calendar, inferred: parts.isYearSupplied, uncertain: parts.isDoubtful }
  if (form !== 'dual') return interval(from, to, marks)
  return styles(from, to, marks) ?? interval(from, to, { ...marks, isPossible: true })
}

function lastYear(parts: FormParts): Pick<StatedDate, 'year' | 'unspecifiedYear'> {
  return yearOf(parts)
}

function interval(from: StatedDate, to: StatedDate, marks: Partial<DateReading>): DateReading | null {
  const crosses = from.year !== undefined && (from.month ?? 0) > (to.month ?? 0)
  const first = reckon(crosses && from.year !== undefined ? { ...from, year: from.year - 1 } : from)
  const last = reckon(to)
  if (!first || !last) return null
  const read = spanning(first, last)
  return read && { ...read, ...marks }
}

function spanning(first: ReckonedDate, last: ReckonedDate): ReckonedDate | null {
  if (first.edtf === null || last.edtf === null) return { ...first, edtf: null }
  const [from] = first.edtf.split('/')
  const to = last.edtf.split('/').at(-1)
  if (from === undefined || to === undefined || from >= to) return null
  return { ...first, edtf: `${from}/${to}` }
}

/** The earlier one is the Julian day when they are as far apart as the calendars were. The later one is ours. */
function styles(old: StatedDate, ours: StatedDate, marks: Partial<DateReading>): DateReading | null {
  if (ours.calendar !== undefined || old.month === undefined || old.day === undefined) return null
  const read = reckon(ours)
  if (!read) return null
  if (ours.year === undefined) return isAbout11(old, ours) ? { ...read, ...marks, calendar: 'julian' } : null
  const oldYear = old.month > (ours.month ?? 0) ? ours.year - 1 : ours.year
  const julian = reckon({ ...old, year: oldYear, calendar: 'julian' })
  const lag = julianLag(oldYear, old.month, old.day)
  if (julian === null || lag === null || julian.edtf !== read.edtf) return null
  return { ...read, ...marks, calendar: 'julian' }
}

function isAbout11(old: StatedDate, ours: StatedDate): boolean {
  const months = ((ours.month ?? 0) - (old.month ?? 0) + 12) % 12
  const distance = months * 30.5 + (ours.day ?? 0) - (old.day ?? 0)
  return distance >= 9 && distance <= 15
}
