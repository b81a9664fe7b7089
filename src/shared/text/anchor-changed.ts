/**
 * Looks for a passage whose words are not in the text any more as they were: first the same words under other signs
 * (quotes, spaces, case), then what now stands between the words that were around it. What is found must be confirmed.
 */
import type { Span } from '../letter'
import type { Anchor } from '../note'
import { type Folded, fold, foldText, originalSpan } from './fold'
import { occurrences } from './occurrences'

/** Null when nothing is clearly the passage. */
export function changedSpan(anchor: Anchor, text: string): Span | null {
  const folded = fold(text)
  return sameWords(anchor, folded) ?? betweenContexts(anchor, folded)
}

/** Fewer folded characters than this are too common to be the same words by themselves. */
const shortestAlone = 24

function sameWords(anchor: Anchor, text: Folded): Span | null {
  const words = foldText(anchor.exact)
  const places = wordOccurrences(text.text, words)
  const [only] = places
  if (only === undefined) return null
  if (
    places.length === 1 &&
    (words.length >= shortestAlone || isBeside(anchor, text.text, only, words.length))
  ) {
    return spanOf(text, only, only + words.length)
  }
  const beside = places.filter((place) => isBeside(anchor, text.text, place, words.length))
  const [chosen] = beside
  return beside.length === 1 && chosen !== undefined ? spanOf(text, chosen, chosen + words.length) : null
}

/** Words of context that must stand directly beside the passage. */
const wordsBeside = 4

function isBeside(anchor: Anchor, text: string, start: number, length: number): boolean {
  const before = lastWords(foldText(anchor.before), wordsBeside)
  const after = firstWords(foldText(anchor.after), wordsBeside)
  const hasBefore = before !== '' && text.slice(0, start).trimEnd().endsWith(before)
  const hasAfter =
    after !== '' &&
    text
      .slice(start + length)
      .trimStart()
      .startsWith(after)
  return hasBefore || hasAfter
}

/** Words of context that must be found on both sides, each in one place only. */
const wordsAround = 6
const leastAlike = 0.5

function betweenContexts(anchor: Anchor, text: Folded): Span | null {
  const before = lastWords(foldText(anchor.before), wordsAround)
  const after = firstWords(foldText(anchor.after), wordsAround)
  const [left, otherLeft] = wordOccurrences(text.text, before)
  const [right, otherRight] = wordOccurrences(text.text, after)
  if (left === undefined || right === undefined || otherLeft !== undefined || otherRight !== undefined)
    return null
  const start = left + before.length + 1
  const end = right - 1
  const wanted = foldText(anchor.exact)
  if (end <= start || end - start > 2 * wanted.length + 200) return null
  return likeness(wanted, text.text.slice(start, end)) < leastAlike ? null : spanOf(text, start, end)
}

/** Share of words in common, each counted as often as it occurs: 0 for none, 1 for the same words in any order. */
function likeness(a: string, b: string): number {
  const wordsOfA = a.split(' ')
  const wordsOfB = b.split(' ')
  const left = new Map<string, number>()
  for (const word of wordsOfA) left.set(word, (left.get(word) ?? 0) + 1)
  let common = 0
  for (const word of wordsOfB) {
    const count = left.get(word) ?? 0
    if (count > 0) common += 1
    left.set(word, count - 1)
  }
  return (2 * common) / (wordsOfA.length + wordsOfB.length)
}

/** Occurrences of whole folded words, at most three. */
function wordOccurrences(text: string, words: string): readonly number[] {
  if (words === '') return []
  return occurrences(` ${text} `, ` ${words} `, 3)
}

function spanOf(text: Folded, start: number, end: number): Span {
  const [from, to] = originalSpan(text, start, end)
  return { start: from, end: to }
}

function lastWords(text: string, count: number): string {
  return text.split(' ').slice(-count).join(' ')
}

function firstWords(text: string, count: number): string {
  return text.split(' ').slice(0, count).join(' ')
}
