/** The parts of a query that hold no other parts: what is asked in words and filters. */
import type { QueryNode } from '@shared/text/query/ast'

type Holder = Extract<QueryNode, { readonly kind: 'all' | 'any' | 'not' | 'field' | 'boost' }>

/** In the order in which they were typed; excluded ones too. */
export function leavesOf(node: QueryNode): readonly Exclude<QueryNode, Holder>[] {
  if (node.kind === 'all' || node.kind === 'any') return node.of.flatMap(leavesOf)
  if (node.kind === 'not' || node.kind === 'field' || node.kind === 'boost') return leavesOf(node.of)
  return [node]
}
