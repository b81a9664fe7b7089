/** The cheapest way through a stretch of two texts, by dynamic programming over the cells of a band. */
import type { Band, Line } from './band'
import type { BeadCosts } from './bead-costs'
import { beads, paragraphOfA, paragraphOfB } from './beads'

/** What a step takes of each text, and which bead it is; in the order of the texts, counted in the stretch. */
export interface Step {
  readonly i: number
  readonly j: number
  readonly a: number
  readonly b: number
  readonly bead: number
}

export interface Path {
  readonly steps: readonly Step[]
  readonly cost: number
  /** Whether it came so near the band's edge that a better one may run outside. */
  readonly atEdge: boolean
}

/** Null when no way leads through the band. */
export function bestPath(band: Band, costs: BeadCosts): Path | null {
  const best = new Float64Array(band.cells).fill(Number.POSITIVE_INFINITY)
  const taken = new Uint8Array(band.cells)
  const ways: Ways = { band, costs, best, taken }
  best[0] = 0
  for (let i = 0; i <= band.countA; i++) {
    const first = band.first(i)
    for (let j = first; j <= band.last(i); j++) {
      if (i > 0 || j > 0) reach(ways, i, j)
    }
  }
  const cost = best[band.cell(band.countA, band.countB)] ?? Number.POSITIVE_INFINITY
  return Number.isFinite(cost) ? { ...walkBack(band, costs, taken), cost } : null
}

/** By cell: the least cost of coming there, and the bead that comes there so. */
interface Ways {
  readonly band: Band
  readonly costs: BeadCosts
  readonly best: Float64Array
  readonly taken: Uint8Array
}

function reach({ band, costs, best, taken }: Ways, i: number, j: number): void {
  let least = Number.POSITIVE_INFINITY
  let way = 0
  for (let bead = 0; bead < beads.length; bead++) {
    const each = beads[bead]
    if (each === undefined) break
    const before = band.cell(i - each.a, j - each.b)
    const sofar = before < 0 ? Number.POSITIVE_INFINITY : (best[before] ?? 0)
    // Subtle: evidence can make a step cost less than nothing, so none can be left out because it costs too much already.
    if (sofar === Number.POSITIVE_INFINITY) continue
    const total = sofar + costs.cost(each, i, j)
    if (total < least) {
      least = total
      way = bead
    }
  }
  for (const bead of [paragraphOfA, paragraphOfB]) {
    const [a, b] = leftOutBy(costs, bead, i, j)
    if (a + b === 0) continue
    const before = band.cell(i - a, j - b)
    const total =
      before < 0 ? Number.POSITIVE_INFINITY : (best[before] ?? 0) + costs.leftOut(i - a, j - b, a + b)
    if (total < least) {
      least = total
      way = bead
    }
  }
  const cell = band.cell(i, j)
  best[cell] = least
  taken[cell] = way
}

/** How many sentences of each text a step takes that leaves out a paragraph which ends here. */
export function leftOutBy(costs: BeadCosts, bead: number, i: number, j: number): readonly [number, number] {
  return bead === paragraphOfA ? [costs.paragraphOfA(i), 0] : [0, costs.paragraphOfB(j)]
}

function walkBack(band: Band, costs: BeadCosts, taken: Uint8Array): Omit<Path, 'cost'> {
  const steps: Step[] = []
  let [i, j] = [band.countA, band.countB]
  let atEdge = false
  while (i > 0 || j > 0) {
    const bead = taken[band.cell(i, j)] ?? 0
    const [a, b] = sizeOf(costs, bead, i, j)
    if (a + b === 0) throw new Error('The alignment has no beginning.')
    i -= a
    j -= b
    atEdge ||= band.isEdge(i, j)
    steps.push({ i, j, a, b, bead })
  }
  return { steps: steps.reverse(), atEdge }
}

function sizeOf(costs: BeadCosts, bead: number, i: number, j: number): readonly [number, number] {
  const each = beads[bead]
  return each === undefined ? leftOutBy(costs, bead, i, j) : [each.a, each.b]
}

/** Where the path leads through. */
export function lineOf({ steps }: Path, countA: number, countB: number): Line {
  const low = new Float64Array(countA + 1).fill(countB)
  const high = new Float64Array(countA + 1)
  for (const { i, j, a, b } of steps) {
    for (let at = 0; at <= a; at++) {
      low[i + at] = Math.min(low[i + at] ?? 0, j)
      high[i + at] = Math.max(high[i + at] ?? 0, j + b)
    }
  }
  return { low, high }
}
