/** Finds the place in one text that a quotation comes from, if there is one. */
import { type AlignedBlocks, sameWords } from '../passages/aligned-blocks'
import { fittedQuotation } from './fitted-quotation'
import { longQuotationPlace } from './long-quotation'
import type { Hit, NumberedQuotation, SearchedWords } from './quotation-numbers'

/** How far dots may lead, in words. */
const longestGap = 300
/** Dots beyond these lead no further. */
const mostGaps = 20
/** Stretches of a text that are looked at more closely. */
const mostStretches = 3
/** A longer quotation is laid along the text passage by passage. */
const longest = 300

/**
 * The quotation as `a`, the text as `b`; null when nothing of it stands there. Of equal places the first one from
 * `after` on, where the quotation before this one ends, else the first one.
 */
export function quotationPlace(
  quotation: NumberedQuotation,
  text: SearchedWords,
  hits: readonly Hit[],
  after: number,
): AlignedBlocks | null {
  const whole = wholePlace(quotation, text.numbers, hits, after)
  if (whole !== null) return [{ a: 0, b: whole, length: quotation.numbers.length }]
  if (hits.length === 0) return null
  if (quotation.numbers.length > longest) return longQuotationPlace(quotation.numbers, text)
  let best: { readonly blocks: AlignedBlocks; readonly score: number } | null = null
  for (const { from, to } of stretches(quotation, hits, text.numbers.length)) {
    const fit = fittedQuotation(quotation, text, from, to)
    if (sameWords(fit.blocks) > 0 && (best === null || fit.score > best.score)) best = fit
  }
  return best?.blocks ?? null
}

/** Where all its words stand in a row. */
function wholePlace(
  { words, numbers }: NumberedQuotation,
  text: Int32Array,
  hits: readonly Hit[],
  after: number,
): number | null {
  if (words.own < words.count || words.isAfterGap.includes(true)) return null
  let first: number | null = null
  for (const { place, pair } of hits) {
    if (pair !== 0 || !stands(numbers, text, place)) continue
    if (place >= after) return place
    first ??= place
  }
  return first
}

function stands(numbers: Int32Array, text: Int32Array, place: number): boolean {
  return numbers.every((number, at) => text[place + at] === number)
}

interface Stretch {
  readonly from: number
  readonly to: number
  /** Different pairs of words of the quotation that stand in it. */
  readonly pairs: number
}

/** Those with most pairs of the quotation's words, best first, without much overlap. */
function stretches({ words }: NumberedQuotation, hits: readonly Hit[], length: number): readonly Stretch[] {
  const gaps = Math.min(mostGaps, words.isAfterGap.filter((isGap) => isGap).length)
  const margin = words.count + 10
  const found = stretchesFrom(hits, 2 * margin + gaps * longestGap).map(
    ({ from, to, pairs }): Stretch => ({
      from: Math.max(0, from - margin),
      to: Math.min(length, to + margin),
      pairs,
    }),
  )
  found.sort((one, other) => other.pairs - one.pairs || one.from - other.from)
  const chosen: Stretch[] = []
  for (const stretch of found) {
    if (chosen.length === mostStretches || stretch.pairs * 3 < (found[0]?.pairs ?? 0)) break
    const isNew = chosen.every(({ from, to }) => stretch.from >= to - margin || from >= stretch.to - margin)
    if (isNew) chosen.push(stretch)
  }
  return chosen
}

/** From each hit as far as `reach`, with how many different pairs stand there: one pass with two ends. */
function stretchesFrom(hits: readonly Hit[], reach: number): readonly Stretch[] {
  const within = new Map<number, number>()
  let behind = 0
  return hits.map(({ place, pair }) => {
    for (let next = hits[behind]; next !== undefined && next.place < place + reach; next = hits[++behind]) {
      within.set(next.pair, (within.get(next.pair) ?? 0) + 1)
    }
    const stretch = { from: place, to: hits[behind - 1]?.place ?? place, pairs: within.size }
    const left = (within.get(pair) ?? 1) - 1
    if (left === 0) within.delete(pair)
    else within.set(pair, left)
    return stretch
  })
}
