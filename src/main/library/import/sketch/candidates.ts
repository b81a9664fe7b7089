/**
 * Finds letters that may be near copies of others by the hashes that their sketches share, without comparing every
 * letter with every other one. Pure; what it proposes must be verified on the texts.
 */
import { HashHolders } from './hash-holders'
import { likelySimilarity } from './sketch'

export interface Sketched {
  readonly id: number
  /** Ascending. */
  readonly hashes: Uint32Array
}

export interface Candidate {
  readonly id: number
  /** How much both have in common, guessed. */
  readonly likely: number
}

/** The smallest hashes of a sketch are a sketch themselves: so many are looked up, the others only compared. */
const lookedUp = 16
/** Of the hashes looked up, letters with two thirds of their sequences in common share fewer only once in 100,000. */
const leastShared = 2
/** Lower than what is asked of near copies by four times the error of the guess. */
const leastLikely = 0.6
/** Candidates of one letter, the likeliest: of a cluster of thousands a few stand for all. */
const mostCandidates = 24

export class Candidates {
  readonly #waiting: Sketched[] = []
  readonly #found: Candidate[][] = []
  readonly #holders: HashHolders
  readonly #shared: Uint8Array

  /** `most` is how many letters will wait at most. */
  constructor(most: number) {
    this.#shared = new Uint8Array(most)
    this.#holders = new HashHolders(most * lookedUp)
  }

  /** How many letters wait. */
  get count(): number {
    return this.#waiting.length
  }

  /** The letter that came as the `place`th. */
  idOf(place: number): number {
    return this.#waiting[place]?.id ?? 0
  }

  /** A letter for which candidates are sought; those that wait already may be some. */
  wait(letter: Sketched): void {
    const place = this.#waiting.length
    const earlier = this.#sharing(letter.hashes)
    this.#waiting.push(letter)
    this.#found.push([])
    for (const other of earlier) this.#keep(place, this.#waiting[other], letter)
    for (const hash of letter.hashes.subarray(0, lookedUp)) this.#holders.add(hash, place)
  }

  /** A letter that was compared with the others before: it may be a candidate for those that wait. */
  meet(letter: Sketched): void {
    for (const place of this.#sharing(letter.hashes)) this.#keep(place, letter, this.#waiting[place])
  }

  /** The candidates of a letter that waits, the likeliest first; of several that are as likely, the oldest. */
  of(place: number): readonly Candidate[] {
    return best(this.#found[place] ?? [])
  }

  /** Places of the letters that wait and share enough of these hashes. */
  #sharing(hashes: Uint32Array): readonly number[] {
    const touched: number[] = []
    const shared = this.#shared
    const count = (place: number) => {
      if (shared[place] === 0) touched.push(place)
      shared[place] = (shared[place] ?? 0) + 1
    }
    for (const hash of hashes.subarray(0, lookedUp)) this.#holders.each(hash, count)
    const enough = touched.filter((place) => (shared[place] ?? 0) >= leastShared)
    for (const place of touched) shared[place] = 0
    return enough
  }

  #keep(place: number, candidate: Sketched | undefined, letter: Sketched | undefined): void {
    if (candidate === undefined || letter === undefined || letter.id === candidate.id) return
    const likely = likelySimilarity(candidate.hashes, letter.hashes)
    if (likely < leastLikely) return
    const found = this.#found[place]
    if (found === undefined) return
    found.push({ id: candidate.id, likely })
    if (found.length >= mostCandidates * 4) this.#found[place] = [...best(found)]
  }
}

function best(found: readonly Candidate[]): readonly Candidate[] {
  return found.toSorted((a, b) => b.likely - a.likely || a.id - b.id).slice(0, mostCandidates)
}
