/**
 * Which letters hold a fingerprint, asked of the index one by one and remembered for as long as one question is
 * answered. Letters that are not listed, and copies of others, hold nothing.
 */
import type { Db } from '../../db/open'
import { statement } from '../../db/statement'
import type { IndexState } from '../../search/index-state'
import type { LetterArrays } from '../../search/letter-arrays'
import type { Turn } from '../../search/turn'
import { fingerprintTerm } from './fingerprints'

export interface Holders {
  /** Ids, ascending. */
  readonly letters: readonly number[]
  /** False where there are more of them. */
  readonly complete: boolean
}

export class FingerprintHolders {
  readonly #db: Db
  readonly #letters: LetterArrays
  readonly #turn: Turn
  readonly #most: number
  readonly #copies: Uint8Array
  readonly #known = new Map<number, Holders>()

  /** `most` letters of each fingerprint are read: of a formula there may be as many as letters. */
  constructor({ db, letters }: IndexState, turn: Turn, most: number) {
    this.#db = db
    this.#letters = letters
    this.#turn = turn
    this.#most = most
    this.#copies = letters.areCopies()
  }

  /** Errors: `cancelled`. */
  async of(fingerprint: number): Promise<Holders> {
    const known = this.#known.get(fingerprint)
    if (known !== undefined) return known
    if (this.#turn.isOver) await this.#turn.pause()
    const found = this.#read(fingerprint)
    this.#known.set(fingerprint, found)
    return found
  }

  #read(fingerprint: number): Holders {
    const ids = statement<number>(this.#db, 'SELECT rowid FROM fingerprint WHERE fingerprint MATCH ? LIMIT ?')
      .pluck()
      .all(fingerprintTerm(fingerprint), this.#most)
    return { letters: ids.filter((id) => this.#counts(id)), complete: ids.length < this.#most }
  }

  #counts(id: number): boolean {
    const ordinal = this.#letters.ordinalOf(id)
    return ordinal >= 0 && this.#copies[ordinal] === 0
  }
}
