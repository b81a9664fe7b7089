/** The rows of a passage: what is the same in both texts and what was altered, with places in the texts. */
import type { ComparisonRow } from '@shared/comparison'
import type { Span } from '@shared/letter'
import type { AlignedBlocks } from './aligned-blocks'
import type { WordsOfText } from './words-of-text'

/** Both from the first word of the first block to the last one of the last. */
export function rowsOf(a: WordsOfText, b: WordsOfText, blocks: AlignedBlocks): readonly ComparisonRow[] {
  const rows: ComparisonRow[] = []
  blocks.forEach((block, at) => {
    const before = blocks[at - 1]
    if (before !== undefined) {
      const gap = alteration(a, b, [before.a + before.length, block.a], [before.b + before.length, block.b])
      if (gap !== null) rows.push(gap)
    }
    rows.push({
      kind: 'same',
      a: spanOfWords(a, block.a, block.a + block.length),
      b: spanOfWords(b, block.b, block.b + block.length),
    })
  })
  return rows
}

type Places = readonly [number, number]

/** The row of two stretches that have no word in common; null when both are empty. */
export function alteration(a: WordsOfText, b: WordsOfText, ofA: Places, ofB: Places): ComparisonRow | null {
  const [inA, inB] = [ofA[1] > ofA[0], ofB[1] > ofB[0]]
  if (!inA && !inB) return null
  const kind = inA && inB ? 'changed' : inA ? 'removed' : 'added'
  return { kind, a: spanOfWords(a, ...ofA), b: spanOfWords(b, ...ofB) }
}

/** From the first character of its first word to the last one of its last; empty, behind the word before, for no words. */
export function spanOfWords(text: WordsOfText, from: number, to: number): Span {
  if (to > from) return { start: text.starts[from] ?? 0, end: text.ends[to - 1] ?? 0 }
  const at = from > 0 ? (text.ends[from - 1] ?? 0) : (text.starts[0] ?? 0)
  return { start: at, end: at }
}
