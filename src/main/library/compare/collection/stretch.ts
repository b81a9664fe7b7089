/** A stretch of a letter as it is looked for elsewhere: whole words, folded. Pure. */
import type { Span } from '@shared/letter'
import { foldedText, isUnspaced } from '@shared/text/tokens'

export interface Stretch {
  /** In the letter's text. */
  readonly span: Span
  readonly text: string
  readonly folded: string
  readonly words: number
}

/** A word that is longer was no word. */
const longestWord = 100

/** The stretch between two places of a text, widened to the bounds of the words that it cuts. */
export function stretchOf(text: string, { start, end }: Span): Stretch {
  const within = (at: number): number => Math.max(0, Math.min(text.length, at))
  const first = within(Math.min(start, end))
  const last = within(Math.max(start, end))
  const span = { start: wordStart(text, first), end: wordEnd(text, last) }
  const own = text.slice(span.start, span.end)
  const folded = foldedText(own).text
  return { span, text: own, folded, words: wordsIn(folded) }
}

/** How many words a folded text has. */
export function wordsIn(folded: string): number {
  return folded === '' ? 0 : folded.split(' ').length
}

function wordStart(text: string, from: number): number {
  let at = from
  while (at > 0 && from - at < longestWord && isInWord(text, at)) at--
  return at
}

function wordEnd(text: string, from: number): number {
  let at = from
  while (at < text.length && at - from < longestWord && isInWord(text, at)) at++
  return at
}

const letterOrMark = /^[\p{L}\p{N}\p{M}]$/u

/** Whether the place is inside a word, or inside a sign of two code units. Signs that need no spaces are words each. */
function isInWord(text: string, at: number): boolean {
  if (isTrailing(text.charCodeAt(at))) return true
  const before = text.slice(isTrailing(text.charCodeAt(at - 1)) ? at - 2 : at - 1, at)
  const next = String.fromCodePoint(text.codePointAt(at) ?? 32)
  return letterOrMark.test(before) && letterOrMark.test(next) && !isUnspaced(before) && !isUnspaced(next)
}

function isTrailing(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff
}
