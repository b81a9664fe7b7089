/** The words that stayed where they are, asked about from the point of view of a passage that may have moved. */
import type { Part, Run } from './part'
import { type ReadText, toldBy } from './read-text'

export class RunsInPlace {
  constructor(
    private readonly text: ReadText,
    /** In order. */
    private readonly runs: readonly Run[],
  ) {}

  /** How much those tell that have a word in the part of either text. */
  toldIn(part: Part): number {
    let told = 0
    const touched = new Set([...this.touchedIn(part, 'a'), ...this.touchedIn(part, 'b')])
    for (const run of touched) told += toldBy(this.text, run.a, run.a + run.length)
    return told
  }

  /** How many words stayed between where a passage was and where it is. */
  stayingBetween(part: Part): number {
    const from = this.firstBehind('a', part.aStart)
    const to = this.firstBehind('b', part.bStart)
    let words = 0
    for (let index = Math.min(from, to); index < Math.max(from, to); index++) {
      words += this.runs[index]?.length ?? 0
    }
    return words
  }

  /** How many words of `b` are between where a passage is and where it would be if it had stayed. */
  distance(part: Part): number {
    const next = this.firstBehind('a', part.aStart)
    const before = this.runs[next - 1] ?? { a: 0, b: 0, length: 0 }
    const expected = before.b + part.aStart - before.a
    const most = this.runs[next]?.b ?? Number.POSITIVE_INFINITY
    return Math.abs(Math.min(expected, most) - part.bStart)
  }

  private touchedIn(part: Part, side: 'a' | 'b'): readonly Run[] {
    const [start, end] = side === 'a' ? [part.aStart, part.aEnd] : [part.bStart, part.bEnd]
    const touched: Run[] = []
    for (let index = this.firstBehind(side, start); index < this.runs.length; index++) {
      const run = this.runs[index]
      if (run === undefined || run[side] >= end) break
      touched.push(run)
    }
    return touched
  }

  /** The first run that ends behind a place. */
  private firstBehind(side: 'a' | 'b', place: number): number {
    let low = 0
    let high = this.runs.length
    while (low < high) {
      const middle = (low + high) >> 1
      const run = this.runs[middle]
      if (run !== undefined && run[side] + run.length <= place) low = middle + 1
      else high = middle
    }
    return low
  }

  /** Without those that have a word in one of the parts. */
  without(parts: readonly Part[]): readonly Run[] {
    const touched = new Set(
      parts.flatMap((part) => [...this.touchedIn(part, 'a'), ...this.touchedIn(part, 'b')]),
    )
    return this.runs.filter((run) => !touched.has(run))
  }
}
