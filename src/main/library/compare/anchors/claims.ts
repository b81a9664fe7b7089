/**
 * Which of all places with the same words is the passage. Words are claimed by every place of the old text where they
 * stand, by how far what stands around is the same. A place is certain only where the passage's claim and no other fits:
 * a claim that is better on one side and worse on the other than its rival's decides nothing.
 */
import type { Side, TwoTexts, WordSpan } from './two-texts'

/** How many words before and after the passage are the same in both texts. */
interface Claim {
  readonly before: number
  readonly after: number
}

export type Claimed =
  | { readonly kind: 'certain'; readonly place: number }
  /** The words stand here, but what stands around does not say that they are the passage. */
  | { readonly kind: 'possible'; readonly place: number }
  | { readonly kind: 'ambiguous'; readonly candidates: number }
  /** All places with these words belong to others. */
  | { readonly kind: 'none' }

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
  const open = claims.filter(
    ({ place, claim }) =>
      !isTaken(
        claim,
        others.map((other) => claimOn(texts, other, place, length)),
      ),
  )
  const best = open.find(({ claim }) =>
    open.every((rival) => rival.claim === claim || isAbove(claim, rival.claim)),
  )
  if (best === undefined) {
    return open.length === 0 ? { kind: 'none' } : { kind: 'ambiguous', candidates: open.length }
  }
  const rivals = others.map((other) => claimOn(texts, other, best.place, length))
  const isOwn = rivals.every((rival) => isAbove(best.claim, rival))
  if (isOwn && isStrong(best.claim)) return { kind: 'certain', place: best.place }
  return isOwn || open.length === 1
    ? { kind: 'possible', place: best.place }
    : { kind: 'ambiguous', candidates: 1 }
}

/** Whether another passage with these words fits better there, and is the same around it. */
function isTaken(claim: Claim, others: readonly Claim[]): boolean {
  return others.some((other) => isAbove(other, claim) && isStrong(other))
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

function claimOn({ old, now }: TwoTexts, inOld: number, inNow: number, length: number): Claim {
  return {
    before: sameBefore(old, now, inOld, inNow),
    after: sameAfter(old, now, inOld + length, inNow + length),
  }
}

function sameBefore(old: Side, now: Side, inOld: number, inNow: number): number {
  const most = Math.min(inOld, inNow, furthest)
  let same = 0
  while (same < most && old.numbers[inOld - 1 - same] === now.numbers[inNow - 1 - same]) same++
  return inOld === same && inNow === same ? same + bound : same
}

function sameAfter(old: Side, now: Side, inOld: number, inNow: number): number {
  const leftInOld = old.numbers.length - inOld
  const leftInNow = now.numbers.length - inNow
  const most = Math.min(leftInOld, leftInNow, furthest)
  let same = 0
  while (same < most && old.numbers[inOld + same] === now.numbers[inNow + same]) same++
  return leftInOld === same && leftInNow === same ? same + bound : same
}
