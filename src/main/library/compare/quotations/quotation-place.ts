/** Finds the place in one text that a quotation comes from, if there is one. */

import { type Fit, fittedQuotation } from './fitted-quotation'
import type { Hit, NumberedQuotation } from './quotation-numbers'

/** How far dots may lead, in words. */
const longestGap = 300
/** Stretches of a text that are looked at more closely. */
const mostStretches = 3
/** More than this is compared only as far as it lies near the best stretch. */
const mostCells = 8_000_000

/** Null when nothing of it stands there. Of equal places the first one. */
export function quotationPlace(
  quotation: NumberedQuotation,
  text: Int32Array,
  hits: readonly Hit[],
  weight: (word: number) => number,
): Fit | null {
  let best: Fit | null = null
  for (const { from, to } of stretches(quotation, hits, text.length)) {
    const fit = fittedQuotation(quotation, text, from, to, weight)
    if (fit.blocks.length > 0 && (best === null || fit.score > best.score)) best = fit
  }
  return best
}

interface Stretch {
  readonly from: number
  readonly to: number
  /** Different pairs of words of the quotation that stand in it. */
  readonly pairs: number
}

/** Those with most pairs of the quotation's words, best first, without overlaps. */
function stretches({ words }: NumberedQuotation, hits: readonly Hit[], length: number): readonly Stretch[] {
  const gaps = words.isAfterGap.filter((isGap) => isGap).length
  const reach = Math.min(2 * words.count + 20 + gaps * longestGap, Math.floor(mostCells / words.count))
  const margin = words.count + 10
  const found: Stretch[] = []
  const within = new Map<number, number>()
  let last = 0
  hits.forEach(({ place, pair }, first) => {
    for (let next = hits[last]; next !== undefined && next.place < place + reach; next = hits[++last]) {
      within.set(next.pair, (within.get(next.pair) ?? 0) + 1)
    }
    const end = hits[Math.max(first, last - 1)]?.place ?? place
    found.push({ from: Math.max(0, place - margin), to: Math.min(length, end + margin), pairs: within.size })
    const left = (within.get(pair) ?? 1) - 1
    if (left === 0) within.delete(pair)
    else within.set(pair, left)
  })
  found.sort((one, other) => other.pairs - one.pairs || one.from - other.from)
  const chosen: Stretch[] = []
  for (const stretch of found) {
    if (chosen.length === mostStretches || stretch.pairs * 3 < (found[0]?.pairs ?? 0)) break
    if (!chosen.some(({ from, to }) => stretch.from < to - margin && from < stretch.to - margin))
      chosen.push(stretch)
  }
  return chosen
}
