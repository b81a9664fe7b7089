/**
 * How much each of several texts has to do with a report, by the words that only few of them share with it: names,
 * places and numbers tell a letter from its drafts and copies. Nothing is concluded from it alone.
 */
import type { WordsOfText } from '../passages/words-of-text'

export class Kinship {
  readonly #report: ReadonlySet<string>
  readonly #texts: { readonly shared: readonly string[]; readonly words: number }[] = []
  readonly #holders = new Map<string, number>()

  constructor({ keys, count }: WordsOfText) {
    this.#report = new Set(Array.from({ length: count }, (_, at) => keys[at] ?? ''))
  }

  /** The next one of the texts. */
  add({ keys, count }: WordsOfText): void {
    const words = new Set<string>()
    for (let at = 0; at < count; at++) words.add(keys[at] ?? '')
    const shared = [...words].filter((word) => this.#report.has(word))
    for (const word of shared) this.#holders.set(word, (this.#holders.get(word) ?? 0) + 1)
    this.#texts.push({ shared, words: words.size })
  }

  /** Of each text, once all are known: 0 for nothing that the others do not share as well. */
  all(): readonly number[] {
    return this.#texts.map(({ shared, words }) => {
      const weight = shared.reduce(
        (sum, word) => sum + Math.log(this.#texts.length / (this.#holders.get(word) ?? 1)),
        0,
      )
      // Long texts share more words with everything.
      return weight / Math.sqrt(Math.max(1, words))
    })
  }
}
