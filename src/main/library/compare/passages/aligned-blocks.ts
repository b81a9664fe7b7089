/** A pairing of two stretches of text: blocks of the same words, in order, with what was altered between them. */
import { costOfAltered } from './extension'
import type { WeighedWords } from './weighed-words'

export interface AlignedBlock {
  /** Places of the first word in each text. */
  readonly a: number
  readonly b: number
  /** In words. */
  readonly length: number
}

/** At least one, in the order of both texts. */
export type AlignedBlocks = readonly AlignedBlock[]

export interface Bounds {
  /** Places of the first word and behind the last one. */
  readonly a: readonly [number, number]
  readonly b: readonly [number, number]
}

export function boundsOf(blocks: AlignedBlocks): Bounds {
  const [first, last] = [blocks[0], blocks[blocks.length - 1]]
  if (first === undefined || last === undefined) return { a: [0, 0], b: [0, 0] }
  return { a: [first.a, last.a + last.length], b: [first.b, last.b + last.length] }
}

/** Blocks of pairs of places in ascending order. */
export function blocksOf(pairs: Iterable<readonly [number, number]>): AlignedBlocks {
  const blocks: { a: number; b: number; length: number }[] = []
  for (const [a, b] of pairs) {
    const last = blocks[blocks.length - 1]
    if (last !== undefined && a === last.a + last.length && b === last.b + last.length) last.length++
    else blocks.push({ a, b, length: 1 })
  }
  return blocks
}

export function sameWords(blocks: AlignedBlocks): number {
  return blocks.reduce((sum, { length }) => sum + length, 0)
}

/** Twice the words in common by all words of both stretches. */
export function similarityOf(blocks: AlignedBlocks): number {
  const { a, b } = boundsOf(blocks)
  return (2 * sameWords(blocks)) / (a[1] - a[0] + b[1] - b[0])
}

/** What its shared words weigh, less what was altered between them. */
export function scoreOf(blocks: AlignedBlocks, words: WeighedWords): number {
  return blocks.reduce(
    (sum, block, at) => sum + weightOfBlock(block, words) - costBetween(blocks[at - 1], block),
    0,
  )
}

/** The stretch of neighbouring blocks that has the best score. */
export function bestStretch(blocks: AlignedBlocks, words: WeighedWords): AlignedBlocks {
  let best = { score: Number.NEGATIVE_INFINITY, from: 0, to: 0 }
  let [score, from] = [0, 0]
  blocks.forEach((block, at) => {
    const carried = score - costBetween(blocks[at - 1], block)
    if (at === 0 || carried <= 0) [score, from] = [0, at]
    else score = carried
    score += weightOfBlock(block, words)
    if (score > best.score) best = { score, from, to: at + 1 }
  })
  return best.from === 0 && best.to === blocks.length ? blocks : blocks.slice(best.from, best.to)
}

function weightOfBlock({ a, length }: AlignedBlock, words: WeighedWords): number {
  let weight = 0
  for (let at = a; at < a + length; at++) weight += words.weights[words.a[at] ?? 0] ?? 0
  return weight
}

function costBetween(before: AlignedBlock | undefined, block: AlignedBlock): number {
  if (before === undefined) return 0
  return costOfAltered(Math.max(block.a - before.a - before.length, block.b - before.b - before.length))
}
