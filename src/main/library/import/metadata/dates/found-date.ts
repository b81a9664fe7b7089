/** What a date found in running text is: the words, what they say, and what they leave open. Pure data. */
import type { calendars, Span } from '@shared/letter'

export type Calendar = (typeof calendars)[number]

/** A date counted from a day that the words do not say: `yesterday` is `{unit: 'day', offset: -1}`, `ult.` a month back. */
export interface RelativeDate {
  readonly unit: 'day' | 'week' | 'month' | 'year'
  readonly offset: number
}

/**
 * `edtf`, `min` and `max` are null while the words alone do not give them: no year, only a weekday, only `yesterday`;
 * `resolveDate` completes such a date against a known day. `year`, `month` and `day` are Gregorian; without a year
 * they are as written. Days are counted from 1970-01-01.
 */
export interface FoundDate {
  readonly span: Span
  /** The words of the span. */
  readonly asWritten: string
  readonly edtf: string | null
  readonly min: number | null
  readonly max: number | null
  readonly year?: number
  /** 1 to 12. */
  readonly month?: number
  readonly day?: number
  /** 43 of `3/III/43`: the century is not said. */
  readonly yearOfCentury?: number
  /** 1 (Monday) to 7 (Sunday). */
  readonly weekday?: number
  readonly relative?: RelativeDate
  /** The calendar of the words as written, when it is not the Gregorian one of `edtf`. */
  readonly calendar?: Calendar
  /** `c. 1843` */
  readonly approximate: boolean
  /** `1843?` */
  readonly uncertain: boolean
  /** An editor supplied the year or the whole: `3 March [1843]`. */
  readonly inferred: boolean
  /** Possible: the words can be read in another way, or need not be a date. */
  readonly certainty: 'likely' | 'possible'
}
