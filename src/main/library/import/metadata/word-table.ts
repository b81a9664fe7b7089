/**
 * Known words, looked up where they stand in a text: nothing is cut out of it, so that a look at each word of it costs
 * little. Pure; a word is found only as it is listed.
 */

const none = -1
/** How many numbers two first signs are told apart by. */
const beginnings = 0x800

export class WordTable {
  readonly #words: readonly string[]
  /** For each slot the place of a word in the list. */
  readonly #slots: Int32Array
  readonly #mask: number
  readonly #longest: number
  /** For two first signs, small or capital, a bit for each length of the words that begin with them. */
  readonly #lengths = new Uint32Array(beginnings)

  /** `words` are distinct. */
  constructor(words: readonly string[]) {
    this.#words = words
    this.#longest = Math.max(0, ...words.map((word) => word.length))
    // Three of four slots are free, so that a word that is not listed mostly meets a free one.
    const size = 2 ** Math.ceil(Math.log2(words.length * 4 + 1))
    this.#mask = size - 1
    this.#slots = new Int32Array(size).fill(none)
    words.forEach((word, place) => {
      let slot = hashOf(word, 0, word.length) & this.#mask
      while (this.#slots[slot] !== none) slot = (slot + 1) & this.#mask
      this.#slots[slot] = place
      const beginning = beginningOf(word, 0, word.length)
      this.#lengths[beginning] = (this.#lengths[beginning] ?? 0) | lengthBit(word.length)
    })
  }

  /** Whether the word may be listed, as it is or in the small letters up to ÿ, so that most words need not be looked up. */
  mayHold(text: string, start: number, end: number): boolean {
    if (end - start > this.#longest) return false
    return ((this.#lengths[beginningOf(text, start, end)] ?? 0) & lengthBit(end - start)) !== 0
  }

  /** The place in the list of the word that stands between two places of a text; -1 when it is not listed. */
  find(text: string, start: number, end: number): number {
    if (!this.mayHold(text, start, end)) return none
    let slot = hashOf(text, start, end) & this.#mask
    for (;;) {
      const place = this.#slots[slot] ?? none
      if (place === none || isAt(this.#words[place] ?? '', text, start, end)) return place
      slot = (slot + 1) & this.#mask
    }
  }
}

function beginningOf(text: string, start: number, end: number): number {
  const second = end - start > 1 ? text.charCodeAt(start + 1) : 0
  // The bit that parts small letters from capitals, in the signs up to ÿ, is left out.
  return (((text.charCodeAt(start) | 0x20) * 31) ^ (second | 0x20)) & (beginnings - 1)
}

/** Words of more than 31 signs are taken together. */
function lengthBit(length: number): number {
  return 1 << Math.min(length, 31)
}

/** FNV-1a (Fowler, Noll and Vo 1991) over the code units, its high bits mixed into the low ones, which choose the slot. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash ^ (hash >>> 15)
}

function isAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false
  for (let at = 0; at < word.length; at++) {
    if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false
  }
  return true
}
