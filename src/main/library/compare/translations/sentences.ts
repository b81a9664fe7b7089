/**
 * The sentences of a letter, with the blocks that they stand in. They never cross a block; what is no running text, such
 * as a signature, gives a sentence for each line. It knows one text; nothing is aligned here.
 */
import type { Block, BlockKind, Span } from '@shared/letter'
import { sentenceEnds } from './sentence-ends'

export interface LetterText {
  readonly text: string
  /** In order. */
  readonly blocks: readonly Block[]
  /** ISO 639. */
  readonly language: string | null
}

export interface Sentence extends Span {
  /** Place of its block among the stretches of the text. */
  readonly block: number
  readonly kind: BlockKind
  /** Letters and digits. */
  readonly length: number
}

/**
 * In order. They cover every letter and digit once, but for what a page has around the letter, and neither begin nor end
 * with a space.
 */
export function sentencesOf(letter: LetterText): readonly Sentence[] {
  const sentences: Sentence[] = []
  stretchesOf(letter).forEach(({ kind, start, end, language }, block) => {
    if (kind === 'boilerplate') return
    const ends = inLines.has(kind)
      ? lineEnds(letter.text, start, end)
      : sentenceEnds(letter.text, start, end, language ?? letter.language)
    for (const span of written(letter.text, start, ends)) sentences.push({ ...span, block, kind })
  })
  return sentences
}

const inLines: ReadonlySet<BlockKind> = new Set([
  'heading',
  'dateline',
  'salutation',
  'closing',
  'signature',
  'letterhead',
])

/** The blocks, cut at empty lines, and whatever stands between them. */
function stretchesOf({ text, blocks }: LetterText): readonly Block[] {
  const stretches: Block[] = []
  let end = 0
  const addRest = (to: number): void => {
    if (to > end) stretches.push(...paragraphsOf(text, { kind: 'paragraph', start: end, end: to }))
  }
  for (const block of blocks) {
    if (block.start < end) continue
    addRest(block.start)
    stretches.push(...paragraphsOf(text, block))
    end = block.end
  }
  addRest(text.length)
  return stretches
}

function paragraphsOf(text: string, block: Block): readonly Block[] {
  const pieces: Block[] = []
  let from = block.start
  for (const gap of text.slice(block.start, block.end).matchAll(/\n[^\S\n]*(?:\n[^\S\n]*)+/g)) {
    pieces.push({ ...block, start: from, end: block.start + gap.index })
    from = block.start + gap.index + gap[0].length
  }
  pieces.push({ ...block, start: from })
  return pieces.filter(({ start, end }) => hasWords.test(text.slice(start, end)))
}

function lineEnds(text: string, start: number, end: number): readonly number[] {
  const breaks = text.slice(start, end).matchAll(/\n/g)
  return [...Array.from(breaks, ({ index }) => start + index), end]
}

const hasWords = /[\p{L}\p{N}]/u
const letters = /[\p{L}\p{N}]/gu

/** The stretches between the ends, trimmed; one without words goes with its neighbour. */
function* written(
  text: string,
  start: number,
  ends: readonly number[],
): Generator<Span & { readonly length: number }> {
  let from = start
  for (const [at, end] of ends.entries()) {
    const isLast = at === ends.length - 1
    const following = isLast || hasWords.test(text.slice(end, ends.at(-1)))
    if (!hasWords.test(text.slice(from, end)) || !following) continue
    const piece = text.slice(from, end)
    const leading = piece.length - piece.trimStart().length
    yield {
      start: from + leading,
      end: from + piece.trimEnd().length,
      length: piece.match(letters)?.length ?? 0,
    }
    from = end
  }
}
