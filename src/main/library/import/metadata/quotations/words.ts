/** The words of a short stretch of text, each with what stands before it. */
import { isWordSign } from './word-signs'

export interface Word {
  readonly text: string
  readonly lower: string
  readonly start: number
  readonly end: number
  /** The signs between this word and the one before: empty for a plain space. */
  readonly gap: string
}

const abbreviation = /^(?:\p{Lu}|(?:\p{L}\.)+\p{L}|Dr|Mr|Mrs|Ms|St|Prof|Rev|Mme)$/u

/** A hyphen, an apostrophe, an `&` and the dots of `U.S.` belong to the word around them. */
export function wordsOf(text: string, most = 60): readonly Word[] {
  const words: Word[] = []
  let before = 0
  for (let at = 0; at < text.length && words.length < most; ) {
    if (!isWordSign(text.charCodeAt(at))) {
      at++
      continue
    }
    const start = at
    at = wordEnd(text, at)
    // A dot after one letter, or after letters with dots, is the word's own.
    if (text[at] === '.' && at - start < 6 && abbreviation.test(text.slice(start, at))) at++
    const written = text.slice(start, at)
    const gap =
      start - before <= 1 && (start === before || text[before] === ' ')
        ? ''
        : text.slice(before, start).trim()
    words.push({ text: written, lower: written.toLowerCase(), start, end: at, gap })
    before = at
  }
  return words
}

/** Where the word that begins at `start` ends. */
export function wordEnd(text: string, start: number): number {
  let at = start + 1
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (isWordSign(code) || code === 0x200c) at++
    else if (isInner(code) && isWordSign(text.charCodeAt(at + 1))) at += 2
    else break
  }
  return at
}

/** `-`, `'`, `’`, `.`, `&` */
function isInner(code: number): boolean {
  return code === 0x2d || code === 0x27 || code === 0x2019 || code === 0x2e || code === 0x26
}
