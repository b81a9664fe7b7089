/** Words of all quotations of a report as numbers, and where a text has pairs of them: where their places are looked for. */
import type { WordsOfText } from '../passages/words-of-text'
import type { QuotedWords } from './quoted-words'

/** A word that no quotation has. */
const foreignWord = -1

export interface NumberedQuotation {
  readonly words: QuotedWords
  readonly numbers: Int32Array
}

/** A text that is searched for quotations. */
export interface SearchedWords {
  readonly numbers: Int32Array
  /** Of a word by its number: how little it is to be expected in this text. */
  readonly weight: (word: number) => number
}

/** Places in a text, in its order, that a quotation may come from. */
export interface Hit {
  readonly place: number
  /** Which pair of its words stands there: the place of the first one in the quotation. */
  readonly pair: number
}

export class QuotationNumbers {
  readonly quotations: readonly NumberedQuotation[]
  readonly #numbers = new Map<string, number>()
  /** Quotations and places of each pair of neighbouring words, and of each word that stands alone in a quotation. */
  readonly #pairs = new Map<number, { readonly quotation: number; readonly pair: number }[]>()

  constructor(quotations: readonly QuotedWords[]) {
    this.quotations = quotations.map((words) => ({
      words,
      numbers: Int32Array.from(words.keys, (key) => this.#add(key)),
    }))
    this.quotations.forEach((quoted, quotation) => {
      this.#index(quoted, quotation)
    })
  }

  /** The words of a text that stand in any quotation, as their numbers. */
  numbered({ keys, count }: WordsOfText): Int32Array {
    const numbers = new Int32Array(count)
    for (let at = 0; at < count; at++) numbers[at] = this.#numbers.get(keys[at] ?? '') ?? foreignWord
    return numbers
  }

  /** For each quotation, in one pass over the text. */
  hits(text: Int32Array): readonly (readonly Hit[])[] {
    const hits: Hit[][] = this.quotations.map(() => [])
    for (let place = 0; place < text.length; place++) {
      const [word, next] = [text[place] ?? foreignWord, text[place + 1] ?? foreignWord]
      if (word === foreignWord) continue
      for (const { quotation, pair } of this.#pairs.get(this.#code(word, foreignWord)) ?? []) {
        hits[quotation]?.push({ place, pair })
      }
      if (next === foreignWord) continue
      for (const { quotation, pair } of this.#pairs.get(this.#code(word, next)) ?? []) {
        hits[quotation]?.push({ place, pair })
      }
    }
    return hits
  }

  #add(key: string): number {
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    this.#numbers.set(key, this.#numbers.size)
    return this.#numbers.size - 1
  }

  #index({ words, numbers }: NumberedQuotation, quotation: number): void {
    const seen = new Set<number>()
    const add = (code: number, pair: number): void => {
      if (seen.has(code)) return
      seen.add(code)
      const known = this.#pairs.get(code)
      if (known) known.push({ quotation, pair })
      else this.#pairs.set(code, [{ quotation, pair }])
    }
    const alone = words.own === 1 ? words.isReporters.indexOf(false) : -1
    if (alone !== -1) add(this.#code(numbers[alone] ?? 0, foreignWord), alone)
    for (let at = 0; at + 1 < numbers.length; at++) {
      if (!words.isAfterGap[at + 1]) add(this.#code(numbers[at] ?? 0, numbers[at + 1] ?? 0), at)
    }
  }

  /** Pairs of numbers below 2^26 as one; a word alone is paired with none. */
  #code(first: number, second: number): number {
    return first * 2 ** 26 + second + 1
  }
}
