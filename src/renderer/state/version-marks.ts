/** What versions mark in the texts of their panes, and which places of them correspond. Pure. */
import type { Comparison } from '@shared/comparison'
import type { Span } from '@shared/letter'
import { type ComparedMark, MarksByPane, type OtherWords } from './compared-marks'
import { heatMarks } from './heat-marks'
import { type ComparedText, type VersionReading, type VersionsState, wordsAt } from './versions'

/** Longer ones are not shown whole anywhere. In UTF-16 code units. */
const mostWords = 400

/** By pane, each in order of its start. */
export function versionMarks(state: VersionsState): ReadonlyMap<number, readonly ComparedMark[]> {
  const { base, others, differences } = state
  const marks = new MarksByPane()
  if (base === null) return marks.inOrder()
  for (const [target, difference] of differences.entries()) {
    for (const reading of difference.readings) {
      const other = others[reading.version]
      if (other === undefined) continue
      // Where several versions differ, the base shows how many of them do.
      if (others.length === 1)
        marks.add(
          base.pane,
          markOf(reading, reading.a, target, state.current, [otherWords(other, reading, 'b')]),
        )
      marks.add(
        other.pane,
        markOf(reading, reading.b, target, state.current, [otherWords(base, reading, 'a')]),
      )
    }
  }
  if (others.length > 1) for (const mark of heatMarks(state)) marks.add(base.pane, mark)
  return marks.inOrder()
}

function markOf(
  reading: VersionReading,
  span: Span,
  target: number,
  current: number,
  there: readonly OtherWords[],
): ComparedMark {
  return {
    start: span.start,
    end: span.end,
    kind: reading.kind,
    group: reading.move ?? target,
    altered: [],
    faint: false,
    current: target === current,
    target,
    there,
  }
}

function otherWords(text: ComparedText, reading: VersionReading, side: 'a' | 'b'): OtherWords {
  return { pane: text.number, words: wordsAt(text, reading[side]).slice(0, mostWords) }
}

/** Marks with another current difference; those that stay as they are stay the same values. */
export function withCurrent(
  marks: ReadonlyMap<number, readonly ComparedMark[]>,
  current: number,
): ReadonlyMap<number, readonly ComparedMark[]> {
  return new Map(
    [...marks].map(([pane, list]) => [
      pane,
      list.map((mark) => {
        const isCurrent = mark.target === current
        return mark.current === isCurrent ? mark : { ...mark, current: isCurrent }
      }),
    ]),
  )
}

/** Places of the base with those of the versions, null where a version has none: the ends of what is the same, moved passages left out. */
export function alignedRows(comparisons: readonly Comparison[]): readonly (readonly (number | null)[])[] {
  const places = new Map<number, (number | null)[]>()
  for (const [version, { rows }] of comparisons.entries()) {
    for (const { kind, a, b } of rows) {
      if (kind !== 'same') continue
      for (const [ofBase, ofVersion] of [
        [a.start, b.start],
        [a.end, b.end],
      ] as const) {
        const row: (number | null)[] = places.get(ofBase) ?? comparisons.map(() => null)
        row[version] = ofVersion
        places.set(ofBase, row)
      }
    }
  }
  return [...places].sort(([one], [other]) => one - other).map(([ofBase, row]) => [ofBase, ...row])
}
