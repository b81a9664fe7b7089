/**
 * Boosts: `word^3` counts three times as much when letters are ranked, `word^0.5` half as much. One that is too small
 * or too large counts as the least or the most.
 */
import { isTextNode, type QueryNode } from './ast'
import { isBoundary } from './atoms'

type BoostNode = Extract<QueryNode, { readonly kind: 'boost' }>

const sign = /\^([0-9]+(?:\.[0-9]+)?)/uy
const leastBoost = 0.1
const mostBoost = 100

interface BoostAt {
  readonly by: number
  readonly end: number
}

/** The boost that stands here; null when there is none. */
export function boostAt(text: string, at: number, depth: number): BoostAt | null {
  sign.lastIndex = at
  const found = sign.exec(text)
  if (!found || !isBoundary(text, sign.lastIndex, depth)) return null
  return { by: Number(found[1]), end: sign.lastIndex }
}

/** Where in a word its boost begins; the length of the word when it has none. */
export function boostInWord(chunk: string): number {
  const at = chunk.lastIndexOf('^')
  return at > 0 && boostAt(chunk, at, 0) ? at : chunk.length
}

/** The same query with more or less weight: a group gives it to what stands in it, a filter has none to give. */
export function boosted(node: QueryNode, by: number): QueryNode {
  if (node.kind === 'all' || node.kind === 'any') {
    return { kind: node.kind, of: node.of.map((child) => boosted(child, by)) }
  }
  if (node.kind === 'boost') return weighted(node.of, node.by * by)
  return isTextNode(node) || node.kind === 'field' ? weighted(node, by) : node
}

function weighted(of: BoostNode['of'], by: number): QueryNode {
  const bound = Math.round(Math.min(mostBoost, Math.max(leastBoost, by)) * 100) / 100
  return bound === 1 ? of : { kind: 'boost', of, by: bound }
}
