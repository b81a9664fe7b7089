/** A date in EDTF taken apart for citations: its ends as numbers, and what is uncertain about it. */

/** The astronomical year: 0 is 1 BC. */
export interface DateEnd {
  readonly year: number
  /** 1 to 12; null when it is not known. */
  readonly month: number | null
  readonly day: number | null
  /** 1 spring to 4 winter. */
  readonly season: number | null
}

export interface CitedDate {
  readonly edtf: string
  /** Null where it is open on this side. */
  readonly first: DateEnd | null
  /** The same as `first` for a single date. */
  readonly last: DateEnd | null
  /** Some day between both ends, or all of them. */
  readonly isRange: boolean
  /** `~` */
  readonly isApproximate: boolean
  /** `?` */
  readonly isUncertain: boolean
  /** Digits that are not known, as in `184X`. */
  readonly isUnspecified: boolean
  /** It is not written on the letter. */
  readonly isInferred: boolean
}

const dateParts = /^[~?%]?(-?[\dX]{4})[~?%]?(?:-[~?%]?([\dX]{2})[~?%]?(?:-[~?%]?([\dX]{2})[~?%]?)?)?$/

/** Null for what is no such date. */
export function citedDate(edtf: string, isInferred: boolean): CitedDate | null {
  const ends = endsOf(edtf.trim())
  if (ends === null) return null
  const { first, last, isSeveral } = ends
  if (first === null && last === null) return null
  return {
    ...{ edtf, first, last, isInferred },
    isRange: isSeveral || first === null || last === null || !isSame(first, last),
    isApproximate: /[~%]/.test(edtf),
    isUncertain: /[?%]/.test(edtf),
    isUnspecified: edtf.includes('X'),
  }
}

/** Whether numbers of year, month and day, or a range of them, say all of it. */
export function isPlain({ isApproximate, isUncertain, isUnspecified, isInferred }: CitedDate): boolean {
  return !isApproximate && !isUncertain && !isUnspecified && !isInferred
}

interface Ends {
  readonly first: DateEnd | null
  readonly last: DateEnd | null
  readonly isSeveral: boolean
}

function endsOf(edtf: string): Ends | null {
  const list = /^[[{](.*)[\]}]$/.exec(edtf)
  if (list !== null) {
    const items = (list[1] ?? '').split(',').map((item) => intervalOf(item.trim().split('..')))
    const [one] = items
    const end = items.at(-1)
    if (!one || !end || items.includes(null)) return null
    return { first: one.first, last: end.last, isSeveral: true }
  }
  return intervalOf(edtf.split('/'))
}

function intervalOf(ends: readonly string[]): Ends | null {
  const [from = '', to] = ends
  if (ends.length > 2) return null
  if (to === undefined) {
    const first = endOf(from, 'min')
    return first === null ? null : { first, last: endOf(from, 'max'), isSeveral: false }
  }
  const isOpen = (end: string) => end === '' || end === '..'
  const first = isOpen(from) ? null : endOf(from, 'min')
  const last = isOpen(to) ? null : endOf(to, 'max')
  if ((first === null && !isOpen(from)) || (last === null && !isOpen(to))) return null
  return { first, last, isSeveral: true }
}

function endOf(text: string, side: 'min' | 'max'): DateEnd | null {
  const [, year, second, third] = dateParts.exec(text) ?? []
  if (year === undefined) return null
  const isNegative = year.startsWith('-')
  const digit = (side === 'min') === isNegative ? '9' : '0'
  const end = { year: Number(year.replaceAll('X', digit)), month: null, day: null, season: null }
  if (second === undefined || /X/.test(second) || /X/.test(year)) return end
  const number = Number(second)
  if (number >= 21 && number <= 24) return { ...end, season: number - 20 }
  if (number < 1 || number > 12) return null
  const day = third === undefined || /X/.test(third) ? null : Number(third)
  return { ...end, month: number, day }
}

function isSame(one: DateEnd, other: DateEnd): boolean {
  return (
    one.year === other.year &&
    one.month === other.month &&
    one.day === other.day &&
    one.season === other.season
  )
}
