/**
 * Ends a passage where one of the texts quotes the other: a word or two behind the closing mark, or before the opening
 * one, are the same by chance.
 */
import { type AlignedBlock, type AlignedBlocks, sameWords } from './aligned-blocks'
import type { WordsOfText } from './words-of-text'

const mark = /["“”„‟«»‹›「」『』]/
/** Words outside the marks that still may be chance. */
const mostOutside = 2

/** Only marks that one of both has count; what both have between marks is quoted by both. */
export function withoutWordsOutsideMarks(
  blocks: AlignedBlocks,
  a: WordsOfText,
  b: WordsOfText,
  leastWords: number,
): AlignedBlocks {
  const [first, ...others] = blocks
  if (first === undefined) return blocks
  const before = outside(first, leastWords, blocks, (words) =>
    isMarked(a, b, first.a + words, first.b + words),
  )
  const begun: AlignedBlocks = [
    { a: first.a + before, b: first.b + before, length: first.length - before },
    ...others,
  ]
  const last = begun[begun.length - 1] ?? first
  const behind = outside(last, leastWords, begun, (words) =>
    isMarked(a, b, last.a + last.length - words, last.b + last.length - words),
  )
  return [...begun.slice(0, -1), { ...last, length: last.length - behind }]
}

/** How many words of a block at an end stand outside of a mark. */
function outside(
  block: AlignedBlock,
  leastWords: number,
  blocks: AlignedBlocks,
  isMark: (words: number) => boolean,
): number {
  for (let words = mostOutside; words > 0; words--) {
    if (words < block.length && sameWords(blocks) - words >= leastWords && isMark(words)) return words
  }
  return 0
}

/** Whether a mark of quotation stands before these words of one of the texts, and none before that of the other. */
function isMarked(a: WordsOfText, b: WordsOfText, inA: number, inB: number): boolean {
  return mark.test(between(a, inA)) !== mark.test(between(b, inB))
}

function between({ text = '', starts, ends }: WordsOfText, place: number): string {
  return text.slice(ends[place - 1] ?? 0, starts[place] ?? 0)
}
