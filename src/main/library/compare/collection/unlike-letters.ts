/**
 * Tells a formula of the genre, which stands in letters that share nothing else, from the text of a campaign, which
 * stands in letters that are alike. Pure: sketches in, groups out.
 */
import { likelySimilarity } from '../../import/sketch/sketch'

export interface SketchedLetter {
  readonly words: number
  /** Ascending; empty for a letter that is too short to have a sketch. */
  readonly hashes: Uint32Array
}

/** What two letters share beside the passage, of what they could share. */
const alike = 0.2

/**
 * How many of these letters are unlike all others of them, apart from a passage of `words` words that they all hold;
 * letters that are alike count once.
 */
export function unlikeLetters(letters: readonly SketchedLetter[], words: number): number {
  const leaders: SketchedLetter[] = []
  for (const letter of letters) {
    if (!leaders.some((leader) => alikeBeside(leader, letter, words) >= alike)) leaders.push(letter)
  }
  return leaders.length
}

/** From 0 to 1; 1 also for letters that have little beside the passage. */
function alikeBeside(a: SketchedLetter, b: SketchedLetter, words: number): number {
  if (a.hashes.length === 0 || b.hashes.length === 0) return 0
  const ofBoth = (a.words + b.words) / 2
  const shared = likelySimilarity(a.hashes, b.hashes) * ofBoth
  return Math.max(0, shared - words) / Math.max(1, ofBoth - words)
}
