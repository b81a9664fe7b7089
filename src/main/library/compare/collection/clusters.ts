/** Letters that hang together by pairs of near copies: a campaign, in which every letter is like some other one. Pure. */

export interface Pair {
  readonly a: number
  readonly b: number
}

const lettersOfStep = 5000

/** Joins pairs one by one (union-find with path halving: Tarjan and van Leeuwen 1984). */
export class Joined {
  readonly #above = new Map<number, number>()

  join({ a, b }: Pair): void {
    const [one, other] = [this.#top(a), this.#top(b)]
    // The oldest letter on top, so that the same pairs give the same clusters in any order.
    if (one < other) this.#above.set(other, one)
    else if (other < one) this.#above.set(one, other)
  }

  /** Clusters of at least `least` letters, ids ascending; the largest first, of equal ones that with the oldest letter. */
  clusters(least: number): readonly (readonly number[])[] {
    const steps = this.gathered(least)
    for (;;) {
      const { done, value } = steps.next()
      if (done === true) return value
    }
  }

  /** The same step by step. */
  *gathered(least: number): Generator<undefined, readonly (readonly number[])[], undefined> {
    const members = new Map<number, number[]>()
    let gathered = 0
    for (const id of this.#above.keys()) {
      const top = this.#top(id)
      const cluster = members.get(top)
      if (cluster === undefined) members.set(top, [id])
      else cluster.push(id)
      if (++gathered % lettersOfStep === 0) yield
    }
    return [...members.values()]
      .filter(({ length }) => length >= least)
      .map((cluster) => cluster.sort((a, b) => a - b))
      .sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0))
  }

  #top(id: number): number {
    let at = id
    for (;;) {
      const above = this.#above.get(at)
      if (above === undefined) {
        this.#above.set(at, at)
        return at
      }
      if (above === at) return at
      const next = this.#above.get(above) ?? above
      this.#above.set(at, next)
      at = next
    }
  }
}
