/** How many people a few words speak of, and whether the number is exact. */
import type { Span } from '@shared/letter'
import { type Word, wordsOf } from '../quotations/words'
import { numberOf } from './numbers'

export interface Count {
  readonly count: number
  readonly isExact: boolean
  /** Place of the words that say it, in the text that was read. */
  readonly start: number
  readonly end: number
}

const longestNumber = 5

/** The first number of a phrase that up to four words part from what is counted. */
export function countBefore(phrase: string, counted: RegExp, approximately: RegExp): Count | null {
  const words = wordsOf(phrase, 40)
  const nouns = words.flatMap(({ text }, at) => (counted.test(text) ? [at] : []))
  for (const noun of nouns.slice(0, 4)) {
    for (let at = Math.max(0, noun - 7); at < noun; at++) {
      const found = numberAt(phrase, words, at, noun)
      if (found !== null) return { ...found, isExact: isExact(phrase, found, approximately) }
    }
  }
  return beforePlural(phrase, words, approximately)
}

/** `27 stonemasons`: a number and, after one more word at most, a plural. */
function beforePlural(phrase: string, words: readonly Word[], approximately: RegExp): Count | null {
  for (let noun = 1; noun < Math.min(words.length, 12); noun++) {
    const word = words[noun]
    if (word === undefined || !plural.test(word.text)) continue
    for (let at = Math.max(0, noun - 6); at < noun; at++) {
      const found = numberAt(phrase, words, at, noun)
      const between = words.filter(({ start }) => start > (found?.end ?? 0) && start < word.start).length
      if (found !== null && between <= 1) return { ...found, isExact: isExact(phrase, found, approximately) }
    }
  }
  return null
}

const plural = /^\p{Ll}{3,}(?:s|i)$|^\p{Lu}\p{Ll}{2,}(?:er|en|innen|e|s)$/u

const more = /^ (?:other|more|further|weitere|andere|autres|altr[ie]|otr[oa]s|more)(?!\p{L})/iu

function isExact(phrase: string, { start, end }: Span, approximately: RegExp): boolean {
  // `Open Doors and eleven other groups` are twelve.
  if (more.test(phrase.slice(end, end + 16))) return false
  return !approximately.test(phrase.slice(0, start).trimEnd()) && !/^half/i.test(phrase.slice(start, end))
}

function numberAt(
  phrase: string,
  words: readonly Word[],
  at: number,
  noun: number,
): { count: number; start: number; end: number } | null {
  for (let last = Math.min(noun - 1, at + longestNumber - 1); last >= at; last--) {
    const [first, end] = [words[at], words[last]]
    if (first === undefined || end === undefined || noun - last > 5) continue
    const count = numberOf(phrase.slice(first.start, end.end))
    if (count !== null && count > 1 && !isYear(first, last - at, count, noun - last))
      return { count, start: first.start, end: end.end }
  }
  return null
}

/** `the 2015 group`: four figures without a mark that could be a year, not right before what is counted. */
function isYear(first: Word, more: number, count: number, distance: number): boolean {
  return more === 0 && /^\p{Nd}{4}$/u.test(first.text) && count > 1500 && count < 2100 && distance > 1
}
