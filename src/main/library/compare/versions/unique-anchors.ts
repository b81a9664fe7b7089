/** Rows of words that stand exactly once in a part of each text, as many as keep their order: the anchors of a patience diff. */
import type { NumberedWords } from '../words/word-numbers'
import type { Part } from './part'

interface Anchor {
  readonly a: number
  readonly b: number
}

const often = -2

export class UniqueAnchors {
  private readonly placeInA: Int32Array
  private readonly placeInB: Int32Array

  /** `rows` are the numbers of rows of `length` words. */
  constructor(
    private readonly rows: NumberedWords,
    private readonly length: number,
  ) {
    this.placeInA = new Int32Array(rows.distinct).fill(-1)
    this.placeInB = new Int32Array(rows.distinct).fill(-1)
  }

  /** In order; anchors may overlap. Takes time in proportion to the part. */
  between(part: Part): readonly Anchor[] {
    const { a, b } = this.rows
    const aEnd = part.aEnd - this.length + 1
    const bEnd = part.bEnd - this.length + 1
    note(a, part.aStart, aEnd, this.placeInA)
    note(b, part.bStart, bEnd, this.placeInB)
    const candidates: Anchor[] = []
    for (let place = part.aStart; place < aEnd; place++) {
      const row = a[place] ?? 0
      const there = this.placeInB[row] ?? -1
      if (this.placeInA[row] === place && there >= 0) candidates.push({ a: place, b: there })
    }
    forget(a, part.aStart, aEnd, this.placeInA)
    forget(b, part.bStart, bEnd, this.placeInB)
    return longestAscending(candidates)
  }
}

function note(rows: Int32Array, start: number, end: number, places: Int32Array): void {
  for (let place = start; place < end; place++) {
    const row = rows[place] ?? 0
    places[row] = places[row] === -1 ? place : often
  }
}

function forget(rows: Int32Array, start: number, end: number, places: Int32Array): void {
  for (let place = start; place < end; place++) places[rows[place] ?? 0] = -1
}

/** The most anchors whose places ascend in both texts (patience sorting; `candidates` ascend in `a`). */
function longestAscending(candidates: readonly Anchor[]): readonly Anchor[] {
  const tops: number[] = []
  const before = new Int32Array(candidates.length)
  candidates.forEach(({ b }, index) => {
    let low = 0
    let high = tops.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((candidates[tops[middle] ?? 0]?.b ?? 0) < b) low = middle + 1
      else high = middle
    }
    before[index] = low > 0 ? (tops[low - 1] ?? -1) : -1
    tops[low] = index
  })
  const chain: Anchor[] = []
  for (let index = tops[tops.length - 1] ?? -1; index >= 0; index = before[index] ?? -1) {
    const anchor = candidates[index]
    if (anchor !== undefined) chain.push(anchor)
  }
  return chain.reverse()
}
