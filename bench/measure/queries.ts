/** The queries that search is measured with: of each kind many different ones, so that no answer comes from a cache. */
import type { World } from '../corpus/letter'
import { makeLetter } from '../corpus/letter'
import { createRandom, type Random } from '../corpus/random'
import { type Goal, under } from '../figures'

export interface QueryKind {
  readonly name: string
  readonly queries: readonly string[]
  /** Asked as the reader types: the last word also matches words that begin with it. */
  readonly typing: boolean
  /** Milliseconds; null where the time grows with what is asked for. */
  readonly goal: Goal | null
}

/** Ranks of the English vocabulary, commonest first. */
const bands = { veryCommon: [0, 100], common: [150, 1500], rare: [15_000, 50_000] } as const
/** Milliseconds for what is asked every day, and for what stands in most letters or may be spelt in many ways. */
const usual = under(40)
const wide = under(120)

/** `count` queries of each kind, about letters that are there. */
export function makeQueries(world: World, letters: number, count: number): readonly QueryKind[] {
  const random = createRandom(world.seed, 0x51)
  const wordOf = ([from, to]: readonly [number, number]): string =>
    world.tongues.en.forms[from + random.below(to - from)] ?? ''
  const longWord = (): string => {
    const word = wordOf(bands.common)
    return word.length >= 6 ? word : longWord()
  }
  const rareWord = (): string => {
    const word = wordOf(bands.rare)
    return word.length >= 7 ? word : rareWord()
  }
  const kind = (name: string, goal: Goal | null, make: () => string, typing = false): QueryKind => ({
    name,
    goal,
    typing,
    queries: different(make, count),
  })
  return [
    kind('rare word', usual, () => wordOf(bands.rare)),
    kind('common word', usual, () => wordOf(bands.common)),
    kind('very common word', wide, () => wordOf(bands.veryCommon)),
    kind('two words', usual, () => `${wordOf(bands.common)} ${wordOf(bands.common)}`),
    kind('phrase', usual, () => `"${phraseOf(world, letters, random, 3)}"`),
    kind('phrase of common words', wide, () => `"${wordOf([0, 40])} ${wordOf([0, 40])}"`),
    kind('prefix', usual, () => `${longWord().slice(0, 3 + random.below(2))}*`),
    kind('fuzzy', wide, () => `${misspelt(longWord(), random)}~1`),
    kind('wildcard', wide, () => pattern(longWord(), random)),
    kind('regular expression', null, () => `/\\b${rareWord().slice(0, 6)}\\p{L}*/`),
    kind('field', usual, () => `from:${world.names.person(random).split(' ')[1]}`),
    kind('either of two', usual, () => `${wordOf(bands.common)} OR ${wordOf(bands.rare)}`),
    kind('word and years', usual, () => {
      const year = 1860 + random.below(140)
      return `${wordOf(bands.common)} date:${year}..${year + 15}`
    }),
    kind('as it is typed', usual, () => longWord().slice(0, 2 + random.below(5)), true),
  ]
}

/** What a reader types into the search box: of each kind a few, without those that nobody types twice. */
export function typedQueries(world: World): readonly string[] {
  const kinds = makeQueries(world, 1000, 2).filter(({ name }) => name !== 'as it is typed')
  return kinds.flatMap(({ queries }) => queries)
}

/** Words by which a reader goes to a letter: half of a name, a name that is spelt wrongly, a name and a place. */
export function makeDestinations(world: World, count: number): readonly string[] {
  const random = createRandom(world.seed, 0x60)
  const familyName = (): string => world.names.person(random).split(' ')[1] ?? ''
  const makers = [
    () => familyName().slice(0, 4),
    () => misspelt(familyName(), random),
    () => `${world.names.person(random)} ${world.names.place(random)}`,
  ]
  return different(() => random.pick(makers)(), count)
}

/** Words that stand in many letters, for what is made of all their passages. */
export function commonWords(world: World, count: number): readonly string[] {
  return world.tongues.en.forms.slice(bands.common[0], bands.common[0] + count)
}

/** Queries that keep a search busy for long, each in another way. */
export const slowQueries: readonly string[] = [
  '*a*',
  '/[aeiou]{2}\\p{L}+ \\p{L}+ing/',
  '*e* *o* *i*',
  '"*a* *e*"~9',
]

/** As many different ones as there are, at most `count`. */
function different(make: () => string, count: number): readonly string[] {
  const made = new Set<string>()
  for (let tries = 0; made.size < count && tries < count * 20; tries++) made.add(make())
  return [...made]
}

/** Words that stand beside each other in one of the letters. */
function phraseOf(world: World, letters: number, random: Random, length: number): string {
  const { content } = makeLetter(world, random.below(letters))
  const runs = content.split(/[^\p{L} ]+/u).map((run) => run.trim().split(/ +/u))
  const long = runs.filter((run) => run.length > length + 1)
  if (long.length === 0) return phraseOf(world, letters, random, length)
  const run = random.pick(long)
  const at = random.below(run.length - length)
  return run.slice(at, at + length).join(' ')
}

function misspelt(word: string, random: Random): string {
  const at = 1 + random.below(Math.max(1, word.length - 1))
  return `${word.slice(0, at)}${random.pick([...'abdegilnorstu'])}${word.slice(at + 1)}`
}

/** A word of which the middle, or both ends, are not known. */
function pattern(word: string, random: Random): string {
  return random.chance(50) ? `${word.slice(0, 2)}*${word.slice(-2)}` : `*${word.slice(1, 5)}*`
}
