/** Rows of the same words that stand in a gap of one text and in any gap of the other: what moved passages are made of. */
import { numberedPairs } from '../words/word-numbers'
import type { Part, Run } from './part'
import type { ReadTexts } from './read-texts'

/** A run from one gap to another. */
export interface StrayRun extends Run {
  readonly aGap: number
  readonly bGap: number
}

/** Shorter rows are not looked for. */
const seedLength = 3
/** Rows that stand at more places than this in the gaps of a text begin no run; rarer ones beside them do. */
const mostPlaces = 8

/** As long as they can be, by their place in `a`; none of the pairs of words in `runs` is among them. */
export function sameElsewhere(
  texts: ReadTexts,
  runs: readonly Run[],
  gaps: readonly Part[],
): readonly StrayRun[] {
  const { numbered } = texts
  const partners = partnersIn(runs, texts.a.words.count)
  const seeds = numberedPairs(numberedPairs(numbered, 1), 1)
  const places = new PlacesInGaps(seeds.b, seeds.distinct, gaps)
  const inA = countsInGaps(seeds.a, seeds.distinct, gaps)
  // How far the diagonals were followed: by the difference of places, to the end in `a`.
  const followed = new Map<number, number>()
  const stray: StrayRun[] = []
  gaps.forEach((gap, aGap) => {
    for (let a = gap.aStart; a + seedLength <= gap.aEnd; a++) {
      const seed = seeds.a[a] ?? 0
      if ((places.counts[seed] ?? 0) > mostPlaces || (inA[seed] ?? 0) > mostPlaces) continue
      for (let b = places.first[seed] ?? -1; b >= 0; b = places.next[b] ?? -1) {
        if ((followed.get(b - a) ?? 0) > a || partners[a] === b) continue
        const bGap = places.gapOf(b)
        const run = longest(texts, gap, gaps[bGap] ?? gap, a, b)
        followed.set(b - a, run.a + run.length)
        stray.push({ ...run, aGap, bGap })
      }
    }
  })
  return stray.sort((one, other) => one.a - other.a || one.b - other.b)
}

/** For each word of `a` the word of `b` that it is the same as; -1 for none. */
function partnersIn(runs: readonly Run[], count: number): Int32Array {
  const partners = new Int32Array(count).fill(-1)
  for (const { a, b, length } of runs) for (let at = 0; at < length; at++) partners[a + at] = b + at
  return partners
}

function longest({ numbered }: ReadTexts, aGap: Part, bGap: Part, aSeed: number, bSeed: number): Run {
  let a = aSeed
  let b = bSeed
  while (a > aGap.aStart && b > bGap.bStart && numbered.a[a - 1] === numbered.b[b - 1]) {
    a--
    b--
  }
  let length = aSeed - a + seedLength
  while (
    a + length < aGap.aEnd &&
    b + length < bGap.bEnd &&
    numbered.a[a + length] === numbered.b[b + length]
  ) {
    length++
  }
  return { a, b, length }
}

function countsInGaps(seeds: Int32Array, distinct: number, gaps: readonly Part[]): Int32Array {
  const counts = new Int32Array(distinct)
  for (const { aStart, aEnd } of gaps) {
    for (let at = aStart; at + seedLength <= aEnd; at++) {
      const seed = seeds[at] ?? 0
      counts[seed] = (counts[seed] ?? 0) + 1
    }
  }
  return counts
}

/** Where rows stand in the gaps of `b`. */
class PlacesInGaps {
  readonly counts: Int32Array
  /** The last place of each row, and the place before each place; -1 for none. */
  readonly first: Int32Array
  readonly next: Int32Array
  private readonly gaps: Int32Array

  constructor(seeds: Int32Array, distinct: number, gaps: readonly Part[]) {
    this.counts = new Int32Array(distinct)
    this.first = new Int32Array(distinct).fill(-1)
    this.next = new Int32Array(seeds.length).fill(-1)
    this.gaps = new Int32Array(seeds.length).fill(-1)
    gaps.forEach(({ bStart, bEnd }, gap) => {
      for (let at = bStart; at + seedLength <= bEnd; at++) {
        const seed = seeds[at] ?? 0
        this.counts[seed] = (this.counts[seed] ?? 0) + 1
        this.next[at] = this.first[seed] ?? -1
        this.first[seed] = at
        this.gaps[at] = gap
      }
    })
  }

  gapOf(place: number): number {
    return this.gaps[place] ?? 0
  }
}
