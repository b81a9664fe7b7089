/** What compiling asks of the nodes of a query, apart from their words. */
import type { QueryNode, Switch } from '@shared/text/query/ast'

export function isNoSwitch(node: QueryNode): boolean {
  return node.kind !== 'match'
}

/** Wherever they stand, they hold for the whole query. */
export function switchesOf(node: QueryNode): readonly Switch[] {
  if (node.kind === 'match') return [node.what]
  if (node.kind === 'all' || node.kind === 'any') return node.of.flatMap(switchesOf)
  return node.kind === 'not' ? switchesOf(node.of) : []
}
