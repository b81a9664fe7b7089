/**
 * Finds the dates of a running text, in whatever language, calendar and hand: a pattern over signs, one sign a word.
 * Linear in the length of the text; nothing is ever filled in from today's date.
 */
import type { Span } from '@shared/letter'
import { edtfRange } from '@shared/text/edtf'
import { matchesOf } from '../matches-of'
import { afterForm, beforeForm, dateForms, formOf } from './date-grammar'
import { dateSigns } from './date-signs'
import type { DateReading, FormPlace, FormText } from './form-reading'
import type { FoundDate } from './found-date'
import { type Limit, limitedEdtf, markedEdtf } from './qualified-edtf'
import { readForm } from './read-form'

export type { FoundDate } from './found-date'

export interface DateSearch {
  /** Only this stretch of the text is read; all of it without them. Spans are always those of the whole text. */
  readonly from?: number
  readonly to?: number
  /** ISO 639 codes of the text, where known: numbers such as 1401/12/12 are Persian in `fa`. */
  readonly languages?: readonly string[]
}

/** The dates in the order of the text; they never overlap. Days that no calendar has are left out. */
export function findDates(text: string, search: DateSearch = {}): readonly FoundDate[] {
  const signs = dateSigns(text, search.from, search.to)
  const source = { text, signs, languages: search.languages ?? [] }
  const found: FoundDate[] = []
  let behind = 0
  for (const match of matchesOf(signs.signs, dateForms)) {
    const form = formOf(match)
    const end = match.index + match[0].length
    const date = form && foundDate(source, { form, first: match.index, end }, behind)
    if (!date) continue
    found.push(date)
    behind = end
  }
  return found
}

/** What stands around a form: editor's brackets, doubt, about, before, since, a weekday. */
interface Surroundings {
  readonly first: number
  readonly end: number
  readonly limit: Limit | 'about' | null
  readonly weekday?: number
  readonly isBracketed: boolean
  readonly isDoubtful: boolean
}

function foundDate(source: FormText, place: FormPlace, behind: number): FoundDate | null {
  const reading = readForm(source, place)
  if (!reading) return null
  const around = surroundings(source, place, behind)
  const span = spanOf(source, around, reading)
  return qualified(source.text.slice(span.start, span.end), span, reading, around)
}

const mostBefore = 10

function surroundings({ text, signs }: FormText, place: FormPlace, behind: number): Surroundings {
  const from = Math.max(behind, place.first - mostBefore)
  const before = beforeForm.exec(signs.signs.slice(from, place.first))
  afterForm.lastIndex = place.end
  const after = afterForm.exec(signs.signs)?.groups ?? {}
  const groups = before?.groups ?? {}
  const isBracketed = groups['bracket'] !== undefined && after['bracket'] !== undefined
  const lead = leadOf(groups, isBracketed)
  const first = place.first - lead.length
  const touches = isBracketed || text[signs.ends[place.end - 1] ?? 0] === '?'
  const isDoubtful =
    touches && (after['inner'] !== undefined || (isBracketed && after['doubt'] !== undefined))
  const tail = isBracketed ? (after['inner']?.length ?? 0) + 1 : isDoubtful ? 1 : 0
  return {
    first,
    end: place.end + tail,
    limit: limitOf(signs.signs, signs.values, first, place.first),
    ...weekdayOf(signs.signs, signs.values, first, place.first),
    isBracketed,
    isDoubtful,
  }
}

function leadOf(groups: Readonly<Record<string, string | undefined>>, isBracketed: boolean): string {
  const inner = (groups['inner'] ?? '') + (groups['weekday'] ?? '')
  if (groups['bracket'] === undefined) return (groups['limit'] ?? '') + inner
  return isBracketed ? `${groups['limit'] ?? ''}[${inner}` : inner
}

function limitOf(
  signs: string,
  values: readonly number[],
  first: number,
  end: number,
): Surroundings['limit'] {
  for (let at = first; at < end; at++) {
    if (signs[at] === 'c') return 'about'
    // Persian says `back from` for before.
    if (signs[at] === 'b' || signs.startsWith('lo', at)) return 'before'
    if (signs[at] === 'a') return values[at] === 1 ? 'since' : 'after'
  }
  return null
}

function weekdayOf(
  signs: string,
  values: readonly number[],
  first: number,
  end: number,
): { weekday?: number } {
  for (let at = first; at < end; at++) {
    const value = values[at]
    if ((signs[at] === 'W' || signs[at] === 'V') && value !== undefined) return { weekday: value }
  }
  return {}
}

/** Marks of punctuation that end a sentence are left out; the dot of an abbreviation is not told from them. */
function spanOf(
  { text, signs }: FormText,
  { first, end }: Surroundings,
  { trailing = 0 }: DateReading,
): Span {
  let last = end - 1
  while (last > first && /[.,(/-]/.test(signs.signs[last] ?? '') && trailing === 0) last--
  const start = signs.starts[first] ?? 0
  const stop = (signs.ends[last] ?? start) + trailing
  return { start, end: start + text.slice(start, stop).trimEnd().length }
}

function qualified(
  asWritten: string,
  span: Span,
  reading: DateReading,
  around: Surroundings,
): FoundDate | null {
  const { edtf, isPossible, trailing: _, approximate, uncertain, inferred, weekday, ...known } = reading
  const flags = {
    approximate: approximate === true || around.limit === 'about',
    uncertain: uncertain === true || around.isDoubtful,
    inferred: inferred === true || around.isBracketed,
  }
  const limit = around.limit === 'about' ? null : around.limit
  const bounded = edtf === null || limit === null ? edtf : limitedEdtf(edtf, limit)
  const marked = bounded === null ? null : markedEdtf(bounded, flags.approximate, flags.uncertain)
  const range = marked === null ? null : edtfRange(marked)
  if (marked !== null && range === null) return null
  return {
    span,
    asWritten,
    edtf: marked,
    min: range?.min ?? null,
    max: range?.max ?? null,
    ...defined(known),
    ...defined({ weekday: weekday ?? around.weekday }),
    ...flags,
    certainty: isPossible === true ? 'possible' : 'likely',
  }
}

type Defined<Values> = { [Key in keyof Values]?: Exclude<Values[Key], undefined> }

function defined<Values extends object>(values: Values): Defined<Values> {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined),
  ) as Defined<Values>
}
