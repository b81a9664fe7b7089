/**
 * Runs of words that stand in both texts without any change: where shared passages begin to be looked for. Seeds are
 * word n-grams as in TextPAIR and passim, joined along their diagonals. The cost stays in proportion to the texts
 * also when they repeat one sentence ten thousand times: no word is looked at for more than a few runs.
 */
import type { WeighedWords } from './weighed-words'
import { WordSequences } from './word-sequences'

export interface Run {
  /** Places of the first word in each text. */
  readonly a: number
  readonly b: number
  readonly length: number
  /** Of all its words together. */
  readonly weight: number
}

/** Places in `b` that are tried for one place in `a`. */
const mostPlaces = 64
/** Runs over one word of `a`, after which it begins no further ones. */
const mostRuns = 8

/** Longest possible runs of at least `least` words, in the order of `a`. */
export function sharedRuns(words: WeighedWords, least: number): readonly Run[] {
  const { a, b } = words
  const runs: Run[] = []
  const sequences = new WordSequences(b, least)
  const runsOver = new Uint8Array(a.length)
  /** How far the last run of each diagonal reaches in `a`. */
  const reached = new Int32Array(a.length + b.length)
  for (let at = 0; at + least <= a.length; at++) {
    let place = sequences.first(a, at)
    for (let tried = 0; place !== -1 && tried < mostPlaces; tried++, place = sequences.next(place)) {
      if ((runsOver[at] ?? 0) >= mostRuns) break
      const diagonal = at - place + b.length
      if ((reached[diagonal] ?? 0) > at) continue
      const run = runAround(words, at, place, reached[diagonal] ?? 0)
      runs.push(run)
      reached[diagonal] = run.a + run.length
      for (let word = run.a; word < run.a + run.length; word++) {
        runsOver[word] = Math.min(255, (runsOver[word] ?? 0) + 1)
      }
    }
  }
  return runs
}

/** The run through a place of each text, which in `a` begins at `from` or later. */
function runAround({ a, b, weights }: WeighedWords, at: number, place: number, from: number): Run {
  let before = 0
  while (at - before > from && place > before && a[at - before - 1] === b[place - before - 1]) before++
  const [start, startThere] = [at - before, place - before]
  let length = 0
  let weight = 0
  while (
    start + length < a.length &&
    startThere + length < b.length &&
    a[start + length] === b[startThere + length]
  ) {
    weight += weights[a[start + length] ?? 0] ?? 0
    length++
  }
  return { a: start, b: startThere, length, weight }
}
