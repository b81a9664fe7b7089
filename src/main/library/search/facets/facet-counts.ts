/** How often each value of one facet stands in the letters of a result. Counting goes over arrays only. */
import { letterKinds } from '@shared/letter'
import type { FacetName } from '@shared/search'
import { indexedProperty, type Property, propertyLetters } from '../filters/property-letters'
import { ofState } from '../gradual'
import type { IndexState } from '../index-state'
import { severalYears, undated } from '../letter-arrays'
import type { LetterSet } from '../letter-sets'
import type { LetterNames } from '../lists/letter-names'
import { peopleOf, placesOf, sourcesOf } from '../lists/name-lists'
import { ordinalsOf } from '../notes/noted-letters'
import type { Turn } from '../turn'
import { begins } from './beginnings'
import { Commonest, type ValueCount } from './commonest'

/** The letters of a result, ascending, and as a set. */
export interface Counted {
  readonly ordinals: Uint32Array
  readonly set: LetterSet
}

/** Which values are wanted: at most so many, and of names only those with a word that begins so, folded. */
export interface Wanted {
  readonly limit: number
  readonly begun: string
}

export interface FacetCounts {
  /** Commonest first, at most as many as asked for. */
  readonly values: readonly ValueCount[]
  /** Letters without any value; null where that cannot be asked for. */
  readonly without: number | null
  /** How many different values there are. */
  readonly total: number
}

/** Only values that some of the letters have. Errors: `cancelled`. */
export async function facetCounts(
  name: FacetName,
  wanted: Wanted,
  counted: Counted,
  state: IndexState,
  turn: Turn,
): Promise<FacetCounts> {
  const { limit } = wanted
  const lacking = (what: 'place' | 'source') =>
    counted.ordinals.length - countIn(counted.ordinals, lettersHaving(state, what))
  switch (name) {
    case 'kind':
      return of(kindCounts(counted, state), limit)
    case 'language':
      return of(languageCounts(counted, state), limit)
    case 'year':
      return of(yearCounts(counted, state), limit, yearsOf(counted.ordinals, state).get(undated) ?? 0)
    case 'person':
      return nameCounts(await peopleOf(state, turn), wanted, counted, null)
    case 'place':
      return nameCounts(await placesOf(state, turn), wanted, counted, lacking('place'))
    case 'source':
      return nameCounts(await sourcesOf(state, turn), wanted, counted, lacking('source'))
    case 'tag':
      return await tagCounts(limit, counted, state, turn)
    case 'has':
      return of(await propertyCounts(counted, state, turn), limit)
  }
}

/** How many letters certainly were sent in each year; those under `undated` and `severalYears` belong to none. */
export function yearsOf(ordinals: Uint32Array, { letters }: IndexState): ReadonlyMap<number, number> {
  const years = letters.years()
  const counts = new Uint32Array(2 ** 16)
  for (let index = 0; index < ordinals.length; index++)
    increase(counts, (years[ordinals[index] ?? 0] ?? undated) - undated)
  const found = new Map<number, number>()
  for (let place = 0; place < counts.length; place++) {
    const count = counts[place] ?? 0
    if (count > 0) found.set(place + undated, count)
  }
  return found
}

function of(values: readonly ValueCount[], limit: number, without: number | null = null): FacetCounts {
  const commonest = new Commonest(limit)
  for (const value of values) commonest.add(value)
  const total = values.filter(({ letters }) => letters > 0).length
  return { values: commonest.values(), without, total }
}

function kindCounts({ ordinals }: Counted, { letters }: IndexState): readonly ValueCount[] {
  const counts = new Uint32Array(256)
  for (let index = 0; index < ordinals.length; index++) increase(counts, letters.kinds[ordinals[index] ?? 0])
  return letterKinds.map((value, place) => ({ value, letters: counts[place] ?? 0 }))
}

/** Codes of the same language, such as `zh-Hans` and `zh-Hant`, are one value: a clause cannot tell them apart. */
function languageCounts({ ordinals }: Counted, { letters }: IndexState): readonly ValueCount[] {
  const counts = new Uint32Array(letters.languageCodes.length)
  for (let index = 0; index < ordinals.length; index++)
    increase(counts, letters.languages[ordinals[index] ?? 0])
  const languages = new Map<string, number>()
  letters.languageCodes.forEach((code, place) => {
    const language = baseLanguage(code)
    if (language !== null) languages.set(language, (languages.get(language) ?? 0) + (counts[place] ?? 0))
  })
  return [...languages].map(([value, count]) => ({ value, letters: count }))
}

/** The code as a query can hold it, null when it cannot. */
export function baseLanguage(code: string): string | null {
  const base = code.toLowerCase().split('-')[0] ?? ''
  return /^[a-z]{2,3}$/.test(base) ? base : null
}

function yearCounts({ ordinals }: Counted, state: IndexState): readonly ValueCount[] {
  return [...yearsOf(ordinals, state)].flatMap(([year, letters]) =>
    // Years before the first are no numbers of four digits.
    year < 0 || year === severalYears ? [] : [{ value: String(year).padStart(4, '0'), letters }],
  )
}

function nameCounts(
  names: LetterNames,
  { limit, begun }: Wanted,
  { ordinals }: Counted,
  without: number | null,
): FacetCounts {
  const counts = names.count(ordinals)
  const commonest = new Commonest(limit)
  let total = 0
  for (let place = 0; place < counts.length; place++) {
    const letters = counts[place] ?? 0
    if (letters === 0 || !begins(names.table.spellings[place] ?? '', begun)) continue
    total++
    if (commonest.takes(letters)) commonest.add({ value: names.table.names[place] ?? '', letters })
  }
  return { values: commonest.values(), without: begun === '' ? without : null, total }
}

async function tagCounts(
  limit: number,
  { ordinals, set }: Counted,
  state: IndexState,
  turn: Turn,
): Promise<FacetCounts> {
  const values: ValueCount[] = []
  for (const { name, letters } of [...state.notebook.tags()]) {
    const tagged = await ordinalsOf(state, [...letters], turn)
    values.push({ value: name, letters: tagged.reduce((sum, ordinal) => sum + (set[ordinal] ?? 0), 0) })
  }
  if (values.length === 0) return of([], limit)
  const tagged = await propertyLetters({ kind: 'has', what: 'tag' }, state, turn)
  return of(values, limit, ordinals.length - countIn(ordinals, tagged))
}

type Had = Extract<Property, { readonly kind: 'has' }>['what']

/** What the facet names; other properties are facets of their own or stand in most letters. */
const countedProperties = ['note', 'problem', 'quotation', 'copy'] as const

async function propertyCounts(
  { ordinals }: Counted,
  state: IndexState,
  turn: Turn,
): Promise<readonly ValueCount[]> {
  const noted = await propertyLetters({ kind: 'has', what: 'note' }, state, turn)
  return countedProperties.map((value) => {
    const set = value === 'note' ? noted : lettersHaving(state, value)
    return { value, letters: countIn(ordinals, set) }
  })
}

const knownSets = ofState((_state: IndexState) => new Map<Had, LetterSet>())

/** What the index itself knows of the letters; worked out once. */
function lettersHaving(state: IndexState, what: Exclude<Had, 'note' | 'tag'>): LetterSet {
  const known = knownSets(state)
  const set = known.get(what) ?? indexedProperty(what, state)
  known.set(what, set)
  return set
}

function countIn(ordinals: Uint32Array, set: LetterSet): number {
  let count = 0
  for (let index = 0; index < ordinals.length; index++) count += set[ordinals[index] ?? 0] ?? 0
  return count
}

function increase(counts: Uint32Array, place = 0): void {
  counts[place] = (counts[place] ?? 0) + 1
}
