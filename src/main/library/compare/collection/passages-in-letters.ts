/** Compares one text with many, in the thread that compares. Pure: texts in, passages out. */
import { type Passage, sharedPassages, wordsOfText } from '../passages/shared-passages'
import { LikelyPlace } from './likely-place'

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

export interface PassageThere extends Passage {
  /** The words of the letter, as written. */
  readonly written: string
}

export interface PassagesOfLetter {
  readonly id: number
  /** In the order of the text asked about. */
  readonly passages: readonly PassageThere[]
  /** Words of the letter. */
  readonly words: number
}

/** Texts of more words are compared with whole letters. */
const longStretch = 1000
/** A passage of fewer words has no three that follow each other. */
const wordsOfSeed = 3

/** The letters that share passages with the text, in the order of `others`; those that share none are left out. */
export function passagesInLetters({ own, others, leastWords }: OneAgainstMany): readonly PassagesOfLetter[] {
  const words = wordsOfText(own)
  const isShort = words.count <= longStretch && leastWords >= wordsOfSeed
  const place = isShort ? new LikelyPlace(words) : null
  return others.flatMap(({ id, text }) => {
    const there = wordsOfText(text)
    const compared = place === null ? there : place.in(there)
    if (compared === null) return []
    const passages = sharedPassages(words, compared, { leastWords })
    if (passages.length === 0) return []
    const written = passages.map((one) => ({ ...one, written: text.slice(one.b.start, one.b.end) }))
    return [{ id, passages: written, words: there.count }]
  })
}
