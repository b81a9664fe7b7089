/** The words of two texts as numbers, equal for equal words, and how much it says that a word stands in both. */
import type { WordsOfText } from './words-of-text'

export interface NumberedWords {
  readonly a: Int32Array
  readonly b: Int32Array
  /** By number: about 1 for a frequent word, less for one that stands everywhere, 2 for a rare one. */
  readonly weights: Float64Array
}

/** How unlikely a word must be to weigh 1, in bits: it is met at one of 64 places. */
const bits = 6
const leastWeight = 0.35
const mostWeight = 2
/** Of a short text nobody can tell how frequent its words are: all count as if they stood in one of so many words more. */
const unseenWords = 1000

export function numberedWords(a: WordsOfText, b: WordsOfText): NumberedWords {
  const numbers = new Map<string, number>()
  const counts: number[] = []
  const numbered = ({ keys, count }: WordsOfText): Int32Array => {
    const words = new Int32Array(count)
    for (let at = 0; at < count; at++) {
      const key = keys[at] ?? ''
      const known = numbers.get(key)
      const number = known ?? counts.length
      if (known === undefined) {
        numbers.set(key, number)
        counts.push(0)
      }
      counts[number] = (counts[number] ?? 0) + 1
      words[at] = number
    }
    return words
  }
  const [ofA, ofB] = [numbered(a), numbered(b)]
  const all = a.count + b.count + unseenWords
  return { a: ofA, b: ofB, weights: Float64Array.from(counts, (count) => weightOf(count / all)) }
}

/** By how unlikely it is to meet a word by chance that has this share of all words. */
export function weightOf(share: number): number {
  return Math.min(mostWeight, Math.max(leastWeight, -Math.log2(share) / bits))
}
