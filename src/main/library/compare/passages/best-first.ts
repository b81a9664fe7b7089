/** Gives out possible passages by their score: a binary heap, so that what is cut down can be put back. */
import type { AlignedBlocks } from './aligned-blocks'

interface Candidate {
  readonly blocks: AlignedBlocks
  readonly score: number
}

/** Of equal ones those first that stand earlier in `a`, then in `b`. */
export class BestFirst {
  readonly #heap: Candidate[] = []

  add(candidate: Candidate): void {
    let at = this.#heap.push(candidate) - 1
    while (at > 0) {
      const above = (at - 1) >> 1
      if (!this.#isBefore(at, above)) break
      this.#swap(at, above)
      at = above
    }
  }

  take(): Candidate | null {
    const first = this.#heap[0]
    const last = this.#heap.pop()
    if (first === undefined || last === undefined) return null
    if (this.#heap.length > 0) {
      this.#heap[0] = last
      this.#sink()
    }
    return first
  }

  #sink(): void {
    for (let at = 0; ; ) {
      let best = at
      for (const below of [2 * at + 1, 2 * at + 2]) {
        if (below < this.#heap.length && this.#isBefore(below, best)) best = below
      }
      if (best === at) return
      this.#swap(at, best)
      at = best
    }
  }

  #isBefore(one: number, other: number): boolean {
    const [first, second] = [this.#heap[one], this.#heap[other]]
    if (first === undefined || second === undefined) return false
    if (first.score !== second.score) return first.score > second.score
    const [a, b] = [first.blocks[0], second.blocks[0]]
    return (a?.a ?? 0) - (b?.a ?? 0) < 0 || (a?.a === b?.a && (a?.b ?? 0) < (b?.b ?? 0))
  }

  #swap(one: number, other: number): void {
    const [first, second] = [this.#heap[one], this.#heap[other]]
    if (first === undefined || second === undefined) return
    this.#heap[one] = second
    this.#heap[other] = first
  }
}
