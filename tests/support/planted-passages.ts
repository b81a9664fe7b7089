/** Pairs of texts that share nothing but passages planted in both, and where these stand. */
import { InventedWords, writtenOut } from './invented-words'

export interface PlantingOptions {
  readonly seed: number
  /** Words of each text besides the passages. */
  readonly words: number
  readonly passages: number
  readonly shortest: number
  readonly longest: number
  /** Of all words of a passage, those that are replaced, dropped or have another one added behind them in `b`. */
  readonly noise: number
}

/** From the first to the last word that stands in both; places of words, the end exclusive. */
interface PlantedPassage {
  readonly a: readonly [number, number]
  readonly b: readonly [number, number]
}

export interface PlantedTexts {
  readonly a: string
  readonly b: string
  /** In the order of `a`; in `b` they stand in another one. */
  readonly passages: readonly PlantedPassage[]
}

interface Plant {
  readonly a: readonly string[]
  readonly b: readonly string[]
  /** First and last words that are shared: places in `a` and `b`. */
  readonly first: readonly [number, number]
  readonly last: readonly [number, number]
}

export function plantedTexts(options: PlantingOptions): PlantedTexts {
  const source = new InventedWords(options.seed)
  const plants = Array.from({ length: options.passages }, () => plant(source, options))
  const order = shuffled(plants, source)
  const a = grown(
    plants.map(({ a }) => a),
    options.words,
    source,
  )
  const b = grown(
    order.map(({ b }) => b),
    options.words,
    source,
    (place) => a.around[plants.findIndex((one) => one === order[place])] ?? [],
  )
  const passages = plants.map((one, place): PlantedPassage => {
    const inA = a.places[place] ?? 0
    const inB = b.places[order.indexOf(one)] ?? 0
    return {
      a: [inA + one.first[0], inA + one.last[0] + 1],
      b: [inB + one.first[1], inB + one.last[1] + 1],
    }
  })
  return { a: writtenOut(a.words, source.random), b: writtenOut(b.words, source.random), passages }
}

function plant(source: InventedWords, { shortest, longest, noise }: PlantingOptions): Plant {
  const words = source.words(shortest + source.below(longest - shortest + 1))
  for (;;) {
    const altered = alteredWords(words, noise, source)
    const [first, last] = [altered.pairs[0], altered.pairs[altered.pairs.length - 1]]
    if (first !== undefined && last !== undefined) return { a: words, b: altered.words, first, last }
  }
}

export interface AlteredWords {
  readonly words: readonly string[]
  /** Places of the words that are left as they were, before and after. */
  readonly pairs: readonly (readonly [number, number])[]
}

/** Each word is left as it is, or with the chance of `noise` replaced, dropped or followed by another one. */
export function alteredWords(words: readonly string[], noise: number, source: InventedWords): AlteredWords {
  const altered: string[] = []
  const pairs: (readonly [number, number])[] = []
  words.forEach((word, place) => {
    const kind = source.random() < noise ? source.below(3) : -1
    if (kind === 0) altered.push(source.otherThan(word))
    if (kind === -1 || kind === 2) {
      pairs.push([place, altered.length])
      altered.push(word)
    }
    if (kind === 2) altered.push(source.otherThan(words[place + 1]))
  })
  return { words: altered, pairs }
}

/** Words beside a passage that are none of those beside it in the other text: else it would be longer than it is known to be. */
const beside = 3

interface Grown {
  readonly words: readonly string[]
  /** Where each of the planted pieces begins. */
  readonly places: readonly number[]
  /** The words beside each of them. */
  readonly around: readonly (readonly string[])[]
}

/** Pieces in a text of their own order, and other words around them. */
function grown(
  pieces: readonly (readonly string[])[],
  words: number,
  source: InventedWords,
  elsewhere: (place: number) => readonly string[] = () => [],
): Grown {
  const text: string[] = []
  const places: number[] = []
  const around: (readonly string[])[] = []
  const between = Math.floor(words / (pieces.length + 1))
  pieces.forEach((piece, place) => {
    const others = () => Array.from({ length: beside }, () => source.otherThan(...elsewhere(place)))
    const [before, behind] = [others(), others()]
    text.push(...source.words(Math.max(0, between - 2 * beside)), ...before)
    places.push(text.length)
    text.push(...piece, ...behind)
    around.push([...before, ...behind])
  })
  text.push(...source.words(between))
  return { words: text, places, around }
}

function shuffled<One>(ones: readonly One[], source: InventedWords): readonly One[] {
  const all = [...ones]
  for (let at = all.length - 1; at > 0; at--) {
    const other = source.below(at + 1)
    const [one, two] = [all[at], all[other]]
    if (one !== undefined && two !== undefined) [all[at], all[other]] = [two, one]
  }
  return all
}
