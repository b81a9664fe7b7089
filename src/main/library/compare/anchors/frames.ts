/**
 * Whether what stood around a passage stands elsewhere too, with something else or nothing in between. A letter that quotes
 * its own earlier version, or is copied out with a change, may have lost the passage where it was, and keep its words only
 * where somebody else's hand put them. Pure.
 */
import type { TwoTexts, WordSpan } from './two-texts'

/** So many words on each side are a frame. */
const wordsOfFrame = 3
/** A passage grew by no more than this beside twice its length. */
const mostMore = 8

/** `place` is where the words of the passage stand now. Frames that held other words in the old text already do not count. */
export function isFramedElsewhere(texts: TwoTexts, words: WordSpan, place: number): boolean {
  const { old, now, isWhole } = texts
  const before = { start: Math.max(0, words.start - wordsOfFrame), end: words.start }
  const after = { start: words.end, end: Math.min(old.numbers.length, words.end + wordsOfFrame) }
  const isAtBound = before.start === before.end || after.start === after.end
  if (isAtBound && !isWhole) return false
  const length = words.end - words.start
  const frames = (inText: (row: WordSpan) => readonly number[], size: number, own: number): number => {
    const wordsBefore = before.end - before.start
    const starts = wordsBefore === 0 ? [0] : inText(before).map((found) => found + wordsBefore)
    const ends = after.start === after.end ? [size] : inText(after)
    return countFrames(starts, ends, { start: own, end: own + length })
  }
  return (
    frames((row) => texts.inNow(row), now.numbers.length, place) >
    frames((row) => texts.inOld(row), old.numbers.length, words.start)
  )
}

/** Of ascending places the pairs that follow each other closely, but for those that stand at the passage itself. */
function countFrames(starts: readonly number[], ends: readonly number[], own: WordSpan): number {
  const furthest = 2 * (own.end - own.start) + mostMore
  let count = 0
  let next = 0
  for (const start of starts) {
    while (next < ends.length && (ends[next] ?? 0) < start) next++
    const end = ends[next] ?? Number.POSITIVE_INFINITY
    const touchesOwn = start <= own.end && own.start <= end
    if (end - start <= furthest && !touchesOwn) count++
  }
  return count
}
