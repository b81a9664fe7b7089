/**
 * What an anchor keeps of the text around its passage: to the sentence's bounds and some way beyond, and as far as it
 * takes to tell the passage from every other with the same words.
 */
import type { Span } from '../letter'
import { occurrences } from './occurrences'

/** How far the context goes beyond the sentence: enough to tell a sentence from its double standing beside it. */
export const beyondSentence = 48
/** The longest context that an anchor can hold. */
const longestContext = 2000

export function contextBefore(text: string, { start, end }: Span): string {
  const sentence = Math.max(sentenceStart(text, start), start - longestContext)
  let from = Math.max(0, sentence - beyondSentence, start - longestContext)
  while (from > 0 && start - from < longestContext && isRepeated(text, from, end)) {
    from = Math.max(0, start - longestContext, start - 2 * (start - from))
  }
  return text.slice(isInsidePair(text, from) ? from + 1 : from, start)
}

export function contextAfter(text: string, { start, end }: Span): string {
  const sentence = Math.min(sentenceEnd(text, end), end + longestContext)
  let to = Math.min(text.length, sentence + beyondSentence, end + longestContext)
  while (to < text.length && to - end < longestContext && isRepeated(text, start, to)) {
    to = Math.min(text.length, end + longestContext, end + 2 * (to - end))
  }
  return text.slice(end, isInsidePair(text, to) ? to - 1 : to)
}

function isRepeated(text: string, from: number, to: number): boolean {
  return occurrences(text, text.slice(from, to), 2).length > 1
}

/** The span, widened so that it does not cut a character of two code units. */
export function wholeCharacters(text: string, start: number, end: number): Span {
  const from = Math.max(0, Math.min(start, text.length))
  const to = Math.max(0, Math.min(end, text.length))
  return {
    start: isInsidePair(text, from) ? from - 1 : from,
    end: isInsidePair(text, to) ? to + 1 : to,
  }
}

/** Whether the offset cuts a character of two code units. */
export function isInsidePair(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false
  const code = text.charCodeAt(at - 1)
  const next = text.charCodeAt(at)
  return code >= 0xd800 && code <= 0xdbff && next >= 0xdc00 && next <= 0xdfff
}

const sentenceEnds = /[.!?…؟۔。！？]["'”’»)\]]*(?=\s)|\n/g

function sentenceStart(text: string, at: number): number {
  const from = Math.max(0, at - longestContext)
  let start = from === 0 ? 0 : from
  for (const match of text.slice(from, at).matchAll(sentenceEnds))
    start = from + match.index + match[0].length
  return start
}

function sentenceEnd(text: string, at: number): number {
  const rest = text.slice(at, at + longestContext)
  const match = rest.matchAll(sentenceEnds).next().value
  return match === undefined ? at + rest.length : at + match.index + match[0].length
}
