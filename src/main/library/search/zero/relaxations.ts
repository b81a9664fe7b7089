/**
 * Queries that ask for less than one that finds nothing: what is left out or loosened, the smallest change first.
 * Only how they are made; whether they find anything is not known here.
 */
import type { Relaxation, UnknownWord } from '@shared/search'
import type { Query, QueryNode } from '@shared/text/query/ast'
import { isTextNode } from '@shared/text/query/ast'
import { printClause, printQuery } from '@shared/text/query/print'
import { mapAsked, replaceNode } from '@shared/text/query/tree'

export type Proposal = Omit<Relaxation, 'total'>

/** Words in phrases may have so many others between them when their forms are searched. */
const looseDistance = 3
/** Shorter beginnings stand for too much. */
const shortestBeginning = 3

/** Never the query itself, never the empty one, each once. */
export function relaxationsOf(query: Query, unknown: readonly UnknownWord[]): readonly Proposal[] {
  const { root } = query
  const before = printQuery(root)
  const seen = new Set([before, ''])
  return [
    ...similarWords(unknown),
    ...withForms(root),
    ...possibly(root),
    ...beginnings(root),
    ...everywhere(root),
    ...withoutClauses(root),
    ...anyWord(root),
  ].filter(({ query: text }) => {
    if (seen.has(text)) return false
    seen.add(text)
    return true
  })
}

function similarWords(unknown: readonly UnknownWord[]): readonly Proposal[] {
  return unknown.flatMap(({ asked, similar }) =>
    similar.slice(0, 2).map(
      ({ word, query }): Proposal => ({
        key: 'similar-words',
        values: { word: asked, instead: word },
        query,
      }),
    ),
  )
}

/** Exact words and phrases in all their forms, and accents and case as readers type them. */
function withForms(root: QueryNode): readonly Proposal[] {
  return proposal('with-forms', {}, root, (node) => {
    if (node.kind === 'exact')
      return /\s/u.test(node.text) ? { ...node, kind: 'phrase' } : { ...node, kind: 'word' }
    if (node.kind === 'phrase') return { kind: 'near', text: node.text, distance: looseDistance }
    return node.kind === 'match' ? null : node
  })
}

function possibly(root: QueryNode): readonly Proposal[] {
  return proposal('possibly', {}, root, (node) => (node.kind === 'date' ? { ...node, possibly: true } : node))
}

function beginnings(root: QueryNode): readonly Proposal[] {
  return proposal('beginnings', {}, root, (node) =>
    node.kind === 'word' && /^[\p{L}\p{M}]+$/u.test(node.text) && node.text.length >= shortestBeginning
      ? { kind: 'pattern', text: `${node.text}*` }
      : node,
  )
}

/** Words that were asked for in one field or part of the letters, each field by itself. */
function everywhere(root: QueryNode): readonly Proposal[] {
  return clausesOf(root).flatMap((clause): readonly Proposal[] => {
    if (clause.kind === 'in') return broader('everywhere', clause, replaceNode(root, clause, null))
    const loosened = mapAsked(clause, (node) => {
      if (node.kind === 'in') return null
      return node.kind === 'field' && node.field !== 'note' ? node.of : node
    })
    return loosened === null ? [] : broader('everywhere', clause, replaceNode(root, clause, loosened))
  })
}

function withoutClauses(root: QueryNode): readonly Proposal[] {
  return clausesOf(root)
    .filter(({ kind }) => kind !== 'in' && kind !== 'match')
    .flatMap((clause) => broader('without-clause', clause, replaceNode(root, clause, null)))
}

/** Any of the words; filters and what is excluded stay. */
function anyWord(root: QueryNode): readonly Proposal[] {
  const clauses = clausesOf(root)
  const words: readonly QueryNode[] = clauses.filter(
    (clause) => isTextNode(clause) || clause.kind === 'boost' || clause.kind === 'field',
  )
  if (words.length < 2) return []
  const others = clauses.filter((clause) => !words.includes(clause))
  const any: QueryNode = { kind: 'any', of: words }
  const query = printQuery(others.length === 0 ? any : { kind: 'all', of: [any, ...others] })
  return [{ key: 'any-word', values: {}, query }]
}

function clausesOf(root: QueryNode): readonly QueryNode[] {
  return root.kind === 'all' ? root.of : [root]
}

function proposal(
  key: Relaxation['key'],
  values: Relaxation['values'],
  root: QueryNode,
  work: (node: QueryNode) => QueryNode | null,
): readonly Proposal[] {
  const relaxed = mapAsked(root, work)
  return relaxed === null ? [] : [{ key, values, query: printQuery(relaxed) }]
}

function broader(key: Relaxation['key'], clause: QueryNode, relaxed: QueryNode): readonly Proposal[] {
  return [{ key, values: { clause: printClause(clause) }, query: printQuery(relaxed) }]
}
