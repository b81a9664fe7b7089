/** Compares one text with many, in the thread that compares. Pure: texts in, passages out. */
import type { Span } from '@shared/letter'
import { tokens } from '@shared/text/tokens'
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
  const place = isShort ? new LikelyPlace(own) : null
  return others.flatMap(({ id, text }) => {
    const there = tokens(text)
    const part = place === null ? { start: 0, end: text.length } : place.in(there)
    if (part === null) return []
    const found = sharedPassages(words, wordsOfText(text.slice(part.start, part.end)), { leastWords })
    if (found.length === 0) return []
    return [{ id, passages: found.map((one) => placed(one, text, part.start)), words: there.count }]
  })
}

/** As it stands in the whole text. */
function placed(passage: Passage, text: string, by: number): PassageThere {
  const moved = ({ start, end }: Span): Span => ({ start: start + by, end: end + by })
  const b = moved(passage.b)
  const rows = by === 0 ? passage.rows : passage.rows.map((row) => ({ ...row, b: moved(row.b) }))
  return { ...passage, b, rows, written: text.slice(b.start, b.end) }
}
