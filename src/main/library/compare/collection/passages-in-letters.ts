/** Compares one text with many, in the thread that compares. Pure: texts in, passages out. */
import { type Passage, sharedPassages, wordsOfText } from '../passages/shared-passages'

export interface TextOfLetter {
  readonly id: number
  readonly text: string
}

export interface OneAgainstMany {
  readonly own: string
  readonly others: readonly TextOfLetter[]
  /** Of a passage. */
  readonly leastWords: number
}

export interface PassagesOfLetter {
  readonly id: number
  readonly passages: readonly Passage[]
  /** Words of the letter. */
  readonly words: number
}

/** The letters that share passages with the text, in the order of `others`; those that share none are left out. */
export function passagesInLetters({ own, others, leastWords }: OneAgainstMany): readonly PassagesOfLetter[] {
  const words = wordsOfText(own)
  return others.flatMap(({ id, text }) => {
    const there = wordsOfText(text)
    const passages = sharedPassages(words, there, { leastWords })
    return passages.length === 0 ? [] : [{ id, passages, words: there.count }]
  })
}
