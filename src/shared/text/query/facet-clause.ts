/** The clause that asks for exactly the letters that one value of a facet counts. */
import type { FacetName } from '../../search'
import { clauseOf } from './clause-of'
import type { FieldName } from './fields'

/** The field of the query that asks for the values of a facet. */
export const facetFields: Readonly<Record<FacetName, FieldName>> = {
  kind: 'kind',
  language: 'lang',
  person: 'person',
  place: 'place',
  tag: 'tag',
  source: 'source',
  year: 'date',
  has: 'has',
}

/** A value of null asks for letters without any; with a minus before it every clause asks for the other letters. */
export function facetClause(name: FacetName, value: string | null): string {
  if (value !== null) return clauseOf(facetFields[name], value)
  // Subtle: in brackets, so that a minus before it turns it round; two in a row would be no negation.
  return `(-has:${name === 'year' ? 'date' : name})`
}
