/** Sorts the lines of a concordance by up to three keys. */
import type { ConcordanceKey } from '@shared/concordance'
import type { Turn } from '../search/turn'
import type { CompareWords } from './collation'
import type { ConcordanceLines } from './concordance-lines'
import type { LineWords } from './line-words'
import { sortedInSlices } from './sorted-in-slices'

interface SortedLines {
  readonly lines: ConcordanceLines
  readonly words: LineWords
  readonly compare: CompareWords
}

/**
 * The first `count` lines in order. Lines that are alike in every key keep the order of letters and text; where a key
 * has no word, since the letter begins or ends there, the line comes last. Errors: `cancelled`.
 */
export async function lineOrder(
  { lines, words, compare }: SortedLines,
  count: number,
  keys: readonly ConcordanceKey[],
  turn: Turn,
): Promise<Uint32Array> {
  let order = Uint32Array.from({ length: count }, (_, line) => line)
  // Subtle: sorting is stable, so the key that counts least comes first.
  for (const key of [...keys].reverse()) {
    const column = Uint32Array.from({ length: count }, (_, line) => lines.word(line, key))
    const ranks = await ranksOf(column, words, compare, turn)
    order = sortedByRank(order, column, ranks)
  }
  return order
}

/** The place of each word that occurs in the column, by its number. */
async function ranksOf(
  column: Uint32Array,
  words: LineWords,
  compare: CompareWords,
  turn: Turn,
): Promise<Uint32Array> {
  const ranks = new Uint32Array(words.count)
  const occurring = [...new Set(column)].filter((number) => number !== 0)
  const sorted = await sortedInSlices(
    occurring.map((number) => ({ number, word: words.word(number) })),
    (a, b) => compare(a.word, b.word),
    turn,
  )
  sorted.forEach(({ number }, rank) => {
    ranks[number] = rank
  })
  ranks[0] = sorted.length
  return ranks
}

/** A stable sort by counting: lines are many, and ranks are as few as there are words. */
function sortedByRank(order: Uint32Array, column: Uint32Array, ranks: Uint32Array): Uint32Array<ArrayBuffer> {
  const next = new Uint32Array((ranks[0] ?? 0) + 2)
  for (const number of column) countUp(next, (ranks[number] ?? 0) + 1)
  for (let rank = 1; rank < next.length; rank++) next[rank] = (next[rank] ?? 0) + (next[rank - 1] ?? 0)
  const sorted = new Uint32Array(order.length)
  for (const line of order) {
    const rank = ranks[column[line] ?? 0] ?? 0
    sorted[next[rank] ?? 0] = line
    countUp(next, rank)
  }
  return sorted
}

function countUp(counts: Uint32Array, at: number): void {
  counts[at] = (counts[at] ?? 0) + 1
}
