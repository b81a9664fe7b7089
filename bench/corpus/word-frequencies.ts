/** Draws ranks as words are drawn in real text: a few very often, most of them hardly ever. */
import type { Random } from './random'

export interface RankSource {
  /** A rank from 0, the commonest. */
  draw(random: Random): number
}

const exponent = 1.07
const flattening = 2.7
/** Weights are whole parts of this, so that the last bit of a power cannot change a letter. */
const parts = 1 << 28

/**
 * Zipf's law as Mandelbrot corrected it: the word of rank r (from 1) occurs in proportion to 1 / (r + 2.7)^1.07.
 * Source of the constants: B. Mandelbrot, "An informational theory of the statistical structure of language" (1953).
 */
export function zipfMandelbrot(ranks: number): RankSource {
  const sums = new Float64Array(ranks)
  let total = 0
  for (let rank = 0; rank < ranks; rank++) {
    total += Math.max(1, Math.round(parts * (rank + 1 + flattening) ** -exponent))
    sums[rank] = total
  }
  return { draw: (random) => firstAbove(sums, random.below(total)) }
}

function firstAbove(sums: Float64Array, value: number): number {
  let low = 0
  let high = sums.length - 1
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sums[middle] ?? 0) > value) high = middle
    else low = middle + 1
  }
  return low
}
