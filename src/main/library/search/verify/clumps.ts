/** Which of the words that were found stand near each other, as FTS5 has it. */
import type { MatchingRule } from '@shared/search'
import type { Chain, Term, TextPlan } from '../plan/plan'

/** A chain that was found in a text. */
export interface Found {
  readonly plan: TextPlan
  readonly text: number
  readonly chain: Chain
  /** Place of its first word among the tokens, and number of its words. */
  readonly first: number
  readonly length: number
  readonly rule: MatchingRule
  readonly lastTerm: Term
  /** The part of the text in which it stands; 0 where parts do not count. */
  readonly span: number
}

/**
 * Measured from wherever one begins, every other begins at or before it and ends at most `distance` words before it,
 * and all stand in the same part of the text. `founds` are in the order of the text.
 */
export function inClumps({ chains, distance }: TextPlan, founds: readonly Found[]): Iterable<Found> {
  const kept = new Set<Found>()
  const longest = founds.reduce((most, { length }) => Math.max(most, length), 0)
  founds.forEach((last, index) => {
    const earliest = last.first - longest - distance
    const clump: Found[] = []
    for (const chain of chains) {
      const nearest = nearestBefore(chain, founds, index, distance, earliest)
      if (!nearest) return
      clump.push(nearest)
    }
    for (const found of clump) kept.add(found)
  })
  return kept
}

function nearestBefore(
  chain: Chain,
  founds: readonly Found[],
  index: number,
  distance: number,
  earliest: number,
): Found | null {
  const last = founds[index]
  if (!last) return null
  // Subtle: several may begin at the same word, so those listed behind this one count too.
  let at = index
  while (founds[at + 1]?.first === last.first) at++
  for (; at >= 0; at--) {
    const found = founds[at]
    if (!found || found.first < earliest) return null
    const isNear = found.first >= last.first - found.length - distance
    if (found.chain === chain && found.span === last.span && isNear) return found
  }
  return null
}
