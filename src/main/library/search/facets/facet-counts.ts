/** How often each value of one facet stands in the letters of a result. Counting goes over arrays only. */
import { letterKinds } from '@shared/letter'
import type { FacetName } from '@shared/search'
import { propertyLetters } from '../filters/property-letters'
import type { IndexState } from '../index-state'
import { severalYears, undated } from '../letter-arrays'
import type { LetterSet } from '../letter-sets'
import type { LetterNames } from '../lists/letter-names'
import { peopleOf, placesOf, sourcesOf } from '../lists/name-lists'
import { ordinalsOf } from '../notes/noted-letters'
import type { Turn } from '../turn'

/** The letters of a result, ascending, and as a set. */
export interface Counted {
  readonly ordinals: Uint32Array
  readonly set: LetterSet
}

export interface ValueCount {
  /** Null: letters without any. */
  readonly value: string | null
  readonly letters: number
}

/** All values, also those that none of the letters has, in no order. Errors: `cancelled`. */
export async function facetCounts(
  name: FacetName,
  counted: Counted,
  state: IndexState,
  turn: Turn,
): Promise<readonly ValueCount[]> {
  switch (name) {
    case 'kind':
      return kindCounts(counted, state)
    case 'language':
      return languageCounts(counted, state)
    case 'year':
      return yearCounts(counted, state)
    case 'person':
      return nameCounts(await peopleOf(state, turn), counted)
    case 'place':
      return [
        ...nameCounts(await placesOf(state, turn), counted),
        lacking(counted, state.letters.withFact('place')),
      ]
    case 'source':
      return [
        ...nameCounts(await sourcesOf(state, turn), counted),
        lacking(counted, state.letters.withFact('source')),
      ]
    case 'tag':
      return await tagCounts(counted, state, turn)
    case 'has':
      return await propertyCounts(counted, state, turn)
  }
}

function kindCounts({ ordinals }: Counted, { letters }: IndexState): readonly ValueCount[] {
  const counts = new Uint32Array(256)
  for (const ordinal of ordinals) increase(counts, letters.kinds[ordinal])
  return letterKinds.map((kind, place) => ({ value: kind, letters: counts[place] ?? 0 }))
}

/** Codes of the same language, such as `zh-Hans` and `zh-Hant`, are one value: a clause cannot tell them apart. */
function languageCounts({ ordinals }: Counted, { letters }: IndexState): readonly ValueCount[] {
  const counts = new Uint32Array(letters.languageCodes.length)
  for (const ordinal of ordinals) increase(counts, letters.languages[ordinal])
  const languages = new Map<string, number>()
  letters.languageCodes.forEach((code, place) => {
    const language = baseLanguage(code)
    if (language !== null) languages.set(language, (languages.get(language) ?? 0) + (counts[place] ?? 0))
  })
  return [...languages].map(([language, count]) => ({ value: language, letters: count }))
}

/** The code as a query can hold it, null when it cannot. */
export function baseLanguage(code: string): string | null {
  const base = code.toLowerCase().split('-')[0] ?? ''
  return /^[a-z]{2,3}$/.test(base) ? base : null
}

function yearCounts({ ordinals }: Counted, { letters }: IndexState): readonly ValueCount[] {
  const years = letters.years()
  const counts = new Map<number, number>()
  for (const ordinal of ordinals) {
    const year = years[ordinal] ?? undated
    counts.set(year, (counts.get(year) ?? 0) + 1)
  }
  // Years before the first and after the last are no numbers of four digits.
  const values = [...counts].flatMap(([year, count]) =>
    year < 0 || year === severalYears ? [] : [{ value: String(year).padStart(4, '0'), letters: count }],
  )
  return [...values, { value: null, letters: counts.get(undated) ?? 0 }]
}

function nameCounts(names: LetterNames, { ordinals }: Counted): readonly ValueCount[] {
  const counts = names.count(ordinals)
  const values: ValueCount[] = []
  names.names.forEach(({ name, listed }, place) => {
    if (listed) values.push({ value: name, letters: counts[place] ?? 0 })
  })
  return values
}

async function tagCounts(counted: Counted, state: IndexState, turn: Turn): Promise<readonly ValueCount[]> {
  const values: ValueCount[] = []
  for (const { name, letters } of [...state.notebook.tags()]) {
    const ordinals = await ordinalsOf(state, [...letters], turn)
    const count = ordinals.reduce((sum, ordinal) => sum + (counted.set[ordinal] ?? 0), 0)
    values.push({ value: name, letters: count })
  }
  if (values.length === 0) return []
  const tagged = await propertyLetters({ kind: 'has', what: 'tag' }, state, turn)
  return [...values, lacking(counted, tagged)]
}

/** What the facet names; other properties are facets of their own or stand in most letters. */
const countedProperties = ['note', 'problem', 'quotation', 'copy'] as const

async function propertyCounts(
  { ordinals }: Counted,
  state: IndexState,
  turn: Turn,
): Promise<readonly ValueCount[]> {
  const values: ValueCount[] = []
  for (const what of countedProperties) {
    const set = await propertyLetters({ kind: 'has', what }, state, turn)
    values.push({ value: what, letters: countIn(ordinals, set) })
  }
  return values
}

function lacking({ ordinals }: Counted, has: LetterSet): ValueCount {
  return { value: null, letters: ordinals.length - countIn(ordinals, has) }
}

function countIn(ordinals: Uint32Array, set: LetterSet): number {
  let count = 0
  for (const ordinal of ordinals) count += set[ordinal] ?? 0
  return count
}

function increase(counts: Uint32Array, place = 0): void {
  counts[place] = (counts[place] ?? 0) + 1
}
