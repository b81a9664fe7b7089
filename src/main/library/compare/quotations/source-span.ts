/** Which words of a letter a quotation stands for: those that it shares, and at its ends those that it has others for. */
import type { ComparisonRow } from '@shared/comparison'
import { type AlignedBlocks, type Bounds, boundsOf } from '../passages/aligned-blocks'
import { alteration, rowsOf } from '../passages/passage-rows'
import type { WordsOfText } from '../passages/words-of-text'
import type { QuotedWords } from './quoted-words'

/** A replaced end may stand for so many words more than it has. */
const longerBy = 2
const sentenceEnd = /[.!?…؟;؛。：:]|\n\s*\n/u

/**
 * Places of words of the text. Where the quotation ends (or begins) with own words that are not there, they stand for
 * the rest of the sentence, if that is about as long as they are.
 */
export function sourcePlaces(
  quoted: QuotedWords,
  blocks: AlignedBlocks,
  words: WordsOfText,
  text: string,
): Bounds['b'] {
  const { a, b } = boundsOf(blocks)
  const own = quoted.isReporters.map((isReporters) => (isReporters ? 0 : 1))
  const [before, behind] = [sum(own.slice(0, a[0])), sum(own.slice(a[1]))]
  const endsAt = (place: number): boolean => isSentenceEnd(words, text, place)
  return [
    b[0] - steps(before, (step) => endsAt(b[0] - step)),
    b[1] + steps(behind, (step) => endsAt(b[1] + step)),
  ]
}

/** Whether a sentence, or a part of one that could stand alone, ends before a word. */
export function isSentenceEnd(words: WordsOfText, text: string, place: number): boolean {
  if (place <= 0 || place >= words.count) return true
  return sentenceEnd.test(text.slice(words.ends[place - 1] ?? 0, words.starts[place] ?? text.length))
}

/** How many words it is to the end of the sentence; none when it is too far. */
function steps(replaced: number, isEnd: (step: number) => boolean): number {
  if (replaced === 0) return 0
  for (let step = 0; step <= replaced + longerBy; step++) if (isEnd(step)) return step
  return 0
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0)
}

/** The quotation as `a`, from its first to its last word; the text as `b`, from one of these places to the other. */
export function rowsOfQuotation(
  quoted: QuotedWords,
  words: WordsOfText,
  blocks: AlignedBlocks,
  [from, to]: Bounds['b'],
): readonly ComparisonRow[] {
  const { a, b } = boundsOf(blocks)
  const before = alteration(quoted, words, [0, a[0]], [from, b[0]])
  const behind = alteration(quoted, words, [a[1], quoted.count], [b[1], to])
  return [before, ...rowsOf(quoted, words, blocks), behind].filter((row) => row !== null)
}
