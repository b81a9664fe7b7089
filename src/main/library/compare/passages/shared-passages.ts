/**
 * Finds the passages that two texts share which are not versions of each other, also where words were altered, left
 * out or added inside. Which of them are formulas of the genre is not known here. In the manner of passim (Smith,
 * Cordell and Mullen 2015) and TextPAIR: shared n-grams of words, grouped along their diagonals, extended through
 * altered words and ended at shared ones.
 */
import { type SharedPassage, usualIgnoring } from '@shared/comparison'
import { comparableWords } from '../words/comparable-words'
import { type AlignedBlocks, boundsOf, similarityOf } from './aligned-blocks'
import { candidatePassages } from './candidate-passages'
import { chosenPassages } from './chosen-passages'
import { rowsOf, spanOfWords } from './passage-rows'
import { withoutWordsOutsideMarks } from './quoted-ends'
import { weighedWords } from './weighed-words'
import type { WordsOfText } from './words-of-text'

/** As much of a shared passage as the two texts tell. */
export type Passage = Pick<SharedPassage, 'a' | 'b' | 'words' | 'similarity' | 'rows'>

export interface PassageOptions {
  /** A passage has at least so many words that are the same in both texts. */
  readonly leastWords: number
}

const usualPassages: PassageOptions = { leastWords: 6 }

/** Words that have to stand together unchanged for a passage to be looked for around them. */
const seed = 3

/** The passages of two plain texts, in the order of `a`. */
export function sharedPassagesOfTexts(
  a: string,
  b: string,
  options: PassageOptions = usualPassages,
): readonly Passage[] {
  return sharedPassages(wordsOfText(a), wordsOfText(b), options)
}

/**
 * In the order of `a`; they overlap in neither text, begin and end with words that are the same, and are for `b` and
 * `a` the same ones the other way round. Words that stand once in one text and twice in the other are paired once.
 */
export function sharedPassages(
  a: WordsOfText,
  b: WordsOfText,
  { leastWords }: PassageOptions = usualPassages,
): readonly Passage[] {
  // What is tried first decides between equals: so one of both texts is always the first one.
  const isTurned = comesAfter(a, b)
  const words = isTurned ? weighedWords(b, a) : weighedWords(a, b)
  const found = chosenPassages(
    candidatePassages(words, Math.max(1, Math.min(seed, leastWords))),
    words,
    leastWords,
  )
  return found
    .map((blocks) => withoutWordsOutsideMarks(isTurned ? turned(blocks) : blocks, a, b, leastWords))
    .map((blocks) => passageOf(a, b, blocks))
    .sort((one, other) => one.a.start - other.a.start)
}

/** Only words count: case, accents, signs and how numbers are written do not. */
export function wordsOfText(text: string): WordsOfText {
  const { count, keys, starts, ends } = comparableWords(text, usualIgnoring)
  return { count, keys, starts, ends, text }
}

function passageOf(a: WordsOfText, b: WordsOfText, blocks: AlignedBlocks): Passage {
  const bounds = boundsOf(blocks)
  return {
    a: spanOfWords(a, ...bounds.a),
    b: spanOfWords(b, ...bounds.b),
    words: bounds.a[1] - bounds.a[0],
    similarity: similarityOf(blocks),
    rows: rowsOf(a, b, blocks),
  }
}

function turned(blocks: AlignedBlocks): AlignedBlocks {
  return blocks.map(({ a, b, length }) => ({ a: b, b: a, length }))
}

function comesAfter(a: WordsOfText, b: WordsOfText): boolean {
  if (a.count !== b.count) return a.count > b.count
  for (let at = 0; at < a.count; at++) {
    const [one, other] = [a.keys[at] ?? '', b.keys[at] ?? '']
    if (one !== other) return one > other
  }
  return false
}
