/** Where each sequence of a few words stands in a text: an open hash over numbers, whose places are chained. */

export class WordSequences {
  readonly #words: Int32Array
  readonly #length: number
  /** First place of a sequence, plus one. */
  readonly #heads: Int32Array
  /** Next place of the same sequence, plus one. */
  readonly #following: Int32Array

  constructor(words: Int32Array, length: number) {
    this.#words = words
    this.#length = length
    this.#heads = new Int32Array(2 ** Math.ceil(Math.log2(2 * words.length + 2)))
    this.#following = new Int32Array(words.length)
    // From the end, so that chains are in the order of the text.
    for (let at = words.length - length; at >= 0; at--) {
      const slot = this.#slot(words, at)
      this.#following[at] = this.#heads[slot] ?? 0
      this.#heads[slot] = at + 1
    }
  }

  /** The first place where the sequence that begins at `at` in `words` stands; -1 for none. */
  first(words: Int32Array, at: number): number {
    return (this.#heads[this.#slot(words, at)] ?? 0) - 1
  }

  /** The next place of the sequence that stands at `place`; -1 for none. */
  next(place: number): number {
    return (this.#following[place] ?? 0) - 1
  }

  #slot(words: Int32Array, at: number): number {
    let hash = 0
    for (let word = at; word < at + this.#length; word++) {
      hash = Math.imul(hash ^ (words[word] ?? 0), 0x9e3779b1)
      hash ^= hash >>> 15
    }
    const last = this.#heads.length - 1
    let slot = hash & last
    for (let head = this.#heads[slot] ?? 0; head !== 0; head = this.#heads[slot] ?? 0) {
      if (this.#stands(words, at, head - 1)) break
      slot = (slot + 1) & last
    }
    return slot
  }

  #stands(words: Int32Array, at: number, place: number): boolean {
    for (let word = 0; word < this.#length; word++) {
      if (words[at + word] !== this.#words[place + word]) return false
    }
    return true
  }
}
