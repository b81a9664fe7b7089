/** Which clauses of a query are a value of a facet, asked for or excluded. Pure. */
import type { FacetName } from '@shared/search'
import type { QueryNode } from '@shared/text/query/ast'
import { clauseOf } from '@shared/text/query/clause-of'
import type { ClauseState } from '@shared/text/query/edit-clauses'
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
    return { value: null, clause: `(-has:${lacking})`, state: isNegated ? 'required' : 'excluded' }
  const found = wholeValue(name, asked)
  return found === null ? null : { ...found, state: isNegated ? 'excluded' : 'required' }
}

function wholeValue(
  name: FacetName,
  node: QueryNode,
): { readonly value: string; readonly clause: string } | null {
  switch (node.kind) {
    case 'letter-kind':
      return name === 'kind' ? { value: node.value, clause: clauseOf('kind', node.value) } : null
    case 'language':
      return name === 'language' ? { value: node.value, clause: clauseOf('lang', node.value) } : null
    case 'tag':
      return name === 'tag' ? { value: node.value, clause: clauseOf('tag', node.value) } : null
    case 'has':
      return name === 'has' ? { value: node.what, clause: clauseOf('has', node.what) } : null
    case 'source':
      return name === 'source' && node.whole
        ? { value: node.value, clause: clauseOf('source', node.value) }
        : null
    case 'field':
      return (name === 'person' || name === 'place') && node.field === name && node.of.kind === 'exact'
        ? { value: node.of.text, clause: clauseOf(name, node.of.text) }
        : null
    default:
      return null
  }
}

function without(name: FacetName): 'place' | 'tag' | 'source' | null {
  return name === 'place' || name === 'tag' || name === 'source' ? name : null
}

/** The values of this facet that a query asks for or against in its outermost group. */
export function askedValues(name: FacetName, query: string): readonly AskedValue[] {
  return readQuery(query).clauses.flatMap(({ node }) => facetValueOf(name, node) ?? [])
}
