/** The queries that search is measured with: of each kind many different ones, so that no answer comes from a cache. */
import type { World } from '../corpus/letter'
import { makeLetter } from '../corpus/letter'
import { createRandom, type Random } from '../corpus/random'

export interface QueryKind {
  readonly name: string
  readonly queries: readonly string[]
  /** Asked as the reader types: the last word also matches words that begin with it. */
  readonly typing: boolean
}

/** Ranks of the English vocabulary, commonest first. */
const bands = { veryCommon: [0, 100], common: [150, 1500], rare: [15_000, 50_000] } as const

/** `count` queries of each kind, about letters that are there. */
export function makeQueries(world: World, letters: number, count: number): readonly QueryKind[] {
  const random = createRandom(world.seed, 0x51)
  const wordOf = ([from, to]: readonly [number, number]): string =>
    world.tongues.en.forms[from + random.below(to - from)] ?? ''
  const longWord = (): string => {
    const word = wordOf(bands.common)
    return word.length >= 6 ? word : longWord()
  }
  const kind = (name: string, make: () => string, typing = false): QueryKind => ({
    name,
    typing,
    queries: different(make, count),
  })
  return [
    kind('rare word', () => wordOf(bands.rare)),
    kind('common word', () => wordOf(bands.common)),
    kind('very common word', () => wordOf(bands.veryCommon)),
    kind('two words', () => `${wordOf(bands.common)} ${wordOf(bands.common)}`),
    kind('phrase', () => `"${phraseOf(world, letters, random, 3)}"`),
    kind('phrase of common words', () => `"${wordOf([0, 40])} ${wordOf([0, 40])}"`),
    kind('prefix', () => `${longWord().slice(0, 3 + random.below(2))}*`),
    kind('fuzzy', () => `${misspelt(longWord(), random)}~1`),
    kind('field', () => `from:${world.names.person(random).split(' ')[1]}`),
    kind('either of two', () => `${wordOf(bands.common)} OR ${wordOf(bands.rare)}`),
    kind('word and years', () => {
      const year = 1860 + random.below(140)
      return `${wordOf(bands.common)} date:${year}..${year + 15}`
    }),
    kind('as it is typed', () => longWord().slice(0, 2 + random.below(5)), true),
  ]
}

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
  const at = 1 + random.below(word.length - 1)
  return `${word.slice(0, at)}${random.pick([...'abdegilnorstu'])}${word.slice(at + 1)}`
}
