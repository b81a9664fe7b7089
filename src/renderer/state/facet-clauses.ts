/** Which clauses of a query are a value of a facet, asked for or excluded. Pure. */
import type { FacetName } from '@shared/search'
import type { QueryNode } from '@shared/text/query/ast'
import { fieldOf } from '@shared/text/query/clause-of'
import type { ClauseState } from '@shared/text/query/edit-clauses'
import { facetClause, facetFields } from '@shared/text/query/facet-clause'
import { readQuery } from '@shared/text/query/read'

export interface AskedValue {
  /** Null: letters without any. */
  readonly value: string | null
  /** As the facet has it, without a minus. */
  readonly clause: string
  readonly state: ClauseState
}

/** Null for a clause that is no single value of this facet. */
function facetValueOf(name: FacetName, node: QueryNode): AskedValue | null {
  const isNegated = node.kind === 'not'
  const asked = isNegated ? node.of : node
  const lacking = without(name)
  // Letters without any are asked for by a minus, and excluded by asking for those that have one.
  if (asked.kind === 'has' && lacking !== null && asked.what === lacking)
    return { value: null, clause: facetClause(name, null), state: isNegated ? 'required' : 'excluded' }
  const found = wholeValue(name, asked)
  return found === null ? null : { ...found, state: isNegated ? 'excluded' : 'required' }
}

function wholeValue(name: FacetName, node: QueryNode): Omit<AskedValue, 'state'> | null {
  if (fieldOf(node) !== facetFields[name]) return null
  const value = valueIn(node)
  return value === null ? null : { value, clause: facetClause(name, value) }
}

/** Null for words in a field, which may stand for many values. */
function valueIn(node: QueryNode): string | null {
  if (node.kind === 'field') return node.of.kind === 'exact' ? node.of.text : null
  if (node.kind === 'source') return node.whole ? node.value : null
  if (node.kind === 'has') return node.what
  return node.kind === 'letter-kind' || node.kind === 'language' || node.kind === 'tag' ? node.value : null
}

function without(name: FacetName): 'place' | 'tag' | 'source' | null {
  return name === 'place' || name === 'tag' || name === 'source' ? name : null
}

/** The values of this facet that a query asks for or against in its outermost group. */
export function askedValues(name: FacetName, query: string): readonly AskedValue[] {
  return readQuery(query).clauses.flatMap(({ node }) => facetValueOf(name, node) ?? [])
}
