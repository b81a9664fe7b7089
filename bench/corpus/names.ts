/** Invented people, places and bodies for the made letters, and days from 1860 to 2019. */
import { createRandom, type Random } from './random'
import { makeWordForms, type WordMaking } from './word-forms'

export interface Names {
  person(random: Random): string
  place(random: Random): string
  body(random: Random): string
}

export interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

const latin: WordMaking = {
  onsets: 'b br d f g h k l m n p r s st t v w'.split(' '),
  vowels: 'a e i o u ei ou'.split(' '),
  codas: ' n r l s th m rd ck'.split(' '),
  endings: ['a', 'o', 'ine', 'son', 'ley', 'man', 'berg', 'ov', 'well'],
  prefixes: ['Mac', 'O’', 'Fitz'],
}
const bodies = ['Committee', 'Council', 'Association', 'Ministry', 'Society', 'Union', 'Office', 'Congress']
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** 300 given and 3,000 family names, 400 places. */
export function makeNames(seed: number): Names {
  const given = capitals(makeWordForms(latin, 300, seed))
  const family = capitals(makeWordForms(latin, 3000, seed + 1))
  const places = capitals(makeWordForms(latin, 400, seed + 2))
  return {
    person: (random) => `${random.pick(given)} ${random.pick(family)}`,
    place: (random) => random.pick(places),
    body: (random) => `the ${random.pick(bodies)} of ${random.pick(places)}`,
  }
}

export function makeDay(random: Random): Day {
  return { year: 1860 + random.below(160), month: 1 + random.below(12), day: 1 + random.below(28) }
}

/** As a letter's writer puts it: `4 March 1978`. */
export function dayInWords({ year, month, day }: Day): string {
  return `${day} ${months[month - 1]} ${year}`
}

export function dayAsIso({ year, month, day }: Day): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

function capitals(words: readonly string[]): readonly string[] {
  return words.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
}

/** A stream of its own, so that the names of letter 7 do not depend on how many letters there are. */
export function streamOf(seed: number, letter: number): Random {
  return createRandom(seed, letter + 1)
}
