import { describe, expect, it } from 'vitest'
import {
  type Passage,
  sharedPassagesOfTexts,
  wordsOfText,
} from '../../../../../../src/main/library/compare/passages/shared-passages'
import { type PlantedTexts, plantedTexts } from '../../../../../support/planted-passages'

interface Tally {
  right: number
  found: number
  known: number
}

type Places = readonly [number, number]

/** Words of both texts that passages cover, and passages whose four bounds are at most `tolerance` words off. */
function tallies(
  texts: readonly PlantedTexts[],
  tolerance: number,
): { readonly words: Tally; readonly passages: Tally } {
  const words = { right: 0, found: 0, known: 0 }
  const passages = { right: 0, found: 0, known: 0 }
  for (const planted of texts) {
    const found = placesOf(planted, sharedPassagesOfTexts(planted.a, planted.b))
    passages.known += planted.passages.length
    passages.found += found.length
    passages.right += planted.passages.filter((one) =>
      found.some(({ a, b }) => isNear(a, one.a, tolerance) && isNear(b, one.b, tolerance)),
    ).length
    for (const side of ['a', 'b'] as const) {
      const known = wordsIn(planted.passages.map((one) => one[side]))
      const covered = wordsIn(found.map((one) => one[side]))
      words.known += known.size
      words.found += covered.size
      words.right += [...covered].filter((word) => known.has(word)).length
    }
  }
  return { words, passages }
}

function placesOf({ a, b }: PlantedTexts, passages: readonly Passage[]) {
  const [inA, inB] = [wordsOfText(a), wordsOfText(b)].map((words) => ({
    starts: new Map(Array.from({ length: words.count }, (_, at) => [words.starts[at], at])),
    ends: new Map(Array.from({ length: words.count }, (_, at) => [words.ends[at], at + 1])),
  }))
  const places = (words: typeof inA, { start, end }: Passage['a']): Places => [
    words?.starts.get(start) ?? -1,
    words?.ends.get(end) ?? -1,
  ]
  return passages.map((passage) => ({ a: places(inA, passage.a), b: places(inB, passage.b) }))
}

const isNear = (one: Places, other: Places, tolerance: number): boolean =>
  Math.abs(one[0] - other[0]) <= tolerance && Math.abs(one[1] - other[1]) <= tolerance

const wordsIn = (places: readonly Places[]): ReadonlySet<number> =>
  new Set(places.flatMap(([from, to]) => Array.from({ length: to - from }, (_, at) => from + at)))

const seeds = Array.from({ length: 12 }, (_, at) => 101 + at)

describe('shared passages of texts in which passages were planted', () => {
  it.each([
    [12, 12],
    [12, 20],
    [20, 80],
  ])('are found at a tenth of noise, from %i to %i words long', (shortest, longest) => {
    const texts = seeds.map((seed) =>
      plantedTexts({ seed, words: 2500, passages: 40, shortest, longest, noise: 0.1 }),
    )
    const { words, passages } = tallies(texts, 2)
    expect(words.right / words.known).toBeGreaterThanOrEqual(0.98)
    expect(words.right / words.found).toBeGreaterThanOrEqual(0.98)
    expect(passages.right / passages.known).toBeGreaterThanOrEqual(0.98)
    expect(passages.right / passages.found).toBeGreaterThanOrEqual(0.98)
  })

  it.each([6, 8, 12, 40])(
    'are found with their exact bounds when nothing was altered, at %i words',
    (length) => {
      const texts = seeds.map((seed) =>
        plantedTexts({ seed, words: 3000, passages: 30, shortest: length, longest: length, noise: 0 }),
      )
      const { passages } = tallies(texts, 0)
      expect(passages).toEqual({ right: 360, found: 360, known: 360 })
    },
  )
})
