/**
 * Dates of TEI elements as EDTF. The attributes count, and the words only where there are none: `from`/`to` last,
 * `notBefore`/`notAfter` mean one unknown day between.
 */
import type { Evidence, LetterDate } from '@shared/letter'
import { edtfRange } from '@shared/text/edtf'
import { readDate } from '../dates/read-date'
import { reckon } from '../dates/stated-day'
import { certaintyOf } from './stated-certainty'

export type DateAttributes = Readonly<Record<string, string>>
export interface AttributeDate extends Omit<LetterDate, 'role' | 'evidence'> {
  readonly certainty: Evidence['certainty']
}

/** More words than a date can have. */
const longestWords = 400

/** Null for what gives no date that could be relied on. `text` is the element's own. */
export function attributeDate(attributes: DateAttributes, text: string): AttributeDate | null {
  const words = text.slice(0, longestWords)
  const stated = edtfOfAttributes(attributes)
  if (stated === null) return hasDate(attributes) ? null : dateOfWords(attributes, words)
  const edtf = qualified(stated.edtf, attributes, words)
  const range = edtfRange(edtf)
  if (range === null) return null
  const calendar = stated.calendar ?? calendarOf(attributes['calendar'])
  return {
    edtf,
    ...range,
    inferred: isInferred(attributes, words),
    ...(calendar && { calendar }),
    certainty: certaintyOf(attributes),
  }
}

export function hasDate(attributes: DateAttributes): boolean {
  return dateAttributes.some((name) => statedIn(attributes, name) !== undefined)
}

const dateAttributes = ['when', 'notbefore', 'notafter', 'from', 'to', 'value', 'when-custom']

function edtfOfAttributes(
  attributes: DateAttributes,
): { edtf: string; calendar?: LetterDate['calendar'] } | null {
  const when = isoOf(statedIn(attributes, 'when') ?? attributes['value'])
  if (when !== null) return { edtf: when }
  const [notBefore, notAfter] = [
    isoOf(statedIn(attributes, 'notbefore')),
    isoOf(statedIn(attributes, 'notafter')),
  ]
  if (notBefore !== null && notBefore === notAfter) return { edtf: notBefore }
  if (notBefore !== null && notAfter !== null) return { edtf: `[${notBefore}..${notAfter}]` }
  if (notBefore !== null || notAfter !== null) return { edtf: `${notBefore ?? '..'}/${notAfter ?? '..'}` }
  const [from, to] = [isoOf(statedIn(attributes, 'from')), isoOf(statedIn(attributes, 'to'))]
  if (from !== null && from === to) return { edtf: from }
  if (from !== null || to !== null) return { edtf: `${from ?? '..'}/${to ?? '..'}` }
  return customDate(attributes)
}

/** P4 has `value`, `exact` and `certainty`; P5 also knows `when-iso` and its like. */
function statedIn(attributes: DateAttributes, name: string): string | undefined {
  const value = attributes[name] ?? attributes[`${name}-iso`]
  return value === undefined || value.trim() === '' ? undefined : value.trim()
}

const iso = /^(-?\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?:T[\d:.]+)?(?:Z|[+-]\d{2}:?\d{2})?$/
const bare = /^(\d{4})(\d{2})(\d{2})$/

/** Zeros for what is not known (`1843-00-00`) are no date, but what stands before them is. */
function isoOf(value: string | undefined): string | null {
  const [, year, month, day] = iso.exec(value ?? '') ?? bare.exec(value ?? '') ?? []
  if (year === undefined)
    return value !== undefined && /[.?~%X/]/.test(value) && edtfRange(value) ? value : null
  const parts = [year, month?.padStart(2, '0'), day?.padStart(2, '0')]
  const known = parts.slice(0, parts[1] === '00' ? 1 : parts[2] === '00' ? 2 : 3)
  const edtf = known.filter((part) => part !== undefined).join('-')
  return edtfRange(edtf) === null ? null : edtf
}

/** A day of another calendar alone; only where it is said which. */
function customDate(attributes: DateAttributes): { edtf: string; calendar?: LetterDate['calendar'] } | null {
  const [, year, month, day] =
    /^(\d{1,4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(attributes['when-custom'] ?? '') ?? []
  const calendar = calendarOf(attributes['datingmethod'] ?? attributes['calendar'])
  if (year === undefined || calendar === undefined) return null
  const date = reckon({
    year: Number(year),
    ...(month !== undefined && { month: Number(month) }),
    ...(day !== undefined && { day: Number(day) }),
    calendar,
  })
  return date?.edtf ? { edtf: date.edtf, calendar } : null
}

const calendarNames: readonly (readonly [RegExp, NonNullable<LetterDate['calendar']>])[] = [
  [/julian|old.?style|a(?:lter)?\.?.?st/i, 'julian'],
  [/islam|hijr|hidschr|hégir|muslim|lunar/i, 'islamic'],
  [/persian|jalal|shamsi|solar|iranian/i, 'persian'],
  [/hebrew|jewish|jüd/i, 'hebrew'],
  [/republic|révolution|revolution/i, 'republican'],
  [/ottoman|rumi|mali/i, 'ottoman'],
]

function calendarOf(stated: string | undefined): LetterDate['calendar'] {
  if (stated === undefined || /gregor/i.test(stated)) return undefined
  return calendarNames.find(([pattern]) => pattern.test(stated))?.[1]
}

const about = /^[\s[(]*(?:c\.|ca\.?|circa|um|about|vers|env\.?|environ|approx\.?|около|ok\.|حدود|نحو)\s/i
const doubted =
  /\?\s*[\])]*\s*$|\(\?\)|\bprobably\b|\bpossibly\b|\bvermutlich\b|\bwahrscheinlich\b|\bpeut-être\b/i

/** Marks single dates only: of a range the ends are what it says they are. */
function qualified(edtf: string, attributes: DateAttributes, words: string): string {
  if (/[[{/~?%]/.test(edtf)) return edtf
  const isAbout = /^(?:low|medium|unknown)$/i.test(attributes['precision'] ?? '') || about.test(words)
  const isDoubted =
    /^(?:low|medium|unknown)$/i.test(attributes['cert'] ?? attributes['certainty'] ?? '') ||
    doubted.test(words)
  if (isAbout && isDoubted) return `${edtf}%`
  return isAbout ? `${edtf}~` : isDoubted ? `${edtf}?` : edtf
}

/** The letter itself does not state it: the editor found it out, or put it into brackets. */
function isInferred({ evidence }: DateAttributes, words: string): boolean {
  return (
    /conjecture|external|internal|inferred/i.test(evidence ?? '') ||
    /\[[^\]]*\d[^\]]*\]/.test(words) ||
    /^\[[^\]]*\]$/.test(words.trim())
  )
}

function dateOfWords(attributes: DateAttributes, words: string): AttributeDate | null {
  const read = readDate(words)
  if (read === null) return null
  const sure = certaintyOf(attributes)
  return {
    ...read,
    inferred: read.inferred || isInferred(attributes, words),
    certainty: sure === 'certain' ? 'likely' : sure,
  }
}
