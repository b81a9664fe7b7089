/** Cuts a passage where marks begin and end, so that overlapping ones can be drawn side by side. Pure. */
import type { Page, Quotation, Span, Variant } from '@shared/letter'
import type { NoteColour } from '@shared/note'
import type { ComparedMark } from '../../state/compared-marks'

export interface NoteMark extends Span {
  readonly id: string
  /** As shown in the text and in the margin, from 1. */
  readonly number: number
  readonly colour: NoteColour
  /** Identities of its codes. */
  readonly codes: readonly string[]
  /** Whether the reader has yet to say that this is the passage. */
  readonly unsure: boolean
  /** Which of the lines under the text is its own, from 0. */
  readonly lane: number
}

/** A hit with its place among all hits of the letter. */
interface HitMark extends Span {
  readonly hit: number
}

/** Everything that is marked in a stretch of text. */
export interface Marks {
  readonly hits: readonly HitMark[]
  readonly notes: readonly NoteMark[]
  /** Words that a value was found in, while they are pointed at. */
  readonly lit: readonly Span[]
  readonly quotations: readonly Quotation[]
  readonly variants: readonly Variant[]
  readonly pages: readonly Page[]
  readonly compared: readonly ComparedMark[]
}

export const noMarks: Marks = {
  hits: [],
  notes: [],
  lit: [],
  quotations: [],
  variants: [],
  pages: [],
  compared: [],
}

export interface TextSegment extends Span {
  /** The hit that covers it, as its place in the list of hits; -1 when none does. */
  readonly hit: number
  /** The notes that cover it. */
  readonly notes: readonly NoteMark[]
  /** The notes that end with it: their numbers follow. */
  readonly ending: readonly NoteMark[]
  readonly lit: boolean
  /** The innermost quotation that covers it. */
  readonly quotation: Quotation | null
  readonly variant: Variant | null
  /** The pages that begin with it. */
  readonly pages: readonly Page[]
  readonly compared: ComparedParts
}

/** What a comparison marks in a segment. */
export interface ComparedParts {
  /** The marks that cover it, the outermost first. */
  readonly covering: readonly ComparedMark[]
  /** Those of them that are named before it, and those that end with it. */
  readonly opening: readonly ComparedMark[]
  readonly closing: readonly ComparedMark[]
  /** Whether it differs inside a passage that was moved or is shared. */
  readonly altered: boolean
  /** Marks without length, before it and, at the end of the passage, behind it. */
  readonly gaps: readonly ComparedMark[]
  readonly gapsAfter: readonly ComparedMark[]
}

export const notCompared: ComparedParts = {
  covering: [],
  opening: [],
  closing: [],
  altered: false,
  gaps: [],
  gapsAfter: [],
}

/** The segments cover `span` without gaps, in order; none is empty. Marks outside it are passed over. */
export function segmentsOf(span: Span, marks: Marks): readonly TextSegment[] {
  const { hits, notes, lit, quotations, variants, pages, compared } = marks
  const altered = compared.flatMap((mark) => mark.altered)
  const places = cutsOf(
    span,
    [...hits, ...notes, ...lit, ...quotations, ...variants, ...compared, ...altered],
    pages,
  )
  const comparedAt = comparedParts(span, compared)
  const segments: TextSegment[] = []
  for (const [at, start] of places.entries()) {
    const end = places[at + 1]
    if (end === undefined) break
    const covers = (mark: Span) => mark.start < end && mark.end > start
    // The longest outermost: what is pointed at is then the most particular one.
    const covering = notes.filter(covers).toSorted((a, b) => b.end - b.start - (a.end - a.start))
    segments.push({
      start,
      end,
      hit: hits.find(covers)?.hit ?? -1,
      notes: covering,
      ending: covering.filter((note) => note.end === end).toSorted((a, b) => a.number - b.number),
      lit: lit.some(covers),
      quotation: quotations.findLast(covers) ?? null,
      variant: variants.findLast(covers) ?? null,
      pages: pages.filter((page) => Math.max(page.start, span.start) === start),
      compared: comparedAt(start, end),
    })
  }
  return segments
}

/** For segments in their order: marks are many in texts that differ much, so each is looked at only where it stands. */
function comparedParts(
  span: Span,
  marks: readonly ComparedMark[],
): (start: number, end: number) => ComparedParts {
  if (marks.length === 0) return () => notCompared
  const gaps = marks.filter((mark) => mark.start === mark.end)
  const wide = marks.filter((mark) => mark.start < mark.end)
  let next = 0
  let open: readonly ComparedMark[] = []
  return (start, end) => {
    open = open.filter((mark) => mark.end > start)
    for (let mark = wide[next]; mark !== undefined && mark.start < end; mark = wide[next]) {
      if (mark.end > start) open = [...open, mark]
      next += 1
    }
    return {
      covering: open,
      opening: open.filter((mark) => Math.max(mark.start, span.start) === start),
      closing: open.filter((mark) => Math.min(mark.end, span.end) === end),
      altered: open.some((mark) => mark.altered.some((words) => words.start < end && words.end > start)),
      gaps: gaps.filter((gap) => Math.max(gap.start, span.start) === start),
      gapsAfter: end === span.end ? gaps.filter((gap) => gap.start >= end) : [],
    }
  }
}

function cutsOf(span: Span, marks: readonly Span[], pages: readonly Page[]): readonly number[] {
  const cuts = new Set([span.start, span.end])
  const add = (cut: number) => {
    if (cut > span.start && cut < span.end) cuts.add(cut)
  }
  for (const { start, end } of marks) {
    add(start)
    add(end)
  }
  for (const { start } of pages) add(start)
  return [...cuts].sort((a, b) => a - b)
}

/** The marks that touch each of the spans. Spans are in order and do not overlap; marks are in order of their start. */
export function marksBySpan<Mark extends Span>(
  spans: readonly Span[],
  marks: readonly Mark[],
): readonly (readonly Mark[])[] {
  const touching: Mark[][] = spans.map(() => [])
  let first = 0
  for (const mark of marks) {
    while (first < spans.length && (spans[first]?.end ?? 0) <= mark.start) first += 1
    for (let at = first; at < spans.length; at += 1) {
      const span = spans[at]
      if (span === undefined || span.start >= mark.end) break
      touching[at]?.push(mark)
    }
  }
  return touching
}

/** What begins in each of the spans, or between it and the one before; what begins behind the last is the last one's. */
export function pagesBySpan<Place extends { readonly start: number }>(
  spans: readonly Span[],
  pages: readonly Place[],
): readonly (readonly Place[])[] {
  return placesBySpan(spans, pages, (end, start) => end <= start)
}

function placesBySpan<Place extends { readonly start: number }>(
  spans: readonly Span[],
  places: readonly Place[],
  isOver: (end: number, start: number) => boolean,
): readonly (readonly Place[])[] {
  const inSpans: Place[][] = spans.map(() => [])
  let at = 0
  for (const place of places) {
    while (at < spans.length - 1 && isOver(spans[at]?.end ?? 0, place.start)) at += 1
    inSpans[at]?.push(place)
  }
  return inSpans
}

/** What a comparison marks in each of the spans; a mark without length falls into one of them. */
export function comparedBySpan(
  spans: readonly Span[],
  marks: readonly ComparedMark[],
): readonly (readonly ComparedMark[])[] {
  if (marks.length === 0) return []
  const wide = marksBySpan(
    spans,
    marks.filter((mark) => mark.start < mark.end),
  )
  // Words that are missing behind the last word of a block are missing there, not before the next block.
  const gaps = placesBySpan(
    spans,
    marks.filter((mark) => mark.start === mark.end),
    (end, start) => end < start,
  )
  return spans.map((_, at) => [...(wide[at] ?? []), ...(gaps[at] ?? [])])
}
