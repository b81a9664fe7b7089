/** How long it takes to compare two letters as versions and to find the passages that they share, by length and likeness. */

import { sharedPassagesOfTexts } from '../../src/main/library/compare/passages/shared-passages'
import { compareVersions } from '../../src/main/library/compare/versions/compare-versions'
import { usualIgnoring } from '../../src/shared/comparison'
import type { World } from '../corpus/letter'
import { makeParagraphs } from '../corpus/prose'
import { createRandom } from '../corpus/random'
import { type Figure, type Goal, type Report, under } from '../figures'
import { median } from '../statistics'
import { measureFinding } from './anchors'

interface Size {
  readonly words: number
  /** In milliseconds. */
  readonly goal: Goal
  readonly rounds: number
}

const sizes: readonly Size[] = [
  { words: 5_000, goal: under(100), rounds: 9 },
  { words: 100_000, goal: under(3_000), rounds: 3 },
]
/** Percent of the words that are altered; null for another text altogether. */
const likenesses: readonly (readonly [string, number | null])[] = [
  ['slightly changed', 2],
  ['heavily changed', 40],
  ['wholly different', null],
]

/** Measured in the benchmark's own process; the app does the same in a thread. */
export function measureCompare(world: World): Report {
  const figures = sizes.flatMap((size) => {
    const base = makeText(world, size.words, 1)
    return likenesses.flatMap(([likeness, percent]) => {
      const other = percent === null ? makeText(world, size.words, 2) : altered(world, base, percent)
      const name = `${size.words} words, ${likeness}`
      return [
        figure(`versions, ${name}`, size, () => {
          const { rows, moves } = compareVersions(base, other, usualIgnoring)
          return `${rows.length} rows, ${moves.length} moves`
        }),
        figure(`passages, ${name}`, size, () => `${sharedPassagesOfTexts(base, other).length} passages`),
      ]
    })
  })
  const finding = sizes.map(({ words }) => {
    const base = makeText(world, words, 1)
    return measureFinding(base, altered(world, base, 2), words, 500)
  })
  return { subject: 'compare', figures: [...figures, ...finding] }
}

/** The slowest round counts, as a reader meets the first one; what half of them took stands beside it. */
function figure(name: string, { goal, rounds }: Size, compare: () => string): Figure {
  let found = ''
  const times = Array.from({ length: rounds }, () => {
    const begun = performance.now()
    found = compare()
    return performance.now() - begun
  })
  const remark = `median ${median(times).toFixed(0)} ms, ${found}`
  return { name, value: Math.max(...times), unit: 'ms', goal, median: median(times), remark }
}

function makeText(world: World, words: number, stream: number): string {
  const writer = {
    ...{ tongue: world.tongues.en, names: world.names, subject: [] },
    random: createRandom(world.seed, stream),
  }
  return makeParagraphs(writer, words, [])
    .map(({ text }) => text)
    .join('\n\n')
}

function altered(world: World, text: string, percent: number): string {
  const random = createRandom(world.seed, percent)
  const { en } = world.tongues
  return text
    .split(' ')
    .map((word) => (random.chance(percent) ? en.word(random) : word))
    .join(' ')
}
