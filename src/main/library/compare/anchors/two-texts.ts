/**
 * The text on which an anchor was made and the text as it is now, as words with common numbers: where each word stands in
 * both, and which words stayed. Worked out once for all passages of a letter.
 */
import { alignedPart } from '../versions/aligned-part'
import { alignedRuns } from '../versions/aligned-runs'
import { type ReadTexts, readTexts, wholeOf } from '../versions/read-texts'

const everything = { case: true, accents: true, punctuation: true, numbers: false, spaces: true }

/** Words of one text, counted from 0; the end is exclusive. */
export interface WordSpan {
  readonly start: number
  readonly end: number
}

/** One of the two texts. */
export interface Side {
  readonly text: string
  readonly numbers: Int32Array
  /** Where words begin and end, in UTF-16 code units. */
  readonly starts: Uint32Array
  readonly ends: Uint32Array
}

export class TwoTexts {
  readonly old: Side
  readonly now: Side
  readonly #read: ReadTexts
  readonly #placesInOld: Places
  readonly #placesInNow: Places
  #staying: { readonly inNow: Int32Array; readonly inOld: Int32Array } | null = null

  /** `isWhole` says whether `old` is a whole text, or only what an anchor holds of one. */
  constructor(
    old: string,
    now: string,
    readonly isWhole = true,
  ) {
    this.#read = readTexts(old, now, everything)
    const { a, b, numbered } = this.#read
    this.old = { text: old, numbers: a.numbers, starts: a.words.starts, ends: a.words.ends }
    this.now = { text: now, numbers: b.numbers, starts: b.words.starts, ends: b.words.ends }
    this.#placesInOld = new Places(a.numbers, numbered.distinct)
    this.#placesInNow = new Places(b.numbers, numbered.distinct)
  }

  /** Where these words of the old text stand in it, themselves included. */
  inOld(words: WordSpan): readonly number[] {
    return this.#placesInOld.of(this.old.numbers.subarray(words.start, words.end))
  }

  /** Where these words of the old text stand in the text as it is now. */
  inNow(words: WordSpan): readonly number[] {
    return this.#placesInNow.of(this.old.numbers.subarray(words.start, words.end))
  }

  /** For each word of the old text the word of the new one that it is by their difference, or -1. */
  get staying(): Int32Array {
    return this.#aligned().inNow
  }

  /** For each word of the new text the word of the old one that it is for sure, and not by chance; or -1. */
  get cameFrom(): Int32Array {
    return this.#aligned().inOld
  }

  #aligned(): { readonly inNow: Int32Array; readonly inOld: Int32Array } {
    if (this.#staying !== null) return this.#staying
    const inNow = new Int32Array(this.old.numbers.length).fill(-1)
    const inOld = new Int32Array(this.now.numbers.length).fill(-1)
    for (const { a, b, length } of alignedRuns(this.#read.numbered)) {
      for (let word = 0; word < length; word++) inNow[a + word] = b + word
    }
    for (const { a, b, length } of alignedPart(this.#read, wholeOf(this.#read))) {
      for (let word = 0; word < length; word++) inOld[b + word] = a + word
    }
    this.#staying = { inNow, inOld }
    return this.#staying
  }
}

/** Where each word of a text stands. */
class Places {
  readonly #first: Int32Array
  readonly #all: Int32Array

  constructor(
    private readonly words: Int32Array,
    distinct: number,
  ) {
    this.#first = new Int32Array(distinct + 1)
    for (const word of words) this.#first[word + 1] = (this.#first[word + 1] ?? 0) + 1
    for (let word = 0; word < distinct; word++)
      this.#first[word + 1] = (this.#first[word + 1] ?? 0) + (this.#first[word] ?? 0)
    const next = this.#first.slice()
    this.#all = new Int32Array(words.length)
    words.forEach((word, place) => {
      const at = next[word] ?? 0
      this.#all[at] = place
      next[word] = at + 1
    })
  }

  /** Looks only where the rarest of the words stands. */
  of(sought: Int32Array): readonly number[] {
    let rarest = 0
    let fewest = Number.POSITIVE_INFINITY
    sought.forEach((word, index) => {
      const count = this.#count(word)
      if (count < fewest) {
        fewest = count
        rarest = index
      }
    })
    const word = sought[rarest]
    if (word === undefined || fewest === 0) return []
    const from = this.#first[word] ?? 0
    const found: number[] = []
    for (const place of this.#all.subarray(from, from + fewest)) {
      if (this.#standsAt(sought, place - rarest)) found.push(place - rarest)
    }
    return found
  }

  #count(word: number): number {
    return (this.#first[word + 1] ?? 0) - (this.#first[word] ?? 0)
  }

  #standsAt(sought: Int32Array, place: number): boolean {
    if (place < 0 || place + sought.length > this.words.length) return false
    for (let index = 0; index < sought.length; index++) {
      if (this.words[place + index] !== sought[index]) return false
    }
    return true
  }
}
