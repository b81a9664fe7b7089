/**
 * Letters that share wording with those of a corpus and with each other: some quote, some belong to a campaign, and
 * all of them end with one formula. It is known where each passage comes from.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { body, makeParts, type World } from './letter'
import { makeSentence, type Writer } from './prose'
import { createRandom, type Random } from './random'

/** A stretch of a letter of the corpus that another letter quotes. */
interface PlantedQuotation {
  /** The number of the letter that is quoted. */
  readonly letter: number
  readonly words: string
  /** The file that quotes it. */
  readonly path: string
}

export interface QuotingLetters {
  readonly directory: string
  readonly files: number
  readonly quotations: readonly PlantedQuotation[]
  /** Files of letters of campaigns, with words that all of their campaign have. */
  readonly campaigns: readonly { readonly path: string; readonly words: string }[]
  readonly formula: string
  readonly lettersOfCampaign: number
}

const campaigns = 10
const leastWords = 20
const mostWords = 60
/** Of a hundred quoted words so many are altered. */
const alteredWords = 5

/** Writes `letters` of them, half of which quote one of the `corpus` first letters. */
export function writeQuotingLetters(
  directory: string,
  world: World,
  { letters, corpus }: { readonly letters: number; readonly corpus: number },
): QuotingLetters {
  const random = createRandom(world.seed, 0x70a57)
  const formula = sentenceOf(world, random, 16)
  const quotations: PlantedQuotation[] = []
  const members: { path: string; words: string }[] = []
  mkdirSync(directory, { recursive: true })
  const half = Math.ceil(letters / 2)
  for (let number = 0; number < letters; number++) {
    const path = `quoting-${String(number).padStart(6, '0')}.txt`
    const paragraphs =
      number < half
        ? quoting(world, random, { number, corpus, path, quotations })
        : campaigning(world, random, { number, path, members })
    writeFileSync(join(directory, path), `${[...paragraphs, formula].join('\n\n')}\n`)
  }
  const lettersOfCampaign = Math.floor((letters - half) / campaigns)
  return { directory, files: letters, quotations, campaigns: members, formula, lettersOfCampaign }
}

function quoting(
  world: World,
  random: Random,
  at: {
    readonly number: number
    readonly corpus: number
    readonly path: string
    readonly quotations: PlantedQuotation[]
  },
): readonly string[] {
  const letter = random.below(at.corpus)
  const words = stretchOf(makeParts(world, letter).parts.paragraphs, random)
  const own = body(makeParts(world, at.corpus * 2 + at.number).parts)
  if (words === null) return own
  const altered = words.split(' ').map((word) => (random.chance(alteredWords) ? `x${word}` : word))
  at.quotations.push({ letter, words, path: at.path })
  return [...own.slice(0, 2), `They wrote: “${altered.join(' ')}”, and that is all.`, ...own.slice(2)]
}

function campaigning(
  world: World,
  random: Random,
  at: { readonly number: number; readonly path: string; readonly members: { path: string; words: string }[] },
): readonly string[] {
  const campaign = at.number % campaigns
  const template = makeParts(world, 2_000_000 + campaign).parts.paragraphs
  const altered = template.map((text) =>
    text
      .split(' ')
      .map((word) => (random.chance(1) ? `x${word}` : word))
      .join(' '),
  )
  const words = stretchOf(altered, random)
  if (words !== null) at.members.push({ path: at.path, words })
  return [...altered, sentenceOf(world, random, 10)]
}

/** Twenty to sixty neighbouring words of one paragraph; null when none is so long. */
function stretchOf(paragraphs: readonly string[], random: Random): string | null {
  const long = paragraphs.map((text) => text.split(' ')).filter(({ length }) => length > leastWords)
  if (long.length === 0) return null
  const words = random.pick(long)
  const count = Math.min(words.length, leastWords + random.below(mostWords - leastWords + 1))
  const first = random.below(words.length - count + 1)
  return words.slice(first, first + count).join(' ')
}

function sentenceOf({ tongues, names }: World, random: Random, length: number): string {
  const writer: Writer = { tongue: tongues.en, names, random, subject: [] }
  return makeSentence(writer, length, null)
}
