/** What compiling asks of the nodes of a query, apart from their words. */
import { isTextNode, type QueryNode, type Switch } from '@shared/text/query/ast'

export function isNoSwitch(node: QueryNode): boolean {
  return node.kind !== 'match'
}

/** Wherever they stand, they hold for the whole query. */
export function switchesOf(node: QueryNode): readonly Switch[] {
  if (node.kind === 'match') return [node.what]
  if (node.kind === 'all' || node.kind === 'any') return node.of.flatMap(switchesOf)
  return node.kind === 'not' ? switchesOf(node.of) : []
}

/** Whether words outside of fields are asked for, which a zone beside them restricts. */
export function asksForWords(node: QueryNode): boolean {
  if (node.kind === 'all' || node.kind === 'any') return node.of.some(asksForWords)
  return isTextNode(node) || (node.kind === 'boost' && isTextNode(node.of))
}
