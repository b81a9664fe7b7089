/** From passages in any order, those that run in the same order in both texts, as places that correspond. Pure. */
import type { ComparisonRow } from '@shared/comparison'
import type { Span } from '@shared/letter'

export interface Correspondence {
  readonly a: Span
  readonly b: Span
  /** Its weight: a long passage is worth more than several short ones that cross it. */
  readonly words: number
  readonly rows: readonly ComparisonRow[]
}

/** The heaviest ones that follow each other in both texts without overlap. */
export function chainOf<Found extends Correspondence>(found: readonly Found[]): readonly Found[] {
  const sorted = found.toSorted((one, other) => one.a.start - other.a.start || one.b.start - other.b.start)
  const weights: number[] = []
  const before: number[] = []
  let heaviest = -1
  for (const [at, passage] of sorted.entries()) {
    let best = -1
    for (let earlier = 0; earlier < at; earlier += 1) {
      const candidate = sorted[earlier]
      if (candidate === undefined || !follows(passage, candidate)) continue
      if (best < 0 || (weights[earlier] ?? 0) > (weights[best] ?? 0)) best = earlier
    }
    weights.push(passage.words + (best < 0 ? 0 : (weights[best] ?? 0)))
    before.push(best)
    if (heaviest < 0 || (weights[at] ?? 0) > (weights[heaviest] ?? 0)) heaviest = at
  }
  const chain: Found[] = []
  for (let at = heaviest; at >= 0; at = before[at] ?? -1) {
    const passage = sorted[at]
    if (passage !== undefined) chain.unshift(passage)
  }
  return chain
}

function follows(later: Correspondence, earlier: Correspondence): boolean {
  return later.a.start >= earlier.a.end && later.b.start >= earlier.b.end
}

/** Places that correspond, as pairs of offsets that ascend on both sides. */
export function placesOf(found: readonly Correspondence[]): readonly (readonly [number, number])[] {
  return chainOf(found).flatMap(({ a, b, rows }) => {
    const inside = rows
      .filter(({ kind }) => kind === 'same' || kind === 'changed')
      .map((row) => [row.a.start, row.b.start] as const)
      .filter(([from]) => from > a.start)
    return [[a.start, b.start] as const, ...inside, [a.end, b.end] as const]
  })
}
