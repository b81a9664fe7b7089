/** Prints a query so that reading it again gives the same query. */
import { type DateNode, isTextNode, type QueryNode } from './ast'
import { opensQuotation } from './atoms'

export function printQuery(root: QueryNode): string {
  if (root.kind === 'all') return root.of.map(printChoice).join(' ')
  return printChoice(root)
}

function printChoice(node: QueryNode): string {
  return node.kind === 'any' ? node.of.map(printClause).join(' OR ') : printClause(node)
}

function printClause(node: QueryNode): string {
  switch (node.kind) {
    case 'word':
    case 'pattern':
      return node.text
    case 'phrase':
      return `"${node.text}"`
    case 'near':
      return `"${node.text}"~${node.distance}`
    case 'fuzzy':
      return `${node.text}~${node.distance}`
    case 'not':
      return `-${printClause(node.of)}`
    case 'field':
      return `${node.field}:${printValue(node.of)}`
    case 'letter-kind':
      return `kind:${node.value}`
    case 'language':
      return `lang:${node.value}`
    case 'path':
      return `path:${printPath(node.value)}`
    case 'date':
      return printDate(node)
    case 'all':
    case 'any':
      return `(${printQuery(node)})`
  }
}

function printValue(node: QueryNode): string {
  return isTextNode(node) ? printClause(node) : `(${printQuery(node)})`
}

function printPath(value: string): string {
  return /[\s()]/u.test(value) || opensQuotation(value) ? `"${value}"` : value
}

function printDate(node: DateNode): string {
  const sign = node.possibly ? '~' : ''
  if (node.relation === 'before') return `before:${sign}${node.from}`
  if (node.relation === 'after') return `after:${sign}${node.to}`
  const span = node.from === node.to ? node.from : `${node.from ?? ''}..${node.to ?? ''}`
  return `date:${sign}${span}`
}
