/**
 * Extends a run of shared words through altered, left-out and added words, in one direction, for as long as it pays:
 * the gapped X-drop extension of Zhang, Berman, Wiehe and Miller (2000), over words. Kept as an object because its
 * memory serves all extensions of a pair of texts.
 */
import type { WeighedWords } from './weighed-words'

/** What an altered, left-out or added word costs, and each further one beside it; a shared one brings its weight. */
const costOfAlteration = 1
const costOfFurther = 0.5
/** An extension ends where it is so much worse than it was at best: about eleven words in a row that are not shared. */
const drop = 6
/** How many words can be left out or added before that. */
const reach = Math.floor((drop - costOfAlteration) / costOfFurther) + 1

/** What it costs that nothing is shared over this many words. */
export function costOfAltered(words: number): number {
  return words === 0 ? 0 : costOfAlteration + (words - 1) * costOfFurther
}

const shared = 0
const altered = 1
const leftOut = 2
const added = 3
/** Subtle: what stands before is known by the best way there alone, which nearly always is the way that is taken. */
const costAfter = Float64Array.of(costOfAlteration, costOfFurther, costOfFurther, costOfFurther)
const never = Number.NEGATIVE_INFINITY

/** Where the alignment of an extension ends: words of `a`, and words of `b`. */
type End = readonly [number, number]

export class Extension {
  private readonly words: WeighedWords
  /** How each cell was reached, row by row; rows are words of `a`, columns words of `b`. */
  private moves = new Uint8Array(1 << 12)
  /** Of each row, where its cells begin in `moves`, and its first column. */
  private rowAt = new Int32Array(256)
  private rowFrom = new Int32Array(256)
  private row = new Float64Array(256)
  private above = new Float64Array(256)

  constructor(words: WeighedWords) {
    this.words = words
  }

  /**
   * Pairs of places of shared words, nearest first: from the words at `fromA` and `fromB` onwards, or backwards for
   * a `step` of -1.
   */
  from(fromA: number, fromB: number, step: 1 | -1): readonly (readonly [number, number])[] {
    const { a, b } = this.words
    const [wide, high] = step === 1 ? [b.length - fromB, a.length - fromA] : [fromB + 1, fromA + 1]
    let best = 0
    let end: End = [0, 0]
    let [first, last] = [0, this.begun(wide)]
    for (let x = 1; x <= high && first !== -1; x++) {
      const filled = this.filled(x, first, last, Math.min(wide, last + reach + 1), {
        word: a[fromA + step * (x - 1)] ?? -1,
        fromB,
        step,
        best,
      })
      if (filled.best > best) {
        best = filled.best
        end = [x, filled.bestAt]
      }
      ;[first, last] = [filled.first, filled.last]
    }
    return this.pathTo(end, fromA, fromB, step)
  }

  /** The row before the first word; answers its last column. */
  private begun(wide: number): number {
    const last = Math.min(reach, wide)
    this.makeRoom(0, 0, last + 1)
    for (let y = 0; y <= last; y++) {
      this.above[y] = -costOfAltered(y)
      this.moves[y] = y === 0 ? shared : added
    }
    return last
  }

  /** One row, of which the columns are kept that may still lead to a better end: `first` to `last`, -1 for none. */
  private filled(
    x: number,
    from: number,
    to: number,
    most: number,
    { word, fromB, step, best }: { word: number; fromB: number; step: number; best: number },
  ): { first: number; last: number; best: number; bestAt: number } {
    const rowAt = this.makeRoom(x, from, most - from + 1)
    const { moves, row, above } = this
    const { b, weights } = this.words
    const aboveAt = (this.rowAt[x - 1] ?? 0) - (this.rowFrom[x - 1] ?? 0)
    const weight = weights[word] ?? 0
    const found = { first: -1, last: -1, best, bestAt: -1 }
    let left = never
    let before = never
    for (let y = from; y <= most; y++) {
      const over = y <= to ? (above[y - from] ?? never) : never
      let move = shared
      let score = before
      if (y > 0 && b[fromB + step * (y - 1)] === word) score += weight
      else {
        move = altered
        score -= y > from ? (costAfter[moves[aboveAt + y - 1] ?? 0] ?? 0) : 0
      }
      const without = over - (costAfter[moves[aboveAt + y] ?? 0] ?? 0)
      if (without > score) {
        score = without
        move = leftOut
      }
      const withMore = left - (y > from ? (costAfter[moves[rowAt + y - 1 - from] ?? 0] ?? 0) : 0)
      if (withMore > score) {
        score = withMore
        move = added
      }
      if (score < found.best - drop) score = never
      else {
        if (found.first === -1) found.first = y
        found.last = y
      }
      if (score > found.best) {
        found.best = score
        found.bestAt = y
      }
      row[y - from] = score
      moves[rowAt + y - from] = move
      left = score
      before = over
      if (y > to && score === never) break
    }
    if (found.first > from) row.copyWithin(0, found.first - from, found.last - from + 1)
    ;[this.row, this.above] = [above, row]
    return found
  }

  /** Answers where the cells of this row begin; rows are made in their order. */
  private makeRoom(row: number, from: number, cells: number): number {
    if (row + 1 >= this.rowAt.length) {
      this.rowAt = grown(this.rowAt, new Int32Array(2 * this.rowAt.length))
      this.rowFrom = grown(this.rowFrom, new Int32Array(2 * this.rowFrom.length))
    }
    const at = row === 0 ? 0 : (this.rowAt[row] ?? 0)
    this.rowAt[row] = at
    this.rowFrom[row] = from
    this.rowAt[row + 1] = at + cells
    if (at + cells > this.moves.length) this.moves = grown(this.moves, new Uint8Array(2 * (at + cells)))
    if (cells > this.row.length) {
      this.row = grown(this.row, new Float64Array(2 * cells))
      this.above = grown(this.above, new Float64Array(2 * cells))
    }
    return at
  }

  private pathTo(
    [endX, endY]: End,
    fromA: number,
    fromB: number,
    step: 1 | -1,
  ): readonly (readonly [number, number])[] {
    const pairs: (readonly [number, number])[] = []
    let [x, y] = [endX, endY]
    while (x > 0 && y > 0) {
      const move = this.moves[(this.rowAt[x] ?? 0) + y - (this.rowFrom[x] ?? 0)]
      if (move === shared) pairs.push([fromA + step * (x - 1), fromB + step * (y - 1)])
      if (move !== added) x--
      if (move !== leftOut) y--
    }
    return pairs.reverse()
  }
}

function grown<Room extends Uint8Array | Int32Array | Float64Array>(old: Room, room: Room): Room {
  room.set(old)
  return room
}
