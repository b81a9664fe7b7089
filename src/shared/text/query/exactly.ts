/** Takes a word of a query only as it is typed: `=` before it, wherever it stands. */
import type { QueryNode } from './ast'
import { replaceClause } from './edit-clauses'
import { printClause, printQuery } from './print'
import { readQuery } from './read'

/** Whether the query holds this as a plain word, which may stand for its other forms. */
export function canBeExact(text: string, word: string): boolean {
  return holds(readQuery(text).root, word)
}

/** Clauses that do not hold the word stay as they were typed. */
export function exactly(text: string, word: string): string {
  return readQuery(text)
    .clauses.filter(({ node }) => holds(node, word))
    .reduceRight(
      (changed, clause) =>
        replaceClause(changed, clause, printed(withExact(clause.node, word), text[clause.start] === '(')),
      text,
    )
}

function printed(node: QueryNode, inBrackets: boolean): string {
  return node.kind === 'any' && !inBrackets ? printQuery(node) : printClause(node)
}

function holds(node: QueryNode, word: string): boolean {
  if (node.kind === 'word') return node.text === word
  if (node.kind === 'all' || node.kind === 'any') return node.of.some((member) => holds(member, word))
  return (node.kind === 'not' || node.kind === 'field' || node.kind === 'boost') && holds(node.of, word)
}

function withExact(node: QueryNode, word: string): QueryNode {
  if (node.kind === 'word') return node.text === word ? { kind: 'exact', text: word } : node
  if (node.kind === 'all' || node.kind === 'any')
    return { ...node, of: node.of.map((member) => withExact(member, word)) }
  if (node.kind === 'not' || node.kind === 'field') return { ...node, of: withExact(node.of, word) }
  if (node.kind !== 'boost') return node
  const of = withExact(node.of, word)
  return of.kind === 'exact' || of.kind === 'field' ? { ...node, of } : node
}
