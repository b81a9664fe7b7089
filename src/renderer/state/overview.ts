/** What the letters of the result have in common: the facets and years beside the list. */
import type { Failure } from '@shared/failure'
import type { Facet, FacetName, FacetValue, Overview } from '@shared/search'
import { foldText } from '@shared/text/fold'
import type { ClauseState } from '@shared/text/query/edit-clauses'
import { create } from 'zustand'
import { askedValues } from './facet-clauses'

/** Years have a chart of their own. */
export const listedFacets = ['kind', 'language', 'person', 'place', 'tag', 'source', 'has'] as const
export type ListedFacet = (typeof listedFacets)[number]

/** Letters by year. */
export type Years = Pick<Overview, 'years' | 'severalYears' | 'undated'>

export interface OverviewState {
  /** The newest answer; it stays on show until the next one comes. */
  readonly answer: Overview | null
  /** Of all years, also of those that the query leaves out. */
  readonly years: Years | null
  /** One facet with more of its values, for the same query. */
  readonly whole: Facet | null
  /** What was typed to find those values. */
  readonly wholeOf: string
  readonly busy: boolean
  readonly failure: Failure | null
  readonly facet: ListedFacet
  /** What is typed to find a value. */
  readonly typed: string
  /** Whether more values of this facet are wished for than are read at once. */
  readonly wanted: boolean
  /** Whether the facets should take the focus as soon as they are there. */
  readonly wantsFocus: boolean
}

export const noOverview: OverviewState = {
  answer: null,
  years: null,
  whole: null,
  wholeOf: '',
  busy: false,
  failure: null,
  facet: 'kind',
  typed: '',
  wanted: false,
  wantsFocus: false,
}

export const useOverview = create<OverviewState>()(() => noOverview)

/** The facet that is shown, with as many values as are there. */
export function shownFacet({ answer, whole, facet }: OverviewState): Facet | null {
  return whole?.name === facet ? whole : (answer?.facets.find(({ name }) => name === facet) ?? null)
}

/** Whether the facet that is shown has more values than are read at once. */
export function isCut({ answer, facet }: OverviewState): boolean {
  const known = answer?.facets.find(({ name }) => name === facet)
  return known !== undefined && known.total > known.values.length
}

/** A value with what the query says of it. */
export interface FacetRow extends FacetValue {
  readonly state: ClauseState | null
}

/**
 * The values of a facet as they are listed: first those that the query asks for or against, also when no letter of the
 * result has them, then the others.
 */
export function facetRows(name: FacetName, facet: Facet | null, query: string): readonly FacetRow[] {
  const rest = new Map((facet?.values ?? []).map((value) => [keyOf(value.value), value]))
  const chosen = askedValues(name, query).map((asked): FacetRow => {
    const counted = rest.get(keyOf(asked.value))
    rest.delete(keyOf(asked.value))
    return { letters: 0, ...asked, ...counted }
  })
  return [...chosen, ...[...rest.values()].map((value) => ({ ...value, state: null }))]
}

/** Values are compared folded, as the search compares them. */
function keyOf(value: string | null): string {
  return value === null ? ' ' : foldText(value)
}
