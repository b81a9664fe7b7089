/**
 * Where in a letter a short stretch may stand, so that the rest of the letter need not be compared with it: from the
 * first to the last place with three words of the stretch in its order, and as much around. Pure.
 */
import type { WordsOfText } from '../passages/words-of-text'

/** Three words that follow each other begin every passage. */
const wordsOfSeed = 3
/** More than a passage can be longer there by what was added to it. */
const wordsAround = 20

/** Tells for one stretch, in text after text. */
export class LikelyPlace {
  readonly #count: number
  readonly #numbers = new Map<string, number>()
  readonly #seeds = new Set<number>()

  constructor(stretch: WordsOfText) {
    this.#count = stretch.count
    for (let at = 0; at < stretch.count; at++) {
      const word = stretch.keys[at] ?? ''
      if (!this.#numbers.has(word)) this.#numbers.set(word, this.#numbers.size)
    }
    this.#eachSeed(stretch, (_, seed) => this.#seeds.add(seed))
  }

  /** The words of that part of the letter; null when no three words stand there. */
  in(letter: WordsOfText): WordsOfText | null {
    let [first, last] = [-1, -1]
    this.#eachSeed(letter, (at, seed) => {
      if (!this.#seeds.has(seed)) return
      if (first === -1) first = at
      last = at
    })
    if (first === -1) return null
    const from = Math.max(0, first - this.#count - wordsAround)
    const to = Math.min(letter.count, last + wordsOfSeed + this.#count + wordsAround)
    if (to - from === letter.count) return letter
    const part = <Value>(list: ArrayLike<Value>) => Array.prototype.slice.call(list, from, to) as Value[]
    return { count: to - from, keys: part(letter.keys), starts: part(letter.starts), ends: part(letter.ends) }
  }

  /** Subtle: numbers of three words of a stretch as one number, which is exact below 200,000 words. */
  #eachSeed({ count, keys }: WordsOfText, visit: (at: number, seed: number) => void): void {
    const base = this.#numbers.size
    let [one, two] = [-1, -1]
    for (let at = 0; at < count; at++) {
      const three = this.#numbers.get(keys[at] ?? '') ?? -1
      if (one !== -1 && two !== -1 && three !== -1) {
        visit(at - wordsOfSeed + 1, (one * base + two) * base + three)
      }
      one = two
      two = three
    }
  }
}
