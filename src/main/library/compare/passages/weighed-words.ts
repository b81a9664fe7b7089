/** The words of two texts as numbers, and how much it says that a word stands in both. */
import { type NumberedWords, numberedWords } from '../words/word-numbers'
import type { WordsOfText } from './words-of-text'

export interface WeighedWords extends Pick<NumberedWords, 'a' | 'b'> {
  /** By number: about 1 for a frequent word, less for one that stands everywhere, 2 for a rare one. */
  readonly weights: Float64Array
}

/** How unlikely a word must be to weigh 1, in bits: it is met at one of 64 places. */
const bits = 6
const leastWeight = 0.35
const mostWeight = 2
/** Of a short text nobody can tell how frequent its words are: all count as if they stood in one of so many words more. */
const unseenWords = 1000

export function weighedWords(one: WordsOfText, other: WordsOfText): WeighedWords {
  const { a, b, distinct } = numberedWords(one.keys, other.keys)
  const counts = new Float64Array(distinct)
  for (const row of [a, b]) for (const number of row) counts[number] = (counts[number] ?? 0) + 1
  const all = a.length + b.length + unseenWords
  return { a, b, weights: counts.map((count) => weightOf(count / all)) }
}

/** By how unlikely it is to meet a word by chance that has this share of all words. */
export function weightOf(share: number): number {
  return Math.min(mostWeight, Math.max(leastWeight, -Math.log2(share) / bits))
}
