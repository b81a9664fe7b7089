/**
 * Extends a run of shared words through altered, left-out and added words, in one direction, for as long as it pays:
 * the gapped X-drop extension of Zhang, Berman, Wiehe and Miller (2000), over words. Kept as an object because its
 * memory serves all extensions of a pair of texts.
 */
import type { NumberedWords } from './numbered-words'

/** What an altered, a left-out or an added word costs; a shared one brings its weight. */
export const costOfAlteration = 1
/** An extension ends where it is so much worse than it was at best. */
const drop = 6

const altered = 1
const leftOut = 2
const added = 3

export class Extension {
  readonly #words: NumberedWords
  #moves = new Uint8Array(1 << 12)
  #rowAt: number[] = []
  #rowFrom: number[] = []
  #row = new Float64Array(256)
  #above = new Float64Array(256)

  constructor(words: NumberedWords) {
    this.#words = words
  }

  /**
   * Pairs of places of shared words, nearest first: from the words at `fromA` and `fromB` onwards, or backwards for
   * a `step` of -1.
   */
  from(fromA: number, fromB: number, step: 1 | -1): readonly (readonly [number, number])[] {
    const [wide, high] =
      step === 1 ? [this.#words.b.length - fromB, this.#words.a.length - fromA] : [fromB + 1, fromA + 1]
    const best = this.#fill(fromA, fromB, step, high, wide)
    return this.#path(best, fromA, fromB, step)
  }

  /** Rows are words of `a`, columns words of `b`; only columns that may still lead to the best end are kept. */
  #fill(fromA: number, fromB: number, step: 1 | -1, high: number, wide: number): readonly [number, number] {
    const { a, b, weights } = this.#words
    const reach = Math.floor(drop / costOfAlteration)
    let best = 0
    let end: readonly [number, number] = [0, 0]
    let from = 0
    let to = Math.min(reach, wide)
    this.#begin(to)
    for (let x = 1; x <= high; x++) {
      const word = a[fromA + step * (x - 1)] ?? -1
      const weight = weights[word] ?? 0
      const most = Math.min(wide, to + reach + 1)
      this.#makeRoom(x, from, most - from + 1)
      const rowAt = this.#rowAt[x] ?? 0
      let [first, last] = [-1, -1]
      let left = Number.NEGATIVE_INFINITY
      for (let y = from; y <= most; y++) {
        const over = y <= to ? (this.#above[y - from] ?? 0) : Number.NEGATIVE_INFINITY
        const before = y > from && y - 1 <= to ? (this.#above[y - 1 - from] ?? 0) : Number.NEGATIVE_INFINITY
        const same = y > 0 && b[fromB + step * (y - 1)] === word
        let score = before + (same ? weight : -costOfAlteration)
        let move = same ? 0 : altered
        if (over - costOfAlteration > score) {
          score = over - costOfAlteration
          move = leftOut
        }
        if (left - costOfAlteration > score) {
          score = left - costOfAlteration
          move = added
        }
        if (score < best - drop) score = Number.NEGATIVE_INFINITY
        else {
          if (first === -1) first = y
          last = y
        }
        if (score > best) {
          best = score
          end = [x, y]
        }
        left = score
        this.#row[y - from] = score
        this.#moves[rowAt + y - from] = move
        if (y > to && score === Number.NEGATIVE_INFINITY) break
      }
      if (first === -1) break
      this.#row.copyWithin(0, first - from, last - from + 1)
      ;[this.#row, this.#above] = [this.#above, this.#row]
      ;[from, to] = [first, last]
    }
    return end
  }

  #begin(to: number): void {
    this.#rowAt = [0]
    this.#rowFrom = [0]
    this.#makeRoom(0, 0, to + 1)
    for (let y = 0; y <= to; y++) {
      this.#above[y] = -y * costOfAlteration
      this.#moves[y] = added
    }
  }

  #makeRoom(row: number, from: number, cells: number): void {
    const at = row === 0 ? 0 : (this.#rowAt[row] ?? 0)
    this.#rowAt[row] = at
    this.#rowFrom[row] = from
    this.#rowAt[row + 1] = at + cells
    if (at + cells > this.#moves.length) {
      const moves = new Uint8Array(2 * (at + cells))
      moves.set(this.#moves)
      this.#moves = moves
    }
    if (cells > this.#row.length) {
      const [row, above] = [new Float64Array(2 * cells), new Float64Array(2 * cells)]
      row.set(this.#row)
      above.set(this.#above)
      this.#row = row
      this.#above = above
    }
  }

  #path(
    [endX, endY]: readonly [number, number],
    fromA: number,
    fromB: number,
    step: 1 | -1,
  ): readonly (readonly [number, number])[] {
    const pairs: (readonly [number, number])[] = []
    let [x, y] = [endX, endY]
    while (x > 0 && y > 0) {
      const move = this.#moves[(this.#rowAt[x] ?? 0) + y - (this.#rowFrom[x] ?? 0)]
      if (move === 0) pairs.push([fromA + step * (x - 1), fromB + step * (y - 1)])
      if (move !== added) x--
      if (move !== leftOut) y--
    }
    return pairs.reverse()
  }
}
