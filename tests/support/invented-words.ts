/** Words that nobody wrote, as frequent as words are: the first ones stand everywhere, most of them once or never. */
import { randomNumbers } from './mutations'

const syllables = 'ka lo mi ren tu vas el dor shi pan qua ber zon fi gra nu ost hel wy cam'.split(' ')

export class InventedWords {
  readonly random: () => number
  readonly #shares: readonly number[]

  /** The same seed gives the same words. `size` is that of the vocabulary. */
  constructor(seed: number, size = 5000) {
    this.random = randomNumbers(seed)
    // After Zipf and Mandelbrot.
    const weights = Array.from({ length: size }, (_, rank) => 1 / (rank + 2.7))
    const all = weights.reduce((sum, weight) => sum + weight, 0)
    let sum = 0
    this.#shares = weights.map((weight) => {
      sum += weight / all
      return sum
    })
  }

  below(most: number): number {
    return Math.floor(this.random() * most)
  }

  word(): string {
    const at = this.random()
    let [low, high] = [0, this.#shares.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#shares[middle] ?? 1) < at) low = middle + 1
      else high = middle
    }
    return nameOf(low)
  }

  words(count: number): readonly string[] {
    return Array.from({ length: count }, () => this.word())
  }

  /** A word that is none of these. */
  otherThan(...words: readonly (string | undefined)[]): string {
    for (;;) {
      const word = this.word()
      if (!words.includes(word)) return word
    }
  }
}

/** Frequent words are short. */
function nameOf(rank: number): string {
  let [left, name] = [rank, '']
  do {
    name = (syllables[left % syllables.length] ?? '') + name
    left = Math.floor(left / syllables.length)
  } while (left > 0)
  return name
}

/** Sentences with capitals, commas and full stops; paragraphs now and then. */
export function writtenOut(words: readonly string[], random: () => number): string {
  let isStart = true
  return words
    .map((word) => {
      const chance = random()
      const written = isStart ? word.charAt(0).toUpperCase() + word.slice(1) : word
      isStart = chance < 0.06
      return `${written}${chance < 0.01 ? '.\n\n' : isStart ? '. ' : chance < 0.12 ? ', ' : ' '}`
    })
    .join('')
}
