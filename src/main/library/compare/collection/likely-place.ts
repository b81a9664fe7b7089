/**
 * Where in a letter a short stretch may stand, so that the rest of the letter need not be compared with it: from the
 * first to the last place with three words of the stretch in its order, and as much around. Pure.
 */
import type { Span } from '@shared/letter'
import { type Tokens, tokens } from '@shared/text/tokens'

/** Three words that follow each other begin every passage. */
const wordsOfSeed = 3
/** A passage may be longer there by what was added to it. */
const wordsAround = 20

/** Tells for one stretch, in text after text. */
export class LikelyPlace {
  readonly #count: number
  readonly #numbers = new Map<string, number>()
  readonly #seeds = new Set<number>()

  constructor(stretch: string) {
    const found = tokens(stretch)
    this.#count = found.count
    for (const word of found.words) if (!this.#numbers.has(word)) this.#numbers.set(word, this.#numbers.size)
    this.#eachSeed(found, (_, seed) => this.#seeds.add(seed))
  }

  /** That part of the letter; null when no three words of the stretch stand there. */
  in(letter: Tokens): Span | null {
    let [first, last] = [-1, -1]
    this.#eachSeed(letter, (at, seed) => {
      if (!this.#seeds.has(seed)) return
      if (first === -1) first = at
      last = at
    })
    if (first === -1) return null
    const around = this.#count + wordsAround
    const from = Math.max(0, first - around)
    const to = Math.min(letter.count, last + wordsOfSeed + around)
    return { start: letter.starts[from] ?? 0, end: letter.ends[to - 1] ?? 0 }
  }

  /** Subtle: numbers of three words of a stretch as one number, which is exact below 200,000 words. */
  #eachSeed({ words }: Tokens, visit: (at: number, seed: number) => void): void {
    const base = this.#numbers.size
    let [one, two] = [-1, -1]
    words.forEach((word, at) => {
      const three = this.#numbers.get(word) ?? -1
      if (one !== -1 && two !== -1 && three !== -1) {
        visit(at - wordsOfSeed + 1, (one * base + two) * base + three)
      }
      one = two
      two = three
    })
  }
}
