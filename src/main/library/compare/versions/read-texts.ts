/** Two texts as versions are compared: words with common numbers, edges, and how much each word tells. */
import type { Ignoring } from '@shared/comparison'
import { comparableWords } from '../words/comparable-words'
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
  const first = comparableWords(a, ignoring)
  const second = comparableWords(b, ignoring)
  const numbered = numberedWords(first.keys, second.keys)
  const bits = bitsOfWords([first.keys, second.keys], [numbered.a, numbered.b], numbered.distinct)
  return {
    a: { words: first, numbers: numbered.a, edges: edgesOf(a, first), told: toldBefore(numbered.a, bits) },
    b: { words: second, numbers: numbered.b, edges: edgesOf(b, second), told: toldBefore(numbered.b, bits) },
    numbered,
  }
}

export function wholeOf({ a, b }: ReadTexts): Part {
  return { aStart: 0, aEnd: a.words.count, bStart: 0, bEnd: b.words.count }
}
