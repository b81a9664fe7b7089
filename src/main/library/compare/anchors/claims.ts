/**
 * Which of all places with the same words is the passage. Words are claimed by every place of the old text where they
 * stand, by how far what stands around is the same. A place is certain only where the passage's claim and no other fits:
 * a claim that is better on one side and worse on the other than its rival's decides nothing, and where the words stand more
 * than once in either text, both sides must speak for it.
 */
import {
  type Best,
  type Claim,
  claimOn,
  isAbove,
  isAboveOnBoth,
  isStrong,
  leastDoubled,
  leastOnEach,
  margin,
} from './claim'
import { endsElsewhere, isDoubtful } from './doubtful-place'
import type { TwoTexts, WordSpan } from './two-texts'

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
  const otherClaims = open.flatMap(({ claim }) => (claim === best.claim ? [] : [claim]))
  const isTold = [...rivals, ...otherClaims].every((rival) => isAboveOnBoth(best.claim, rival))
  const isSure = isTold && isStrong(best.claim) && isEnough(texts, words, best.claim)
  if (!isSure || isDoubtful(texts, words, best)) return { kind: 'possible', place: best.place }
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
      return isAboveOnBoth(rival, claim)
    })
    return !isForSure
  }).length
}

/**
 * Whether a place that no other passage claims has the same words and some around them too. Whoever doubled a sentence
 * may also have changed what stood beside the first: the better place must be better on both sides.
 */
function isDouble(best: Claim, rival: Claim, length: number): boolean {
  if (length + rival.before + rival.after < leastDoubled) return false
  return best.before - rival.before < margin || best.after - rival.after < margin
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
