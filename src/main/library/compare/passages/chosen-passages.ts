/**
 * Passages that do not overlap, out of all that are possible: the best one wins its words in both texts, others keep
 * what is left of them when that is still a passage. Words of one text that stand twice in the other are thus paired
 * once, with the place where most of what stands around them is shared as well.
 */
import {
  type AlignedBlock,
  type AlignedBlocks,
  bestStretch,
  sameWords,
  scoreOf,
  similarityOf,
} from './aligned-blocks'
import { BestFirst } from './best-first'
import type { WeighedWords } from './weighed-words'

/** Words that are altered may be every third one. */
const leastSimilarity = 0.55
/** Of what as many ordinary words bring: few words that stand everywhere are no passage. */
const leastScoreByWord = 0.7
/** Where words were altered, more has to be shared. */
const leastScoreOfAltered = 1.1

/** Unaltered words after which one more at the end may be chance. */
const wordsForStray = 15

/** In the order of `a`. */
export function chosenPassages(
  candidates: readonly AlignedBlocks[],
  words: WeighedWords,
  leastWords: number,
): readonly AlignedBlocks[] {
  const taken = { a: new Uint8Array(words.a.length), b: new Uint8Array(words.b.length) }
  const queue = new BestFirst()
  const offer = (blocks: AlignedBlocks): void => {
    if (blocks.length === 0 || sameWords(blocks) < leastWords) return
    const score = scoreOf(blocks, words)
    const least = leastWords * (blocks.length === 1 ? leastScoreByWord : leastScoreOfAltered)
    if (score >= least && similarityOf(blocks) >= leastSimilarity) {
      queue.add({ blocks, score })
    }
  }
  for (const blocks of candidates) offer(withoutStrays(blocks, leastWords))
  const chosen: AlignedBlocks[] = []
  for (let next = queue.take(); next !== null; next = queue.take()) {
    const free = freeStretches(next.blocks, taken)
    if (free === null) {
      take(next.blocks, taken)
      chosen.push(next.blocks)
    } else for (const stretch of free) offer(withoutStrays(bestStretch(stretch, words), leastWords))
  }
  return chosen.sort((one, other) => (one[0]?.a ?? 0) - (other[0]?.a ?? 0))
}

/**
 * A word behind an altered one at the end of a passage may be chance, after many unaltered words also two or three: they
 * belong to it only when it is altered elsewhere as well, or would be none without them.
 */
function withoutStrays(blocks: AlignedBlocks, leastWords: number): AlignedBlocks {
  const longest = Math.max(...blocks.map(({ length }) => length))
  const isStray = (block: AlignedBlock | undefined): boolean =>
    block !== undefined && block.length <= Math.max(1, longest / wordsForStray)
  const inner = blocks.slice(isStray(blocks[0]) ? 1 : 0, isStray(blocks[blocks.length - 1]) ? -1 : undefined)
  return inner.length === 1 && sameWords(inner) >= leastWords ? inner : blocks
}

interface Taken {
  readonly a: Uint8Array
  readonly b: Uint8Array
}

/** What is left of it where words are taken; null when none is. */
function freeStretches(blocks: AlignedBlocks, taken: Taken): readonly AlignedBlocks[] | null {
  const stretches: AlignedBlock[][] = [[]]
  let isWhole = true
  const cut = (): void => {
    isWhole = false
    if (stretches[stretches.length - 1]?.length !== 0) stretches.push([])
  }
  blocks.forEach((block, at) => {
    const before = blocks[at - 1]
    const isGapTaken =
      before !== undefined &&
      (isTaken(taken.a, before.a + before.length, block.a) ||
        isTaken(taken.b, before.b + before.length, block.b))
    if (isGapTaken) cut()
    let from = 0
    for (let word = 0; word <= block.length; word++) {
      const isEnd = word === block.length
      if (!isEnd && taken.a[block.a + word] !== 1 && taken.b[block.b + word] !== 1) continue
      const part = { a: block.a + from, b: block.b + from, length: word - from }
      if (part.length > 0) stretches[stretches.length - 1]?.push(part)
      if (!isEnd) cut()
      from = word + 1
    }
  })
  return isWhole ? null : stretches
}

function isTaken(taken: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (taken[at] === 1) return true
  return false
}

/** Altered words inside belong to it as well. */
function take(blocks: AlignedBlocks, taken: Taken): void {
  const [first, last] = [blocks[0], blocks[blocks.length - 1]]
  if (first === undefined || last === undefined) return
  taken.a.fill(1, first.a, last.a + last.length)
  taken.b.fill(1, first.b, last.b + last.length)
}
