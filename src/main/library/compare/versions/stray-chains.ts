/** Runs that belong to one passage, with a few altered words between them: each chain may be a passage that moved. */
import type { Part } from './part'
import { type ReadText, toldBy } from './read-text'
import type { StrayRun } from './same-elsewhere'

/** Runs in order of both texts, all from one gap to one other. */
export interface StrayChain extends Part {
  readonly runs: readonly StrayRun[]
  /** Bits of its words. */
  readonly told: number
}

/** At most so many words may be altered in one place of a passage. */
const mostBetween = 12
/** In one place, one text may have so many words more than the other. */
const mostShift = 6
/** What each word between two runs takes from what the chain tells. */
const bitsBetween = 1
/** How many runs before one are tried. */
const mostTried = 24

/** Every run is in one chain. `runs` by their place in `a`. */
export function strayChains(runs: readonly StrayRun[], a: ReadText): readonly StrayChain[] {
  const before = new Int32Array(runs.length).fill(-1)
  const scores = runs.map((run) => toldBy(a, run.a, run.a + run.length))
  runs.forEach((run, index) => {
    const own = scores[index] ?? 0
    for (let earlier = index - 1; earlier >= 0 && earlier >= index - mostTried; earlier--) {
      const other = runs[earlier]
      if (other === undefined || !continues(other, run)) continue
      const score = (scores[earlier] ?? 0) + own - bitsBetween * distance(other, run)
      if (score <= (scores[index] ?? 0)) continue
      scores[index] = score
      before[index] = earlier
    }
  })
  return chainsOf(runs, before, scores, a)
}

function distance(one: StrayRun, other: StrayRun): number {
  return Math.max(other.a - one.a - one.length, other.b - one.b - one.length)
}

function continues(one: StrayRun, other: StrayRun): boolean {
  if (one.aGap !== other.aGap || one.bGap !== other.bGap) return false
  const aBetween = other.a - one.a - one.length
  const bBetween = other.b - one.b - one.length
  return (
    aBetween >= 0 &&
    bBetween >= 0 &&
    Math.max(aBetween, bBetween) <= mostBetween &&
    Math.abs(aBetween - bBetween) <= mostShift
  )
}

/** The best chains first; what an earlier one took ends a later one. */
function chainsOf(
  runs: readonly StrayRun[],
  before: Int32Array,
  scores: readonly number[],
  a: ReadText,
): readonly StrayChain[] {
  const order = runs
    .map((_, index) => index)
    .sort((one, other) => (scores[other] ?? 0) - (scores[one] ?? 0) || one - other)
  const taken = new Uint8Array(runs.length)
  const chains: StrayChain[] = []
  for (const last of order) {
    const chain: StrayRun[] = []
    for (let index = last; index >= 0 && taken[index] === 0; index = before[index] ?? -1) {
      taken[index] = 1
      const run = runs[index]
      if (run !== undefined) chain.push(run)
    }
    const whole = chainOf(chain.reverse(), a)
    if (whole !== null) chains.push(whole)
  }
  return chains
}

/** The chain of these runs; null without any. */
export function chainOf(runs: readonly StrayRun[], a: ReadText): StrayChain | null {
  const first = runs[0]
  const last = runs[runs.length - 1]
  if (first === undefined || last === undefined) return null
  return {
    runs,
    aStart: first.a,
    aEnd: last.a + last.length,
    bStart: first.b,
    bEnd: last.b + last.length,
    told: runs.reduce((told, run) => told + toldBy(a, run.a, run.a + run.length), 0),
  }
}
