/** The letter that stands for all of a cluster: the one that has most in common with the others. Pure. */

export interface Member {
  readonly id: number
  /** Of its sketch, or of all its word sequences; ascending. */
  readonly hashes: Uint32Array
}

type Similarity = (a: Uint32Array, b: Uint32Array) => number

/** Candidates by how much they have in common with these letters, the most first; of equal ones the oldest. */
export function byCommon(
  candidates: readonly Member[],
  letters: readonly Member[],
  similarity: Similarity,
): readonly Member[] {
  const common = new Map(
    candidates.map(({ id, hashes }) => {
      const sum = letters.reduce((all, other) => all + similarity(hashes, other.hashes), 0)
      // Subtle: sums of the same numbers in another order differ in their last digits.
      return [id, Math.round(sum * 1e6)]
    }),
  )
  return candidates.toSorted((a, b) => (common.get(b.id) ?? 0) - (common.get(a.id) ?? 0) || a.id - b.id)
}
