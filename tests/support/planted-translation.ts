/**
 * A text in an invented language and its translation into another one, with the links between their sentences known:
 * sentences merged, split and left out, paragraphs that only one of them has, names and numbers that both share.
 */

export interface PlantedTranslation {
  readonly a: string
  readonly b: string
  /** Places of sentences that translate each other, in order; one side is empty for what the other text lacks. */
  readonly links: readonly PlantedLink[]
}

export interface PlantedLink {
  readonly a: readonly number[]
  readonly b: readonly number[]
}

export interface PlantedShape {
  readonly seed: number
  readonly paragraphs: number
  /** Letters of the translation for one of the text. */
  readonly ratio: number
  /** Variance of that number for one letter; 6.8 in the corpora of Gale and Church. */
  readonly variance: number
  /** Of sentences: how often they are merged or split, and how often left out of one text. */
  readonly merged: number
  readonly dropped: number
  /** Of paragraphs: how often one text lacks them. */
  readonly missing: number
  /** How often a sentence has a name, a number. */
  readonly names: number
  /** Whether the texts have the same paragraphs; else they are all one. */
  readonly structured: boolean
}

export const usualTranslation: PlantedShape = {
  ...{ seed: 1, paragraphs: 40, ratio: 1.1, variance: 6.8, merged: 0.1, dropped: 0.02, missing: 0.03 },
  ...{ names: 0.3, structured: true },
}

interface Written {
  readonly a: readonly string[]
  readonly b: readonly string[]
}

export function plantedTranslation(shape: PlantedShape): PlantedTranslation {
  const chance = new Chance(shape.seed)
  const paragraphs = Array.from({ length: shape.paragraphs }, () => paragraph(shape, chance))
  const joined = (side: 'a' | 'b') =>
    paragraphs
      .map((written) => written.flatMap((each) => each[side]).join(' '))
      .filter((text) => text !== '')
      .join(shape.structured ? '\n\n' : ' ')
  return { a: joined('a'), b: joined('b'), links: linksOf(paragraphs.flat()) }
}

function linksOf(written: readonly Written[]): readonly PlantedLink[] {
  let [atA, atB] = [0, 0]
  return written.flatMap(({ a, b }) => {
    const ofA = a.map(() => atA++)
    const ofB = b.map(() => atB++)
    if (ofA.length > 0 && ofB.length > 0) return [{ a: ofA, b: ofB }]
    return [...ofA.map((each) => ({ a: [each], b: [] })), ...ofB.map((each) => ({ a: [], b: [each] }))]
  })
}

function paragraph(shape: PlantedShape, chance: Chance): readonly Written[] {
  const written: Written[] = []
  for (let sentences = 2 + chance.below(7); sentences > 0; sentences--) written.push(unit(shape, chance))
  if (!chance.happens(shape.missing)) return written
  return chance.happens(0.5) ? written.map(({ a }) => ({ a, b: [] })) : written.map(({ b }) => ({ a: [], b }))
}

function unit(shape: PlantedShape, chance: Chance): Written {
  if (chance.happens(shape.dropped)) {
    const [text] = pair(shape, chance)
    return chance.happens(0.5) ? { a: [text], b: [] } : { a: [], b: [text] }
  }
  if (!chance.happens(shape.merged)) {
    const [a, b] = pair(shape, chance)
    return { a: [a], b: [b] }
  }
  const [[firstA, firstB], [secondA, secondB]] = [pair(shape, chance), pair(shape, chance)]
  return chance.happens(0.5)
    ? { a: [firstA, secondA], b: [merge(firstB, secondB)] }
    : { a: [merge(firstA, secondA)], b: [firstB, secondB] }
}

function merge(first: string, second: string): string {
  return `${first.slice(0, -1)}, ${second.charAt(0).toLowerCase()}${second.slice(1)}`
}

/** A sentence and its translation. */
function pair(shape: PlantedShape, chance: Chance): readonly [string, string] {
  const length = Math.max(12, Math.round(Math.exp(4.3 + 0.55 * chance.normal())))
  const wanted = shape.ratio * length + Math.sqrt(shape.variance * length) * chance.normal()
  const shared = chance.happens(shape.names) ? sharedWord(chance) : ''
  return [sentence(chance, length, 'aeiou', shared), sentence(chance, Math.max(6, wanted), 'äöüyå', shared)]
}

function sharedWord(chance: Chance): string {
  if (chance.happens(0.4)) return String(2 + chance.below(chance.happens(0.5) ? 60 : 3000))
  const name = word(chance, 'aeiou', 3)
  return name.charAt(0).toUpperCase() + name.slice(1)
}

function sentence(chance: Chance, length: number, vowels: string, shared: string): string {
  const words = [word(chance, vowels, 2 + chance.below(2))]
  while (words.join('').length < length) words.push(word(chance, vowels, 2 + chance.below(3)))
  if (shared !== '') words.splice(1 + chance.below(words.length), 0, shared)
  const text = words.join(' ')
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}

/** Each language takes its words from so many, so that they come again. */
const vocabulary = 4000
const consonants = 'bdfgklmnprstvz'

function word(chance: Chance, vowels: string, syllables: number): string {
  const own = new Chance(chance.below(vocabulary) * 7 + syllables)
  return (
    Array.from({ length: syllables }, () => own.of(consonants) + own.of(vowels)).join('') + own.of(consonants)
  )
}

/** Mulberry32: the same numbers for the same seed everywhere. */
class Chance {
  constructor(private state: number) {}

  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }

  below(count: number): number {
    return Math.floor(this.next() * count)
  }

  happens(probability: number): boolean {
    return this.next() < probability
  }

  of(signs: string): string {
    return signs.charAt(this.below(signs.length))
  }

  normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next())
  }
}
