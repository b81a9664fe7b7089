/** Reports that quote a letter in every way in which reports quote, and what became of its words in each quotation. */
import type { QuoteVerdict } from '@shared/comparison'
import type { Quotation, Span } from '@shared/letter'
import { randomNumbers } from './mutations'

export const waysOfQuoting = [
  'word-for-word',
  'bracketed',
  'altered',
  'shortened-with-dots',
  'shortened-in-silence',
  'paraphrased',
  'invented',
] as const
type WayOfQuoting = (typeof waysOfQuoting)[number]

interface PlantedQuotation {
  readonly way: WayOfQuoting
  readonly verdict: QuoteVerdict
  /** The words of the letter that it comes from; null when it does not come from it. */
  readonly source: Span | null
}

export interface PlantedReport {
  readonly text: string
  readonly quotations: readonly Quotation[]
  /** One for each quotation. */
  readonly planted: readonly PlantedQuotation[]
}

export interface QuotedLetter {
  readonly text: string
  /** Other words of the language, for what the letter does not say. */
  readonly others: string
}

const verdicts: Readonly<Record<WayOfQuoting, QuoteVerdict>> = {
  'word-for-word': 'word-for-word',
  bracketed: 'word-for-word',
  altered: 'altered',
  'shortened-with-dots': 'shortened',
  'shortened-in-silence': 'shortened',
  paraphrased: 'not-found',
  invented: 'not-found',
}

interface Made {
  readonly words: readonly string[]
  /** First and last word of the letter. */
  readonly from: readonly [number, number] | null
}

/** `each` quotations of every kind, mixed. */
export function plantedReport(letter: QuotedLetter, seed: number, each: number): PlantedReport {
  const quoting = new Quoting(letter, seed)
  const quotations: Quotation[] = []
  const planted: PlantedQuotation[] = []
  let text = 'A report.'
  for (let round = 0; round < each; round++) {
    for (const way of waysOfQuoting) {
      const { words, from } = quoting.made(way)
      const start = text.length + 2
      const quoted = words.join(' ')
      text += ` “${quoted}” it says.`
      quotations.push({ start, end: start + quoted.length, use: 'quotation' })
      planted.push({ way, verdict: verdicts[way], source: from && quoting.span(...from) })
    }
  }
  return { text, quotations, planted }
}

interface WrittenWord extends Span {
  readonly written: string
}

// A number stays with the word behind it: half of `640 million` is another number.
const wordOfText =
  /\p{N}+(?:[.,٬]\p{N}+)*(?:\s[\p{L}\p{M}\u200c]+)?|[\p{L}\p{M}\p{N}\u200c]+(?:['’-][\p{L}\p{M}\p{N}]+)*/gu

function wordsIn(text: string): readonly WrittenWord[] {
  return [...text.matchAll(wordOfText)].map((found) => ({
    written: found[0],
    start: found.index,
    end: found.index + found[0].length,
  }))
}

class Quoting {
  readonly #words: readonly WrittenWord[]
  readonly #others: readonly string[]
  readonly #random: () => number

  constructor({ text, others }: QuotedLetter, seed: number) {
    this.#words = wordsIn(text)
    this.#others = wordsIn(others).map(({ written }) => written)
    this.#random = randomNumbers(seed)
  }

  span(first: number, last: number): Span {
    return { start: this.#words[first]?.start ?? 0, end: this.#words[last]?.end ?? 0 }
  }

  made(way: WayOfQuoting): Made {
    switch (way) {
      case 'word-for-word':
        return this.#wordForWord()
      case 'bracketed':
        return this.#bracketed()
      case 'altered':
        return this.#altered()
      case 'shortened-with-dots':
        return this.#shortened(
          1 + this.#below(40),
          ['…', '...', '[…]', '[...]', '. . .'][this.#below(5)] ?? '…',
        )
      case 'shortened-in-silence':
        return this.#shortened(1 + this.#below(6), null)
      case 'paraphrased':
        return { words: this.#paraphrased(), from: null }
      case 'invented':
        return { words: this.#invented(), from: null }
    }
  }

  #below(most: number): number {
    return Math.floor(this.#random() * most)
  }

  #stretch(shortest: number, longest: number): readonly [number, number] {
    const count = shortest + this.#below(longest - shortest + 1)
    const first = this.#below(this.#words.length - count)
    return [first, first + count - 1]
  }

  #written(first: number, last: number): string[] {
    return this.#words.slice(first, last + 1).map(({ written }) => written)
  }

  /** A word of the language that the letter does not have at this place or beside it. */
  #other(place: number): string {
    for (;;) {
      const word = this.#others[this.#below(this.#others.length)] ?? ''
      const near = this.#words.slice(Math.max(0, place - 3), place + 4)
      if (near.every(({ written }) => written.toLowerCase() !== word.toLowerCase())) return word
    }
  }

  #wordForWord(): Made {
    const [first, last] = this.#stretch(4, 40)
    const words = this.#written(first, last)
    words[0] = words[0]?.toUpperCase() ?? ''
    words[words.length - 1] += ','
    return { words, from: [first, last] }
  }

  /** A capital in brackets, or one or two words in brackets that explain others or stand for them. */
  #bracketed(): Made {
    const [first, last] = this.#stretch(8, 30)
    const words = this.#written(first, last)
    const kind = this.#below(3)
    if (kind === 0) words[0] = (words[0] ?? '').replace(/^\p{L}/u, '[$&]')
    else {
      const at = 2 + this.#below(words.length - 4)
      const inserted =
        kind === 1 ? this.#other(first + at) : `${this.#other(first + at)} ${this.#other(first + at)}`
      words.splice(at, this.#below(2), `[${inserted}]`)
    }
    return { words, from: [first, last] }
  }

  /** One to three words are others, are added, or (beside one of those) are not there; the first and the last one stay. */
  #altered(): Made {
    const changes = 1 + this.#below(3)
    const [first, last] = this.#stretch([5, 9, 13][changes - 1] ?? 13, 30)
    const words = this.#written(first, last)
    const places = new Set<number>()
    while (places.size < changes)
      places.add(1 + this.#below(words.length - 2))
      // From the end, so that places stay.
    ;[...places]
      .sort((one, other) => other - one)
      .forEach((at, change) => {
        const kind = change === 0 ? this.#below(2) : this.#below(3)
        words.splice(at, kind === 1 ? 0 : 1, ...(kind === 2 ? [] : [this.#other(first + at)]))
      })
    return { words, from: [first, last] }
  }

  #shortened(left: number, dots: string | null): Made {
    const [ahead, behind] = [4 + this.#below(12), 4 + this.#below(12)]
    const [first, last] = this.#stretch(ahead + left + behind, ahead + left + behind)
    const words = [
      ...this.#written(first, first + ahead - 1),
      ...(dots === null ? [] : [dots]),
      ...this.#written(last - behind + 1, last),
    ]
    return { words, from: [first, last] }
  }

  /** Three of five words are others, and pieces change places: what is left is what any sentence about it would have. */
  #paraphrased(): readonly string[] {
    const [first, last] = this.#stretch(8, 24)
    const words = this.#written(first, last).map((word, at) =>
      this.#random() < 0.6 ? this.#other(first + at) : word,
    )
    const middle = Math.floor(words.length / 2)
    return [...words.slice(middle), ...words.slice(0, middle)]
  }

  #invented(): readonly string[] {
    const count = 4 + this.#below(20)
    const first = this.#below(this.#others.length - count)
    return this.#others.slice(first, first + count)
  }
}
