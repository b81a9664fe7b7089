/** The tree of a query: its leaves, and other nodes in the place of some. What becomes empty goes, what becomes alone stands alone. */
import { isTextNode, type QueryNode } from './ast'

type Holder = Extract<QueryNode, { readonly kind: 'all' | 'any' | 'not' | 'field' | 'boost' }>

/** The parts that hold no other parts: what is asked in words and filters. In the order in which they were typed; excluded ones too. */
export function leavesOf(node: QueryNode): readonly Exclude<QueryNode, Holder>[] {
  if (node.kind === 'all' || node.kind === 'any') return node.of.flatMap(leavesOf)
  if (node.kind === 'not' || node.kind === 'field' || node.kind === 'boost') return leavesOf(node.of)
  return [node]
}

/** Every part that is asked for and not excluded, from the inside out, with what the work makes of it; `null` takes it away. */
export function mapAsked(node: QueryNode, work: (node: QueryNode) => QueryNode | null): QueryNode | null {
  if (node.kind === 'all' || node.kind === 'any') {
    const of = node.of.flatMap((child) => mapAsked(child, work) ?? [])
    return of.length < 2 ? (of[0] ?? null) : work({ kind: node.kind, of })
  }
  if (node.kind === 'field') {
    const of = mapAsked(node.of, work)
    return of && work({ ...node, of })
  }
  if (node.kind === 'boost') {
    const of = mapAsked(node.of, work)
    return of && (isBoostable(of) ? work({ ...node, of }) : of)
  }
  return node.kind === 'not' ? node : work(node)
}

/** `null` takes the node away; a query of which nothing is left is the empty one. */
export function replaceNode(root: QueryNode, old: QueryNode, by: QueryNode | null): QueryNode {
  return replaced(root, old, by) ?? { kind: 'all', of: [] }
}

function replaced(node: QueryNode, old: QueryNode, by: QueryNode | null): QueryNode | null {
  if (node === old) return by
  if (node.kind === 'all' || node.kind === 'any') {
    const of = node.of.flatMap((child) => replaced(child, old, by) ?? [])
    if (of.every((child, index) => child === node.of[index]) && of.length === node.of.length) return node
    return of.length < 2 ? (of[0] ?? null) : { kind: node.kind, of }
  }
  if (node.kind === 'not' || node.kind === 'field') {
    const of = replaced(node.of, old, by)
    return of && { ...node, of }
  }
  if (node.kind === 'boost') {
    const of = replaced(node.of, old, by)
    return of && (isBoostable(of) ? { ...node, of } : of)
  }
  return node
}

type Boostable = Extract<QueryNode, { readonly kind: 'boost' }>['of']

function isBoostable(node: QueryNode): node is Boostable {
  return isTextNode(node) || node.kind === 'field'
}
