/** How far what stands around a place with the passage's words is what stood around the passage, and around its rivals. Pure. */
import type { Side, TwoTexts } from './two-texts'

/** How many words before and after the passage are the same in both texts. */
export interface Claim {
  readonly before: number
  readonly after: number
}

export interface Best {
  readonly place: number
  readonly claim: Claim
}

/** Where a text begins or ends in both, that is as much as so many words. */
const bound = 3
/** Further than this nothing is looked at: periodic texts would take for ever. */
export const furthest = 400
/** So many more words must speak for one claim than for the other. */
export const margin = 3
/** So many words must be the same on each side, or more on one. */
export const leastOnEach = 3
export const leastOnOne = 12

/** So few words are no doubling of anything. */
export const leastDoubled = 4

export function isStrong({ before, after }: Claim): boolean {
  return (before >= leastOnEach && after >= leastOnEach) || before >= leastOnOne || after >= leastOnOne
}

/** Nowhere worse, and somewhere clearly better. */
export function isAbove(claim: Claim, rival: Claim): boolean {
  const more = claim.before - rival.before
  const moreAfter = claim.after - rival.after
  return more >= 0 && moreAfter >= 0 && Math.max(more, moreAfter) >= margin
}

/** Clearly better on both sides. */
export function isAboveOnBoth(claim: Claim, rival: Claim): boolean {
  return claim.before - rival.before >= margin && claim.after - rival.after >= margin
}

export function claimOn(
  { old, now, isWhole }: TwoTexts,
  inOld: number,
  inNow: number,
  length: number,
): Claim {
  const atBound = isWhole ? bound : 0
  return {
    before: sameBefore(old, now, inOld, inNow, atBound),
    after: sameAfter(old, now, inOld + length, inNow + length, atBound),
  }
}

export function sameBefore(old: Side, now: Side, inOld: number, inNow: number, atBound: number): number {
  const most = Math.min(inOld, inNow, furthest)
  let same = 0
  while (same < most && old.numbers[inOld - 1 - same] === now.numbers[inNow - 1 - same]) same++
  return inOld === same && inNow === same ? same + atBound : same
}

export function sameAfter(old: Side, now: Side, inOld: number, inNow: number, atBound: number): number {
  const leftInOld = old.numbers.length - inOld
  const leftInNow = now.numbers.length - inNow
  const most = Math.min(leftInOld, leftInNow, furthest)
  let same = 0
  while (same < most && old.numbers[inOld + same] === now.numbers[inNow + same]) same++
  return leftInOld === same && leftInNow === same ? same + atBound : same
}
