/** What the letters of a result have in common: facets with the number of letters for each value, and the years. */
import type { Answer, Ask } from '@shared/contract'
import { type Facet, type FacetName, facetNames, type Overview } from '@shared/search'
import { foldText } from '@shared/text/fold'
import { facetClause } from '@shared/text/query/facet-clause'
import { findLetters } from '../find'
import type { IndexState } from '../index-state'
import { severalYears, undated } from '../letter-arrays'
import type { LetterSet } from '../letter-sets'
import type { Turn } from '../turn'
import type { ValueCount } from './commonest'
import { type Counted, facetCounts, yearsOf } from './facet-counts'

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
    facets.push(await facetOf(name, counted, ask, state, turn))
  }
  return { total: ordinals.length, facets, ...chartOf(ordinals, state) }
}

async function facetOf(
  name: FacetName,
  counted: Counted,
  { values: limit, typed = '' }: Ask<'search.overview'>,
  state: IndexState,
  turn: Turn,
): Promise<Facet> {
  const { values, without, total } = await facetCounts(
    name,
    { limit, begun: foldText(typed) },
    counted,
    state,
    turn,
  )
  const lacking = without === null || without === 0 ? [] : [{ value: null, letters: without }]
  const shown: readonly ValueCount[] = values.slice(0, limit - lacking.length)
  return {
    name,
    values: [...(name === 'year' ? inOrder(shown) : shown), ...lacking].map((one) => ({
      ...one,
      clause: facetClause(name, one.value),
    })),
    total: total + lacking.length,
  }
}

function inOrder(years: readonly ValueCount[]): readonly ValueCount[] {
  return years.toSorted((a, b) => Number(a.value) - Number(b.value))
}

function chartOf(
  ordinals: Uint32Array,
  state: IndexState,
): Pick<Overview, 'years' | 'severalYears' | 'undated'> {
  const counts = yearsOf(ordinals, state)
  const known = [...counts.keys()].filter((year) => year !== undated && year !== severalYears)
  return {
    years: withoutGaps(known).map((year) => ({ year, letters: counts.get(year) ?? 0 })),
    severalYears: counts.get(severalYears) ?? 0,
    undated: counts.get(undated) ?? 0,
  }
}

/** `years` ascending. */
function withoutGaps(years: readonly number[]): readonly number[] {
  const [first = 0] = years
  const length = (years.at(-1) ?? 0) - first + 1
  return years.length === 0 || length > mostYears ? years : Array.from({ length }, (_, at) => first + at)
}

function setOf(ordinals: Uint32Array, count: number): LetterSet {
  const set = new Uint8Array(count)
  for (let index = 0; index < ordinals.length; index++) set[ordinals[index] ?? 0] = 1
  return set
}
