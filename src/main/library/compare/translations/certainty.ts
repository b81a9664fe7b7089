/**
 * How sure each step of an alignment is: the share of all alignments near it, each weighed by its probability, that take
 * the step too (the forward and backward sums of hidden Markov models).
 */
import { Band } from './band'
import type { BeadCosts } from './bead-costs'
import { beads } from './beads'
import { leftOutBy, lineOf, type Path, type Step } from './best-path'

/** So far beside the path others are weighed. */
const beside = 8
/** Costs come from sources that know of each other, so each says less than it seems to. */
const temper = 0.5

/** One number from 0 to 1 for each step of the path. */
export function certainties(path: Path, countA: number, countB: number, costs: BeadCosts): readonly number[] {
  return new NearbyPaths(path, countA, countB, costs).shares(path.steps)
}

/** Beads of the list, and the two that leave out paragraphs. */
const ways = beads.length + 2

class NearbyPaths {
  private readonly band: Band
  /** Of each cell and each way to come to it: the logarithm of its probability, then of all that lead there and on. */
  private readonly weights: Float64Array
  private readonly onlyA: Float64Array
  private readonly onlyB: Float64Array
  private readonly both = new Map<number, number>()

  constructor(
    path: Path,
    countA: number,
    countB: number,
    private readonly costs: BeadCosts,
  ) {
    this.band = new Band(countA, countB, lineOf(path, countA, countB), beside)
    this.weights = new Float64Array(this.band.cells * ways).fill(Number.NEGATIVE_INFINITY)
    this.onlyA = new Float64Array(countA + 1)
    this.onlyB = new Float64Array(countB + 1)
    this.weigh()
    this.sum()
  }

  /** What is left out is left out wherever the other text stands by then. */
  shares(steps: readonly Step[]): readonly number[] {
    return steps.map(({ i, j, a, b, bead }) => {
      if (b === 0) return bounded(Math.min(...this.onlyA.subarray(i, i + a)))
      if (a === 0) return bounded(Math.min(...this.onlyB.subarray(j, j + b)))
      return bounded(this.both.get(this.band.cell(i + a, j + b) * ways + bead) ?? 0)
    })
  }

  private weigh(): void {
    this.each((i, j, a, b, way, cell) => {
      const bead = beads[way]
      const cost = bead === undefined ? this.costs.leftOut(i - a, j - b, a + b) : this.costs.cost(bead, i, j)
      this.weights[cell * ways + way] = -temper * cost
    })
  }

  private sum(): void {
    const { band, weights } = this
    const [forward, backward] = [0, 1].map(() => new Float64Array(band.cells).fill(Number.NEGATIVE_INFINITY))
    if (forward === undefined || backward === undefined) return
    const last = band.cell(band.countA, band.countB)
    forward[0] = 0
    backward[last] = 0
    this.each((_i, _j, _a, _b, way, cell, from) => {
      forward[cell] = plus(forward[cell], (forward[from] ?? 0) + (weights[cell * ways + way] ?? 0))
    })
    this.each((_i, _j, _a, _b, way, cell, from) => {
      backward[from] = plus(backward[from], (backward[cell] ?? 0) + (weights[cell * ways + way] ?? 0))
    }, true)
    const all = forward[last] ?? 0
    this.each((i, j, a, b, way, cell, from) => {
      const weight = (forward[from] ?? 0) + (weights[cell * ways + way] ?? 0) + (backward[cell] ?? 0)
      this.take(i, j, a, b, cell * ways + way, Math.exp(weight - all))
    })
  }

  private take(i: number, j: number, a: number, b: number, key: number, share: number): void {
    if (a > 0 && b > 0 && share > 0.001) this.both.set(key, share)
    for (let at = i - a; b === 0 && at < i; at++) this.onlyA[at] = (this.onlyA[at] ?? 0) + share
    for (let at = j - b; a === 0 && at < j; at++) this.onlyB[at] = (this.onlyB[at] ?? 0) + share
  }

  /** Every step that can be taken in the band, each behind those that lead to its beginning; or before them. */
  private each(visit: Visit, backwards = false): void {
    const { band, costs } = this
    for (let row = 0; row <= band.countA; row++) {
      const i = backwards ? band.countA - row : row
      const [first, last] = [band.first(i), band.last(i)]
      for (let column = 0; column <= last - first; column++) {
        const j = backwards ? last - column : first + column
        for (let way = 0; way < ways; way++) {
          const bead = beads[way]
          const [a, b] = bead === undefined ? leftOutBy(costs, way, i, j) : [bead.a, bead.b]
          const from = a + b === 0 ? -1 : band.cell(i - a, j - b)
          if (from >= 0) visit(i, j, a, b, way, band.cell(i, j), from)
        }
      }
    }
  }
}

/** Of the step that ends at a cell, before the `i`th sentence of `a` and the `j`th of `b`. */
type Visit = (i: number, j: number, a: number, b: number, way: number, cell: number, from: number) => void

function bounded(share: number): number {
  return Math.min(1, Math.max(0, share))
}

function plus(x = Number.NEGATIVE_INFINITY, y = Number.NEGATIVE_INFINITY): number {
  if (x === Number.NEGATIVE_INFINITY) return y
  if (y === Number.NEGATIVE_INFINITY) return x
  return x > y ? x + Math.log1p(Math.exp(y - x)) : y + Math.log1p(Math.exp(x - y))
}
