/** Gets ready what a query needs of the collection's vocabulary, before it is compiled in one go. */
import type { Query, QueryNode } from '@shared/text/query/ast'
import { readQuery } from '@shared/text/query/read'
import { leavesOf } from '@shared/text/query/tree'
import type { IndexState } from '../index-state'
import type { Turn } from '../turn'
import type { Expansion } from './choices'

/** Errors: `cancelled`. */
export async function expansionFor(query: Query, state: IndexState, turn: Turn): Promise<Expansion> {
  const leaves = allLeaves(query.root, state, new Set())
  if (!leaves.some(({ kind }) => expanded.has(kind))) return noWords
  const vocabulary = await state.vocabulary(turn)
  if (leaves.some(({ kind }) => kind === 'fuzzy')) await vocabulary.prepareSimilar(turn)
  return vocabulary
}

const expanded: ReadonlySet<QueryNode['kind']> = new Set(['word', 'near', 'pattern', 'fuzzy'])

const noWords: Expansion = {
  similarTo: () => [],
  matching: () => [],
  formsOf: () => [],
}

/** Those of saved searches that the query names as well. */
function allLeaves(root: QueryNode, state: IndexState, seen: Set<string>): readonly QueryNode[] {
  return leavesOf(root).flatMap((leaf) => {
    if (leaf.kind !== 'search' || seen.has(leaf.name)) return [leaf]
    seen.add(leaf.name)
    const text = state.notebook.queryNamed(leaf.name)
    return text === null ? [] : allLeaves(readQuery(text).root, state, seen)
  })
}
