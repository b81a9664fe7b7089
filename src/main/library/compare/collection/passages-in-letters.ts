/** Compares one text with many, in the thread that compares. Pure: texts in, passages out. */
import type { Span } from '@shared/letter'
import { tokens } from '@shared/text/tokens'
import { type Passage, sharedPassages, wordsOfText } from '../passages/shared-passages'
import type { WordsOfText } from '../passages/words-of-text'
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
  /** Whether wording that a letter has several times is told of each time. */
  readonly everyTime?: boolean
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
/** A letter is looked through again for what it has several times. */
const mostTimes = 20
/** A passage of fewer words has no three that follow each other. */
const wordsOfSeed = 3

/** The letters that share passages with the text, in the order of `others`; those that share none are left out. */
export function passagesInLetters({
  own,
  others,
  leastWords,
  everyTime = false,
}: OneAgainstMany): readonly PassagesOfLetter[] {
  const words = wordsOfText(own)
  const isShort = words.count <= longStretch && leastWords >= wordsOfSeed
  const place = isShort ? new LikelyPlace(own) : null
  const times = everyTime && words.count <= longStretch ? mostTimes : 1
  return others.flatMap(({ id, text }) => {
    const there = tokens(text)
    const part = place === null ? { start: 0, end: text.length } : place.in(there)
    if (part === null) return []
    const found = passagesIn(words, text.slice(part.start, part.end), leastWords, times)
    if (found.length === 0) return []
    return [{ id, passages: found.map((one) => placed(one, text, part.start)), words: there.count }]
  })
}

/** In the order of the text asked about, then of the letter. */
function passagesIn(own: WordsOfText, there: string, leastWords: number, times: number): readonly Passage[] {
  const passages: Passage[] = []
  for (let [rest, time] = [there, 0]; time < times; time++) {
    const found = sharedPassages(own, wordsOfText(rest), { leastWords })
    if (found.length === 0) break
    passages.push(...found)
    rest = found.reduce(without, rest)
  }
  return passages.sort((one, other) => one.a.start - other.a.start || one.b.start - other.b.start)
}

/** A click of southern Africa, which stands for a word that no text has. */
const noWord = 'ǂ '

/** Subtle: many words stand for the passage, so that what is before and behind it is not read as one. */
function without(text: string, { b }: Passage): string {
  const blank = noWord.repeat(Math.ceil((b.end - b.start) / noWord.length)).slice(0, b.end - b.start)
  return text.slice(0, b.start) + blank + text.slice(b.end)
}

/** As it stands in the whole text. */
function placed(passage: Passage, text: string, by: number): PassageThere {
  const moved = ({ start, end }: Span): Span => ({ start: start + by, end: end + by })
  const b = moved(passage.b)
  const rows = by === 0 ? passage.rows : passage.rows.map((row) => ({ ...row, b: moved(row.b) }))
  return { ...passage, b, rows, written: text.slice(b.start, b.end) }
}
