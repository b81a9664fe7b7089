/** The letter that stands for all of a cluster: the one that has most in common with the others. Pure. */
import { likelySimilarity } from '../../import/sketch/sketch'
import { spread } from './formulas'

export interface Member {
  readonly id: number
  /** Of its sketch. */
  readonly hashes: Uint32Array
}

/** Of more letters as many from all parts of the cluster are compared. */
const mostCompared = 150

/** By its sketch; of several that have as much in common the oldest. Errors: RangeError without members. */
export function medoidOf(members: readonly Member[]): number {
  const compared = spread(members, mostCompared)
  let best = compared[0]
  let most = -1
  for (const member of compared) {
    const common = compared.reduce((sum, other) => sum + likelySimilarity(member.hashes, other.hashes), 0)
    // Subtle: sums of equal numbers in another order differ in their last digits.
    if (common > most + 1e-9) {
      most = common
      best = member
    }
  }
  if (best === undefined) throw new RangeError('A cluster has at least one letter.')
  return best.id
}
