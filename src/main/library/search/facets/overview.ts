/** What the letters of a result have in common: facets with the number of letters for each value, and the years. */
import type { Answer, Ask } from '@shared/contract'
import { type Facet, type FacetName, facetNames, type Overview } from '@shared/search'
import { findLetters } from '../find'
import type { IndexState } from '../index-state'
import { severalYears, undated } from '../letter-arrays'
import type { LetterSet } from '../letter-sets'
import type { Turn } from '../turn'
import { facetClause } from './facet-clause'
import { type Counted, facetCounts, type ValueCount } from './facet-counts'

/** More years than this are listed without those in which there is nothing. */
const mostYears = 400

/** Errors: `cancelled`. */
export async function overviewOf(
  state: IndexState,
  ask: Ask<'search.overview'>,
  turn: Turn,
): Promise<Answer<'search.overview'>> {
  const { ordinals } = await findLetters(state, ask, turn)
  const counted = { ordinals, set: setOf(ordinals, state.letters.count) }
  const facets: Facet[] = []
  for (const name of ask.facets.length === 0 ? facetNames : ask.facets) {
    if (turn.isOver) await turn.pause()
    facets.push(await facetOf(name, counted, ask.values, state, turn))
  }
  return { total: ordinals.length, facets, ...yearsOf(ordinals, state) }
}

async function facetOf(
  name: FacetName,
  counted: Counted,
  limit: number,
  state: IndexState,
  turn: Turn,
): Promise<Facet> {
  const found = (await facetCounts(name, counted, state, turn)).filter(({ letters }) => letters > 0)
  const known = found.filter(({ value }) => value !== null)
  const without = found.filter(({ value }) => value === null)
  const shown = commonest(known, Math.max(0, limit - without.length))
  if (name === 'year') shown.sort((a, b) => compare(a.value, b.value))
  const values = [...shown, ...without].slice(0, limit)
  return {
    name,
    values: values.map((one) => ({ ...one, clause: facetClause(name, one.value) })),
    total: found.length,
  }
}

/** Those of the most letters, in order: without putting all the others in order, too. */
function commonest(values: readonly ValueCount[], limit: number): ValueCount[] {
  const best: ValueCount[] = []
  for (const value of values) {
    const last = best.length < limit ? undefined : best[limit - 1]
    if (limit === 0 || (last !== undefined && byLetters(value, last) > 0)) continue
    const place = best.findIndex((other) => byLetters(value, other) < 0)
    best.splice(place < 0 ? best.length : place, 0, value)
    if (best.length > limit) best.pop()
  }
  return best
}

function byLetters(a: ValueCount, b: ValueCount): number {
  return b.letters - a.letters || compare(a.value, b.value)
}

function compare(a: string | null, b: string | null): number {
  return a === b ? 0 : (a ?? '') < (b ?? '') ? -1 : 1
}

function yearsOf(
  ordinals: Uint32Array,
  { letters }: IndexState,
): Pick<Overview, 'years' | 'severalYears' | 'undated'> {
  const years = letters.years()
  const counts = new Map<number, number>()
  for (const ordinal of ordinals) {
    const year = years[ordinal] ?? undated
    counts.set(year, (counts.get(year) ?? 0) + 1)
  }
  const known = [...counts.keys()]
    .filter((year) => year !== undated && year !== severalYears)
    .sort((a, b) => a - b)
  return {
    years: withoutGaps(known).map((year) => ({ year, letters: counts.get(year) ?? 0 })),
    severalYears: counts.get(severalYears) ?? 0,
    undated: counts.get(undated) ?? 0,
  }
}

function withoutGaps(years: readonly number[]): readonly number[] {
  const [first = 0] = years
  const length = (years.at(-1) ?? 0) - first + 1
  return years.length === 0 || length > mostYears ? years : Array.from({ length }, (_, at) => first + at)
}

function setOf(ordinals: Uint32Array, count: number): LetterSet {
  const set = new Uint8Array(count)
  for (const ordinal of ordinals) set[ordinal] = 1
  return set
}
