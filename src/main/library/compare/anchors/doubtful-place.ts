/**
 * What takes the certainty from a place that has the best claim: signs that its neighbourhood went elsewhere or was written
 * twice, so that other hands may have put the passage's words there, or a part of them. Pure.
 */
import {
  type Best,
  type Claim,
  furthest,
  leastDoubled,
  leastOnEach,
  leastOnOne,
  margin,
  sameAfter,
  sameBefore,
} from './claim'
import { isFramedElsewhere } from './frames'
import type { Side, TwoTexts, WordSpan } from './two-texts'

/** What is found here is to be confirmed by the reader. */
export function isDoubtful(texts: TwoTexts, words: WordSpan, best: Best): boolean {
  return (
    hasLooseEnd(texts, words, best.claim) ||
    repeatsBeside(texts, words, best) ||
    isFramedElsewhere(texts, words, best.place) ||
    isJoinedAnew(texts, words, best) ||
    isPartlyCopied(texts, words, best)
  )
}

/** So many words of the passage's end, and of those beside it, are looked for elsewhere. */
const wordsAtEnd = 3

/**
 * Whether only one side of the place is as it was, while the other side stands elsewhere with an end of the passage: then
 * the whole passage may have been written anew beside what is left of it.
 */
export function endsElsewhere(texts: TwoTexts, words: WordSpan, best: Best): boolean {
  const length = words.end - words.start
  const inside = Math.min(wordsAtEnd, length)
  const from = (start: number, end: number, place: number): boolean => {
    if (start < 0 || end > texts.old.numbers.length) return false
    const there = texts.inNow({ start, end })
    return there.some((found) => found !== place) && there.length >= texts.inOld({ start, end }).length
  }
  const { before, after } = best.claim
  return (
    (after < wordsAtEnd && from(words.end - inside, words.end + wordsAtEnd, best.place + length - inside)) ||
    (before < wordsAtEnd && from(words.start - wordsAtEnd, words.start + inside, best.place - wordsAtEnd))
  )
}

/**
 * Whether an end of the passage is another's as well as its own: with about as much of what stands beside it here it stood
 * elsewhere in the old text, or with what stood beside it there it stands elsewhere now. Then two pieces may have come
 * together that only look like the passage.
 */
function isJoinedAnew(texts: TwoTexts, words: WordSpan, { place, claim }: Best): boolean {
  const { old, now } = texts
  const first = { start: words.start, end: words.start + 1 }
  const last = { start: words.end - 1, end: words.end }
  const behind = place + words.end - words.start
  const rivals = (same: number, own: number) => same >= leastOnEach && same > own - margin
  const rivalsBefore = (inOld: number, inNow: number) =>
    rivals(sameBefore(old, now, inOld, inNow, 0), claim.before)
  const rivalsAfter = (inOld: number, inNow: number) =>
    rivals(sameAfter(old, now, inOld, inNow, 0), claim.after)
  return (
    texts.inOld(first).some((other) => other !== words.start && rivalsBefore(other, place)) ||
    texts.inNow(first).some((other) => other !== place && rivalsBefore(words.start, other)) ||
    texts.inOld(last).some((other) => other !== last.start && rivalsAfter(other + 1, behind)) ||
    texts.inNow(last).some((other) => other !== behind - 1 && rivalsAfter(words.end, other + 1))
  )
}

const sentenceEnd = /[.!?…؟۔。！？\n]/

/**
 * Whether on a side that is not as it was only a word or two of another sentence belong to the passage, or only the signs
 * that end one: those may be another's by now.
 */
function hasLooseEnd({ old }: TwoTexts, words: WordSpan, { before, after }: Claim): boolean {
  const endsBetween = (word: number) => sentenceEnd.test(old.text.slice(old.ends[word], old.starts[word + 1]))
  const isLoose = (first: number, last: number) => {
    for (let word = Math.max(first, words.start); word <= last && word + 1 < words.end; word++)
      if (endsBetween(word)) return true
    return false
  }
  if (before < wordsAtEnd && isLoose(words.start, words.start + wordsAtEnd - 2)) return true
  return after < wordsAtEnd && isLoose(words.end - wordsAtEnd, words.end - 2)
}

/**
 * Whether an end of the passage stands more or less often than before on the side that is not as it was: a passage that
 * begins with a formula may then begin with the one before.
 */
function repeatsBeside(texts: TwoTexts, words: WordSpan, best: Best): boolean {
  const { old, now } = texts
  const { place, claim } = best
  const length = words.end - words.start
  const size = Math.min(wordsAtEnd, length)
  const reach = length + 2 * leastOnOne
  const count = (side: Side, row: number, from: number, to: number): number => {
    let found = 0
    for (let at = Math.max(0, from); at + size <= Math.min(to, side.numbers.length); at++) {
      let same = 0
      while (same < size && side.numbers[at + same] === old.numbers[row + same]) same++
      if (same === size) found++
    }
    return found
  }
  const head = words.start
  const tail = words.end - size
  const end = place + length
  return (
    (claim.before < wordsAtEnd &&
      count(now, head, place - reach, place) !== count(old, head, words.start - reach, words.start)) ||
    (claim.after < wordsAtEnd &&
      count(now, tail, end, end + reach) !== count(old, tail, words.end, words.end + reach)) ||
    isEndDoubled(texts, words, best)
  )
}

/**
 * Whether all that is the same on one side stands once more with the end of the passage: somebody wrote the sentence twice in
 * which it begins or ends, and which of the two it begins in cannot be told.
 */
function isEndDoubled(texts: TwoTexts, words: WordSpan, { place, claim }: Best): boolean {
  const { old, now } = texts
  const size = Math.min(wordsAtEnd, words.end - words.start)
  const isDoubled = (row: WordSpan) => texts.inNow(row).length > texts.inOld(row).length
  const { before, after } = claim
  const behind = old.numbers.length - words.end
  const behindNow = now.numbers.length - place - (words.end - words.start)
  const differsBefore = before >= wordsAtEnd && before < Math.min(Math.max(words.start, place), furthest)
  const differsAfter = after >= wordsAtEnd && after < Math.min(Math.max(behind, behindNow), furthest)
  return (
    (differsBefore && isDoubled({ start: words.start - before, end: words.start + size })) ||
    (differsAfter && isDoubled({ start: words.end - size, end: words.end + after }))
  )
}

/** So many rows of a passage's words are looked for, spread over the whole of it. */
const mostRows = 400

/**
 * Whether words of the passage stand more often than before, while one side of the place is not as it was: somebody wrote a
 * sentence of it twice, and which of the two is the passage's only both sides could tell.
 */
function isPartlyCopied(texts: TwoTexts, words: WordSpan, { claim }: Best): boolean {
  if (claim.before >= leastOnEach && claim.after >= leastOnEach) return false
  const size = Math.min(leastDoubled, words.end - words.start)
  const last = words.end - size
  const step = Math.max(1, Math.ceil((last - words.start) / mostRows))
  for (let start = words.start; start <= last; start += step) {
    const row = { start, end: start + size }
    if (texts.inNow(row).length > texts.inOld(row).length) return true
  }
  return false
}
