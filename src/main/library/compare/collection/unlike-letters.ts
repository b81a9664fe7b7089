/**
 * Tells a formula of the genre, which stands in letters that share nothing else, from the text of a campaign and from
 * what many quote of one letter, which stand in letters that share more. Pure: fingerprints in, a number out.
 */
import { sharedCount } from '../../import/sketch/word-sequences'
import { Joined } from './clusters'

/**
 * Letters are alike that share a quarter of the shorter one's fingerprints beside the passage: at least about twenty words,
 * which another formula does not have, and no more than about fifty, which a whole opening and closing seldom have.
 */
const shareOfAlike = 1 / 4
const fewestOfAlike = 5
const mostOfAlike = 12

/**
 * Into how many groups these letters fall that all hold a passage, when those that are alike beside it are joined.
 * Fingerprints are distinct and ascending; `passage` are the hashes of all sequences of the passage.
 */
export function unlikeLetters(letters: readonly Uint32Array[], passage: Uint32Array): number {
  const own = new Set(passage)
  const others = letters.map((fingerprints) => fingerprints.filter((fingerprint) => !own.has(fingerprint)))
  const joined = new Joined()
  others.forEach((one, a) => {
    joined.join({ a, b: a })
    others.slice(a + 1).forEach((other, place) => {
      if (sharedCount(one, other) >= sharedByAlike(one, other)) joined.join({ a, b: a + 1 + place })
    })
  })
  return joined.clusters(1).length
}

function sharedByAlike(one: Uint32Array, other: Uint32Array): number {
  const share = Math.ceil(Math.min(one.length, other.length) * shareOfAlike)
  return Math.min(mostOfAlike, Math.max(fewestOfAlike, share))
}
