/** How much of a letter is marked along its length: what the strip at its edge draws. Pure. */
import type { ComparedMark, ComparedMarkKind } from './compared-marks'

export interface MarkBin {
  /** How much of the bin is marked, from 0 to 1, by kind. */
  readonly parts: ReadonlyMap<ComparedMarkKind, number>
  /** Of all kinds together, at most 1. */
  readonly share: number
  /** Whether the mark that the reader went to is there. */
  readonly current: boolean
}

/** Marks without length count like so many characters: what is missing there must be seen as well. */
const leastLength = 12

/** `count` bins of equal length over a text of `length` characters. */
export function binsOf(marks: readonly ComparedMark[], length: number, count: number): readonly MarkBin[] {
  const parts = Array.from({ length: count }, () => new Map<ComparedMarkKind, number>())
  const current = new Set<number>()
  const size = Math.max(1, length / count)
  for (const mark of marks) {
    const end = Math.max(mark.end, Math.min(length, mark.start + leastLength))
    const start = Math.max(0, Math.min(mark.start, end - leastLength))
    const last = Math.min(count - 1, Math.floor((end - 1) / size))
    for (let at = Math.max(0, Math.floor(start / size)); at <= last; at += 1) {
      const marked = (Math.min(end, (at + 1) * size) - Math.max(start, at * size)) / size
      const bin = parts[at]
      // A moved passage is not all changed: its share is seen, but does not hide what differs.
      bin?.set(mark.kind, Math.min(1, (bin.get(mark.kind) ?? 0) + marked))
      if (mark.current) current.add(at)
    }
  }
  return parts.map((bin, at) => ({
    parts: bin,
    share: Math.min(
      1,
      [...bin.values()].reduce((sum, part) => sum + part, 0),
    ),
    current: current.has(at),
  }))
}

/** The mark that is nearest to a place, within `reach` characters; undefined when none is. */
export function markNear(
  marks: readonly ComparedMark[],
  offset: number,
  reach: number,
): ComparedMark | undefined {
  let best: ComparedMark | undefined
  let bestAway = reach
  for (const mark of marks) {
    const away = Math.max(0, mark.start - offset, offset - mark.end)
    // The shorter one of two that cover the place: a change inside a moved passage.
    if (away < bestAway || (away === bestAway && (best === undefined || lengthOf(mark) < lengthOf(best)))) {
      best = mark
      bestAway = away
    }
  }
  return best
}

function lengthOf({ start, end }: ComparedMark): number {
  return end - start
}
