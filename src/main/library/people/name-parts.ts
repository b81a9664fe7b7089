/** Takes a name apart as it is written: titles, forenames, surname, what tells father from son. Pure; judges nobody's identity. */
import { foldText } from '@shared/text/fold'
import { isOrganisationLike, normalName, withoutTitles } from '../import/metadata/names'
import { soundKey, spellingKey, withoutUmlauts } from './spelling-keys'

export interface NameParts {
  readonly kind: 'person' | 'organisation' | 'address'
  /** Folded; a letter alone is an initial. */
  readonly forenames: readonly string[]
  /** Folded, its particles before it; of an organisation the whole name. */
  readonly surname: string
  /** Equal for two spellings of one name. */
  readonly spelling: string
  /** Equal for a name in Cyrillic and in Latin letters. */
  readonly sound: string
  readonly hasTitle: boolean
  readonly gender: Gender | null
  /** Jr and the Younger are 'younger', Sr 'elder'; numbers as they are; '' where nothing is said. */
  readonly generation: string
  /** Written with the surname first. */
  readonly isTurned: boolean
  /** What an organisation is called for short. */
  readonly short: string
}

export type Gender = 'male' | 'female'

const male =
  /^(?:mr|messrs|sir|lord|rev|revd|father|herrn?|hr|monsieur|mm\.|sig\.|signor[ei]?|señor|sr\.|don|senhor|heer|г-н|господин|bay|آقای|آقا|السيد)(?=[\s.]|$)/iu
const female =
  /^(?:mrs|ms|miss|mx|lady|dame|sister|frau|fr\.|fräulein|frl|mme|mlle|madame|mademoiselle|sig\.?ra|signora|signorina|señora|señorita|sra|srta|doña|dona|senhora|mevrouw|mevr|г-жа|госпожа|bayan|خانم|السيدة|الآنسة)(?=[\s.]|$)/iu

/** Endings of names that tell members of a family apart. */
const generations: readonly (readonly [RegExp, string])[] = [
  [
    /[,\s]+(?:jr|jun|junr|junior|the younger|d\.\s?j\.|der jüngere|fils|le jeune|il giovane|filho|mlodszy|младший|мл)\.?(?=,|$)/iu,
    'younger',
  ],
  [
    /(?:[,\s]+(?:sr|senr|senior|the elder|d\.\s?ä\.|der ältere|père|l['’]aîné|il vecchio|старший|ст)\.?|[,\s]+sen\.|,\s*sen)(?=,|$)/iu,
    'elder',
  ],
  [/\s+I(?=,|$)/u, 'i'],
  [/[,\s]+II(?=,|$)/u, 'ii'],
  [/[,\s]+III(?=,|$)/u, 'iii'],
  [/[,\s]+IV(?=,|$)/u, 'iv'],
]

const particles = new Set(
  foldText(
    'von vom van der den zu zum zur de del della dei di da du des le la los las do dos das al el bin ibn ben bint y e ter ten op af av of фон де',
  ).split(' '),
)

export function nameParts(written: string): NameParts {
  const tidy = written
    .replace(/<[^<>]*>\s*$/, '')
    .replace(/\s+/g, ' ')
    .trim()
  if (/^\S+@\S+$/.test(tidy)) return { ...unknown, kind: 'address', surname: foldText(tidy) }
  const short = /\(([\p{Lu}\p{N}][\p{L}\p{N}.&-]{1,9})\)$/u.exec(tidy)?.[1] ?? ''
  if (isShortForm(short) || isOrganisationLike(tidy))
    return organisation(tidy, isShortForm(short) ? short : '')
  return person(tidy)
}

/** Whether a word may be what an organisation is called for short: two capitals at least. */
function isShortForm(word: string): boolean {
  return /^(?=(?:.*\p{Lu}){2})[\p{L}\p{N}.&-]{2,10}$/u.test(word)
}

const unknown: NameParts = {
  ...{ kind: 'person', forenames: [], surname: '', spelling: '', sound: '', hasTitle: false, gender: null },
  ...{ generation: '', isTurned: false, short: '' },
}

function organisation(tidy: string, short: string): NameParts {
  const name = foldText(short === '' ? tidy : tidy.slice(0, tidy.lastIndexOf('('))).replace(/^the /, '')
  return { ...unknown, kind: 'organisation', surname: name, short: foldText(short) }
}

function person(tidy: string): NameParts {
  const [rest, generation] = withoutGeneration(tidy)
  const [before = '', after = ''] = rest.split(/,\s*/, 2)
  const normal = normalOf(rest)
  const bare = normal
    .replace(male, '')
    .replace(female, '')
    .replace(/^\.\s*/, '')
  const hasTitle = bare !== normal || isTitled(before) || (after !== '' && isTitled(`${after} x`))
  const words = nameWords(bare)
  const from = words.findIndex((word, at) => at > 0 && at < words.length - 1 && particles.has(foldText(word)))
  const surnameAt = from === -1 ? words.length - 1 : from
  const forenames = words.slice(0, Math.max(0, surnameAt)).flatMap((word) => word.split('-'))
  const folded = (list: readonly string[]) => list.map(joined).filter((word) => word !== '')
  const surname = words.slice(Math.max(0, surnameAt))
  return {
    ...unknown,
    forenames: folded(forenames),
    surname: folded(surname).join(' '),
    spelling: folded([...forenames, ...surname].map(withoutUmlauts))
      .map(spellingKey)
      .join(' '),
    sound: folded([...forenames, ...surname])
      .map(soundKey)
      .join(' '),
    ...{ hasTitle, generation },
    gender: genderOf(before) ?? genderOf(after),
    isTurned: after !== '' && joined(normal) !== joined(rest),
  }
}

/** Subtle: `M.` and `D.` are titles in some languages, but before a surname alone they may as well be forenames. */
const initialFirst = /^\p{Lu}\.\s*/u

function normalOf(written: string): string {
  const [initial] = initialFirst.exec(written) ?? []
  if (initial !== undefined) return `${initial}${normalOf(written.slice(initial.length))}`
  const normal = normalName(written)
  return initialFirst.test(normal) ? normal : withoutTitles(normal)
}

function isTitled(beginning: string): boolean {
  return !initialFirst.test(beginning) && withoutTitles(beginning) !== beginning
}

/** Words of a name; initials that are written together are parted. */
function nameWords(bare: string): readonly string[] {
  const isAllCapitals = bare === bare.toUpperCase()
  return bare
    .replace(/\.(?=[^\s-])/g, '. ')
    .split(/[\s,]+/)
    .flatMap((word, at, all) =>
      !isAllCapitals && at < all.length - 1 && /^\p{Lu}{2,3}$/u.test(word) ? [...word] : [word],
    )
    .filter((word) => /\p{L}/u.test(word))
}

function joined(word: string): string {
  return foldText(word).replaceAll(' ', '')
}

/** What every such ending has; most names have nothing of it. */
const mayTell = /[,\s](?:j|s|the|d\.|der|fils|le|il|père|l['’]|filho|mł?l?o|мл|ст|I)\S*/iu

function withoutGeneration(name: string): readonly [rest: string, generation: string] {
  if (!mayTell.test(name)) return [name, '']
  for (const [pattern, generation] of generations) {
    if (pattern.test(name)) return [name.replace(pattern, ''), generation]
  }
  return [name, '']
}

function genderOf(beginning: string): Gender | null {
  if (female.test(beginning)) return 'female'
  return male.test(beginning) ? 'male' : null
}
