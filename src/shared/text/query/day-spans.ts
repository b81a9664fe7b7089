/** Days of the query language: `1978`, `1978-03`, `1978-03-24`, with an X for any digit at the end of a year. */
import { dayOf, daysInMonth } from '../days'

const written = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/
const openYear = /^(\d{3}(?=X$|0s$)|\d{2}(?=XX$))\w+$/i

export interface DaySpan {
  readonly from: string | null
  readonly to: string | null
  /** The later end was written first. */
  readonly isTurned: boolean
}

interface Days {
  readonly from: string
  readonly to: string
}

/** Reads one day, month, year or decade, or two with `..` between them, in either order; null when it is none. */
export function readDaySpan(text: string): DaySpan | null {
  const ends = text.split('..')
  if (ends.length > 2) return null
  if (ends.length === 1) {
    const days = readEnd(text)
    return days && { ...days, isTurned: false }
  }
  const [first = '', last = ''] = ends
  const from = first === '' ? null : readEnd(first)
  const to = last === '' ? null : readEnd(last)
  if ((first !== '' && !from) || (last !== '' && !to) || (!from && !to)) return null
  if (from && to && firstDay(from.from) > lastDay(to.to))
    return { from: to.from, to: from.to, isTurned: true }
  return { from: from?.from ?? null, to: to?.to ?? null, isTurned: false }
}

function readEnd(text: string): Days | null {
  const open = openYear.exec(text)
  if (open?.[1] !== undefined) return { from: open[1].padEnd(4, '0'), to: open[1].padEnd(4, '9') }
  const parts = written.exec(text)
  if (!parts) return null
  const [, year = '', month, day] = parts
  const padded = [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter((part) => part !== undefined)
  const date = padded.join('-')
  return isDate(Number(year), month, day) ? { from: date, to: date } : null
}

function isDate(year: number, month?: string, day?: string): boolean {
  if (month === undefined) return true
  if (Number(month) < 1 || Number(month) > 12) return false
  return day === undefined || (Number(day) >= 1 && Number(day) <= daysInMonth(year, Number(month)))
}

/** The first day of `1978`, `1978-03` or `1978-03-24`, counted from 1970-01-01. */
export function firstDay(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  return dayOf(year, month, day)
}

/** The last day of `1978`, `1978-03` or `1978-03-24`, counted from 1970-01-01. */
export function lastDay(date: string): number {
  const [year = 0, month, day] = date.split('-').map(Number)
  if (month === undefined) return firstDay(`${year + 1}`) - 1
  if (day === undefined) return dayOf(year, month + 1, 1) - 1
  return firstDay(date)
}
