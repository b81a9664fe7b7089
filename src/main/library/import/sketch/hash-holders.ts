/**
 * Which letters hold a hash: a table of plain numbers, so that millions of them fit into memory. Pure; a letter is
 * known by its place in a list.
 */

/** Holders of one hash that are kept: a formula, or the text of a campaign, has thousands, and the first ones stand for all. */
export const mostHolders = 24

const none = 0

export class HashHolders {
  /** Two numbers for each slot: a hash, and its last entry; a slot without an entry is free. */
  readonly #hashes: Uint32Array
  readonly #lasts: Uint32Array
  /** For each entry (from 1 on) the letter, and the entry of the same hash before it. */
  readonly #letters: Uint32Array
  readonly #before: Uint32Array
  readonly #counts: Uint8Array
  readonly #mask: number
  #entries = 0

  /** `most` is how many times `add` will be called at most. */
  constructor(most: number) {
    const slots = 2 ** Math.max(4, Math.ceil(Math.log2(most * 2 + 1)))
    this.#mask = slots - 1
    this.#hashes = new Uint32Array(slots)
    this.#lasts = new Uint32Array(slots)
    this.#counts = new Uint8Array(slots)
    this.#letters = new Uint32Array(most + 1)
    this.#before = new Uint32Array(most + 1)
  }

  add(hash: number, letter: number): void {
    const slot = this.#slotOf(hash)
    if ((this.#counts[slot] ?? 0) >= mostHolders) return
    const entry = ++this.#entries
    this.#letters[entry] = letter
    this.#before[entry] = this.#lasts[slot] ?? none
    this.#hashes[slot] = hash
    this.#lasts[slot] = entry
    this.#counts[slot] = (this.#counts[slot] ?? 0) + 1
  }

  /** Calls `visit` with each letter that holds the hash, the last one first. */
  each(hash: number, visit: (letter: number) => void): void {
    const last = this.#lasts[this.#slotOf(hash)] ?? none
    for (let entry = last; entry !== none; entry = this.#before[entry] ?? none) {
      visit(this.#letters[entry] ?? 0)
    }
  }

  /** Subtle: the hashes kept are the smallest, so their high bits are alike: the slot comes from a product. */
  #slotOf(hash: number): number {
    let slot = (Math.imul(hash, 0x9e3779b1) >>> 7) & this.#mask
    while (this.#lasts[slot] !== none && this.#hashes[slot] !== hash) slot = (slot + 1) & this.#mask
    return slot
  }
}
