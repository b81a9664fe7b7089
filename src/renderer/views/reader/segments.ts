/** Cuts a passage where hits and notes begin and end, so that overlapping marks can be drawn side by side. Pure. */
import type { Span } from '@shared/letter'

export interface NoteMark extends Span {
  readonly id: string
  /** As shown in the text and in the margin, from 1. */
  readonly number: number
}

export interface TextSegment extends Span {
  /** The hit that covers it, as its place in the list of hits; -1 when none does. */
  readonly hit: number
  /** The notes that cover it. */
  readonly notes: readonly NoteMark[]
  /** The notes that end with it: their numbers follow. */
  readonly ending: readonly NoteMark[]
}

/** A hit with its place among all hits of the letter. */
export interface HitMark extends Span {
  readonly hit: number
}

/** The segments cover `span` without gaps, in order; none is empty. Marks outside it are passed over. */
export function segmentsOf(
  span: Span,
  hits: readonly HitMark[],
  notes: readonly NoteMark[],
): readonly TextSegment[] {
  const cuts = new Set([span.start, span.end])
  for (const mark of [...hits, ...notes])
    for (const cut of [mark.start, mark.end]) if (cut > span.start && cut < span.end) cuts.add(cut)
  const places = [...cuts].sort((a, b) => a - b)
  const segments: TextSegment[] = []
  for (const [at, start] of places.entries()) {
    const end = places[at + 1]
    if (end === undefined) break
    const covering = notes.filter((note) => note.start < end && note.end > start)
    segments.push({
      start,
      end,
      hit: hits.find((hit) => hit.start < end && hit.end > start)?.hit ?? -1,
      notes: covering,
      ending: covering.filter((note) => note.end === end),
    })
  }
  return segments
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
