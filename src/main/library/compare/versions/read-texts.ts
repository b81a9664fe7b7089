/** Two texts as versions are compared: words with common numbers, edges, and how much each word tells. */
import type { Ignoring } from '@shared/comparison'
import { type ComparableWords, comparableWords } from '../words/comparable-words'
import { withSameCompounds } from '../words/same-compounds'
import { type NumberedWords, numberedWords } from '../words/word-numbers'
import type { Part } from './part'
import { edgesOf, type ReadText } from './read-text'
import { bitsOfWords, toldBefore } from './told-by-words'

export interface ReadTexts {
  readonly a: ReadText
  readonly b: ReadText
  readonly numbered: NumberedWords
}

export function readTexts(a: string, b: string, ignoring: Ignoring): ReadTexts {
  const [first, second] = wordsOfBoth(a, b, ignoring)
  const numbered = numberedWords(first.keys, second.keys)
  const bits = bitsOfWords([first.keys, second.keys], [numbered.a, numbered.b], numbered.distinct)
  return {
    a: { words: first, numbers: numbered.a, edges: edgesOf(a, first), told: toldBefore(numbered.a, bits) },
    b: { words: second, numbers: numbered.b, edges: edgesOf(b, second), told: toldBefore(numbered.b, bits) },
    numbered,
  }
}

function wordsOfBoth(a: string, b: string, ignoring: Ignoring): readonly [ComparableWords, ComparableWords] {
  const words = [comparableWords(a, ignoring), comparableWords(b, ignoring)] as const
  if (!ignoring.spaces) return words
  return withSameCompounds({ text: a, words: words[0] }, { text: b, words: words[1] })
}

export function wholeOf({ a, b }: ReadTexts): Part {
  return { aStart: 0, aEnd: a.words.count, bStart: 0, bEnd: b.words.count }
}
