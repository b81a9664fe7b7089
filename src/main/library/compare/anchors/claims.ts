/**
 * Which of all places with the same words is the passage. Words are claimed by every place of the old text where they
 * stand, by how far what stands around is the same. A place is certain only where the passage's claim and no other fits:
 * a claim that is better on one side and worse on the other than its rival's decides nothing.
 */
import { isFramedElsewhere } from './frames'
import type { Side, TwoTexts, WordSpan } from './two-texts'

/** How many words before and after the passage are the same in both texts. */
interface Claim {
  readonly before: number
  readonly after: number
}

export type Claimed =
  | {
      readonly kind: 'certain'
      readonly place: number
      /** Whether the word beside it is the same: else what signs stand there may be another's. */
      readonly before: boolean
      readonly after: boolean
    }
  /** The words stand here, but what stands around does not say that they are the passage. */
  | { readonly kind: 'possible'; readonly place: number }
  | { readonly kind: 'ambiguous'; readonly candidates: number }
  /** All places with these words belong to others, but for so many of them of which that is not sure. */
  | { readonly kind: 'none'; readonly doubtful: number }

/** Where a text begins or ends in both, that is as much as so many words. */
const bound = 3
/** Further than this nothing is looked at: periodic texts would take for ever. */
const furthest = 400
/** So many more words must speak for one claim than for the other. */
const margin = 3
/** So many words must be the same on each side, or more on one. */
const leastOnEach = 3
const leastOnOne = 12

/** `words` are the passage's in the old text. */
export function claimedPlace(texts: TwoTexts, words: WordSpan): Claimed {
  const length = words.end - words.start
  const others = texts.inOld(words).filter((place) => place !== words.start)
  const claims = texts
    .inNow(words)
    .map((place) => ({ place, claim: claimOn(texts, words.start, place, length) }))
  const taken = placesOfOthers(texts, others, claims, length)
  const open = claims.filter(({ place }) => !taken.has(place))
  const best = open.find(({ claim }) =>
    open.every((rival) => rival.claim === claim || isAbove(claim, rival.claim)),
  )
  if (best === undefined) {
    return open.length === 0
      ? { kind: 'none', doubtful: doubtfulPlaces(texts, others, claims, length) }
      : { kind: 'ambiguous', candidates: open.length }
  }
  const rivals = others.map((other) => claimOn(texts, other, best.place, length))
  const isOwn = rivals.every((rival) => isAbove(best.claim, rival))
  const doubles = open.filter(
    (rival) =>
      rival !== best &&
      (isDouble(best.claim, rival.claim, length) || isAlikeAround(texts, words, rival.place)),
  )
  if (doubles.length > 0) return { kind: 'ambiguous', candidates: 1 + doubles.length }
  if (!isOwn) {
    return open.length === 1
      ? { kind: 'possible', place: best.place }
      : { kind: 'ambiguous', candidates: open.length }
  }
  const isDoubtful =
    !isStrong(best.claim) ||
    !isEnough(texts, words, best.claim) ||
    hasLooseEnd(texts, words, best.claim) ||
    repeatsBeside(texts, words, best) ||
    isFramedElsewhere(texts, words, best.place)
  if (isDoubtful) return { kind: 'possible', place: best.place }
  if (endsElsewhere(texts, words, best)) return { kind: 'ambiguous', candidates: 2 }
  const { before, after } = best.claim
  return { kind: 'certain', place: best.place, before: before > 0, after: after > 0 }
}

/**
 * Of a text that is not known whole more is asked: nobody knows what else stood in it. An anchor holds as much on each side
 * as it takes to tell its passage from all others, so one side must be there whole but for a word that was cut.
 */
function isEnough({ isWhole, old }: TwoTexts, words: WordSpan, { before, after }: Claim): boolean {
  if (isWhole) return true
  const wholeBefore = before >= Math.max(leastOnEach, words.start - 1)
  const wholeAfter = after >= Math.max(leastOnEach, old.numbers.length - words.end - 1)
  return (wholeBefore && after >= leastOnEach) || (wholeAfter && before >= leastOnEach)
}

/** With more pairs of places than this every claim counts, and not the best of each passage alone. */
const mostPairs = 100_000

/**
 * Places where another passage with these words fits better, and is the same around it. Each of the others has one place
 * only: where it fits best.
 */
function placesOfOthers(
  texts: TwoTexts,
  others: readonly number[],
  own: readonly Best[],
  length: number,
): ReadonlySet<number> {
  const taken = new Set<number>()
  const choosesBest = others.length * own.length <= mostPairs
  for (const other of others) {
    const claims = own.map(({ place }) => claimOn(texts, other, place, length))
    claims.forEach((claim, index) => {
      const mine = own[index]
      if (mine === undefined || taken.has(mine.place) || !isStrong(claim) || !isAbove(claim, mine.claim))
        return
      if (!choosesBest || !claims.some((better) => isAbove(better, claim))) taken.add(mine.place)
    })
  }
  return taken
}

/**
 * How many of the places that others took may be the passage all the same: there are more than others, who have one each,
 * or what stands on one side of the place speaks for nobody more than for the passage.
 */
function doubtfulPlaces(
  texts: TwoTexts,
  others: readonly number[],
  own: readonly Best[],
  length: number,
): number {
  if (own.length > others.length) return own.length
  return own.filter(({ place, claim }) => {
    const isForSure = others.some((other) => {
      const rival = claimOn(texts, other, place, length)
      return rival.before - claim.before >= margin && rival.after - claim.after >= margin
    })
    return !isForSure
  }).length
}

/** So few words are no doubling of anything. */
const leastDoubled = 4

/**
 * Whether a place that no other passage claims has the same words and some around them too. Whoever doubled a sentence
 * may also have changed what stood beside the first: the better place must be better on both sides.
 */
function isDouble(best: Claim, rival: Claim, length: number): boolean {
  if (length + rival.before + rival.after < leastDoubled) return false
  return best.before - rival.before < margin || best.after - rival.after < margin
}

/** So many words of the passage's end, and of those beside it, are looked for elsewhere. */
const wordsAtEnd = 3

/**
 * Whether only one side of the place is as it was, while the other side stands elsewhere with an end of the passage: then
 * the whole passage may have been written anew beside what is left of it.
 */
function endsElsewhere(texts: TwoTexts, words: WordSpan, best: Best): boolean {
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

/** So many words on each side are looked at for how much they are alike. */
const aside = 8

/** Whether about the same words stand around an unclaimed place: it may be the passage, changed beside it. */
function isAlikeAround({ old, now }: TwoTexts, words: WordSpan, place: number): boolean {
  const length = words.end - words.start
  const behind = place + length
  const before = shared(
    old.numbers.subarray(Math.max(0, words.start - aside), words.start),
    now.numbers.subarray(Math.max(0, place - aside), place),
  )
  const after = shared(
    old.numbers.subarray(words.end, words.end + aside),
    now.numbers.subarray(behind, behind + aside),
  )
  return Math.max(before, after) > aside / 2
}

function shared(some: Int32Array, others: Int32Array): number {
  const left = [...others]
  let count = 0
  for (const word of some) {
    const at = left.indexOf(word)
    if (at < 0) continue
    left.splice(at, 1)
    count++
  }
  return count
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

interface Best {
  readonly place: number
  readonly claim: Claim
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
  const differsBefore = before >= wordsAtEnd && before < Math.min(words.start, place, furthest)
  const behind = Math.min(
    old.numbers.length - words.end,
    now.numbers.length - place - (words.end - words.start),
  )
  const differsAfter = after >= wordsAtEnd && after < Math.min(behind, furthest)
  return (
    (differsBefore && isDoubled({ start: words.start - before, end: words.start + size })) ||
    (differsAfter && isDoubled({ start: words.end - size, end: words.end + after }))
  )
}

function isStrong({ before, after }: Claim): boolean {
  return (before >= leastOnEach && after >= leastOnEach) || before >= leastOnOne || after >= leastOnOne
}

/** Nowhere worse, and somewhere clearly better. */
function isAbove(claim: Claim, rival: Claim): boolean {
  const more = claim.before - rival.before
  const moreAfter = claim.after - rival.after
  return more >= 0 && moreAfter >= 0 && Math.max(more, moreAfter) >= margin
}

function claimOn({ old, now, isWhole }: TwoTexts, inOld: number, inNow: number, length: number): Claim {
  const atBound = isWhole ? bound : 0
  return {
    before: sameBefore(old, now, inOld, inNow, atBound),
    after: sameAfter(old, now, inOld + length, inNow + length, atBound),
  }
}

function sameBefore(old: Side, now: Side, inOld: number, inNow: number, atBound: number): number {
  const most = Math.min(inOld, inNow, furthest)
  let same = 0
  while (same < most && old.numbers[inOld - 1 - same] === now.numbers[inNow - 1 - same]) same++
  return inOld === same && inNow === same ? same + atBound : same
}

function sameAfter(old: Side, now: Side, inOld: number, inNow: number, atBound: number): number {
  const leftInOld = old.numbers.length - inOld
  const leftInNow = now.numbers.length - inNow
  const most = Math.min(leftInOld, leftInNow, furthest)
  let same = 0
  while (same < most && old.numbers[inOld + same] === now.numbers[inNow + same]) same++
  return leftInOld === same && leftInNow === same ? same + atBound : same
}
