/**
 * Which pairs of places in two texts the search for the best alignment looks at: a strip around a line that the texts are
 * expected to keep to, so that time and memory grow with the length of the texts and not with its square.
 */

/** The strip never has more cells, whatever the texts; 13 bytes each. */
const mostCells = 16_000_000

/** For each place of `a`, from 0 to its count, the place of `b` that is expected. */
export type Line = Float64Array

export class Band {
  readonly cells: number
  private readonly from: Int32Array
  readonly width: number

  /** `half` of the strip's width; the strip is narrower when it would have too many cells. */
  constructor(
    readonly countA: number,
    readonly countB: number,
    line: Line,
    half: number,
  ) {
    const most = Math.max(3, Math.floor(mostCells / (countA + 1)))
    this.width = Math.min(countB + 1, 2 * half + 1, most)
    this.cells = (countA + 1) * this.width
    const last = countB + 1 - this.width
    this.from = Int32Array.from(line, (place) =>
      Math.max(0, Math.min(last, Math.round(place) - (this.width >> 1))),
    )
  }

  /** The first place of `b` in the row. */
  first(i: number): number {
    return this.from[i] ?? 0
  }

  /** The number of the cell; negative outside the strip. */
  cell(i: number, j: number): number {
    if (i < 0 || i > this.countA) return -1
    const column = j - (this.from[i] ?? 0)
    return column < 0 || column >= this.width ? -1 : i * this.width + column
  }

  /** Whether the strip ends here, and the texts go on. */
  isEdge(i: number, j: number): boolean {
    const first = this.first(i)
    return (j <= first + 1 && first > 0) || (j >= first + this.width - 2 && first + this.width <= this.countB)
  }

  get isWhole(): boolean {
    return this.width === this.countB + 1
  }

  get isWidest(): boolean {
    return this.isWhole || (this.width + 2) * (this.countA + 1) > mostCells
  }
}
