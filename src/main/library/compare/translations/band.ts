/**
 * Which pairs of places in two texts the search for the best alignment looks at: a strip around a line that the texts are
 * expected to keep to, so that time and memory grow with the length of the texts and not with its square.
 */

/** A strip never has more cells, whatever the texts; 13 bytes each. */
const mostCells = 6_000_000

/** For each place of `a`, from 0 to its count, the first and the last place of `b` that are expected; they ascend. */
export interface Line {
  readonly low: Float64Array
  readonly high: Float64Array
}

export class Band {
  readonly cells: number
  /** Whether a greater `half` would give the same strip, or one with too many cells. */
  readonly isWidest: boolean
  private readonly from: Int32Array
  private readonly to: Int32Array
  /** The number of each row's first cell. */
  private readonly starts: Float64Array

  /** The strip goes `half` beyond the line on either side, or less far when it would have too many cells. */
  constructor(
    readonly countA: number,
    readonly countB: number,
    line: Line,
    half: number,
  ) {
    const most = Math.max(2, Math.floor(mostCells / (countA + 1) / 2))
    const beyond = Math.min(half, most)
    this.from = Int32Array.from(line.low, (place) => Math.max(0, Math.floor(place) - beyond))
    this.to = Int32Array.from(line.high, (place) => Math.min(countB, Math.ceil(place) + beyond))
    this.starts = new Float64Array(countA + 2)
    for (let i = 0; i <= countA; i++)
      this.starts[i + 1] = (this.starts[i] ?? 0) + this.last(i) - this.first(i) + 1
    this.cells = this.starts[countA + 1] ?? 0
    this.isWidest = beyond < half || this.cells === (countA + 1) * (countB + 1)
  }

  /** The first place of `b` in the row. */
  first(i: number): number {
    return this.from[i] ?? 0
  }

  last(i: number): number {
    return this.to[i] ?? 0
  }

  /** The number of the cell; negative outside the strip. */
  cell(i: number, j: number): number {
    if (i < 0 || i > this.countA) return -1
    const first = this.from[i] ?? 0
    return j < first || j > (this.to[i] ?? 0) ? -1 : (this.starts[i] ?? 0) + j - first
  }

  /** Whether the strip ends here, and the texts go on. */
  isEdge(i: number, j: number): boolean {
    return (
      (j <= this.first(i) + 1 && this.first(i) > 0) || (j >= this.last(i) - 1 && this.last(i) < this.countB)
    )
  }
}
