/** Words of the base that other versions differ in, with how many of them do: what a heat map shows. Pure. */
import type { Span } from '@shared/letter'
import type { ComparedMark } from './compared-marks'
import { type Difference, type VersionReading, type VersionsState, wordsAt } from './versions'

/** Longer words of a version are not shown whole anywhere. In UTF-16 code units. */
const mostWords = 400

/** Stretches of the base in which the same versions differ, in order; what a version adds stands where it would be. */
export function heatMarks(state: VersionsState): readonly ComparedMark[] {
  return state.differences.flatMap((difference, target) =>
    stretchesOf(state, difference).flatMap((span) => markOf(state, difference, target, span)),
  )
}

/** A difference is cut where one of the versions begins or ends to differ. */
function stretchesOf({ base }: VersionsState, { a, readings }: Difference): readonly Span[] {
  if (base === null) return []
  const cuts = [...new Set(readings.flatMap((reading) => [reading.a.start, reading.a.end]))].sort(
    (one, other) => one - other,
  )
  if (cuts.length < 2) return [a]
  const stretches = cuts.slice(1).map((end, at) => trimmed(base.letter.text, { start: cuts[at] ?? end, end }))
  // What a version adds has a place and no length.
  const places = readings.filter((reading) => reading.a.start === reading.a.end).map((reading) => reading.a)
  return [...places, ...stretches.filter(({ start, end }) => start < end)]
}

function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end)
  return { start: start + (words.length - words.trimStart().length), end: start + words.trimEnd().length }
}

function markOf(
  { base, others, current }: VersionsState,
  { readings }: Difference,
  target: number,
  span: Span,
): readonly ComparedMark[] {
  const there = readings.filter((reading) => covers(reading, span))
  if (base === null || there.length === 0) return []
  const mark: ComparedMark = {
    ...span,
    kind: span.start === span.end ? 'added' : 'varied',
    group: target,
    altered: [],
    faint: false,
    current: target === current,
    target,
    there: there.flatMap(({ version, b }) => {
      const other = others[version]
      return other === undefined ? [] : [{ pane: other.number, words: wordsAt(other, b).slice(0, mostWords) }]
    }),
    differ: { some: new Set(there.map(({ version }) => version)).size, all: others.length },
  }
  return [mark]
}

function covers({ a }: VersionReading, { start, end }: Span): boolean {
  return start === end ? a.start === start && a.end === end : a.start < end && a.end > start
}
