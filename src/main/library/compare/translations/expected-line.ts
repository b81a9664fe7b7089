/**
 * Where in one text each place of the other is expected: along a chain of sentences that anchor each other strongly, and
 * between them in proportion to the lengths. A part that one text lacks then bends the line instead of leaving it.
 */
import type { Alignable } from './alignable'
import type { Line } from './band'
import type { Stretch } from './bead-costs'

/** So much is said by a long number, or by two names. */
const strong = 3.5

export function expectedLine(texts: Alignable, stretch: Stretch): Line {
  const countA = stretch.aEnd - stretch.a
  const low = new Float64Array(countA + 1)
  const points = [
    [0, 0] as const,
    ...chain(strongPairs(texts, stretch)),
    [countA, stretch.bEnd - stretch.b] as const,
  ]
  for (let at = 1; at < points.length; at++) {
    const [fromA, fromB] = points[at - 1] ?? [0, 0]
    const [toA, toB] = points[at] ?? [0, 0]
    const letters = (i: number) => texts.a.lengths[stretch.a + i] ?? 0
    const whole = letters(toA) - letters(fromA)
    for (let i = fromA; i <= toA; i++) {
      const part = whole > 0 ? (letters(i) - letters(fromA)) / whole : 0
      low[i] = fromB + part * (toB - fromB)
    }
  }
  // Each row reaches the next one, so that a way leads through however steep the line is.
  const high = low.map((place, i) => Math.max(place, low[i + 1] ?? place))
  return { low, high }
}

type Pair = readonly [number, number]

/** Pairs that anchor each other more than any other of their sentences, in the order of `a`. */
function strongPairs({ evidence }: Alignable, stretch: Stretch): readonly Pair[] {
  const bestOfB = new Map<number, number>()
  for (let i = stretch.a; i < stretch.aEnd; i++) {
    for (const [j, weight] of evidence[i] ?? []) bestOfB.set(j, Math.max(weight, bestOfB.get(j) ?? 0))
  }
  const pairs: Pair[] = []
  for (let i = stretch.a; i < stretch.aEnd; i++) {
    const row = [...(evidence[i] ?? [])].filter(([j]) => j >= stretch.b && j < stretch.bEnd)
    const most = row.reduce((best, [, weight]) => Math.max(best, weight), 0)
    const first = row.filter(
      ([j, weight]) => weight === most && weight >= strong && bestOfB.get(j) === weight,
    )
    if (first.length === 1 && first[0] !== undefined) pairs.push([i - stretch.a, first[0][0] - stretch.b])
  }
  return pairs
}

/** The longest part of the pairs that ascends in both texts. */
function chain(pairs: readonly Pair[]): readonly Pair[] {
  const ends: number[] = []
  const before: number[] = []
  pairs.forEach(([, j], at) => {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairs[ends[middle] ?? 0]?.[1] ?? 0) < j) low = middle + 1
      else high = middle
    }
    before[at] = low > 0 ? (ends[low - 1] ?? -1) : -1
    ends[low] = at
  })
  const found: Pair[] = []
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const pair = pairs[at]
    if (pair !== undefined && pair[0] > 0) found.push(pair)
  }
  return found.reverse()
}
