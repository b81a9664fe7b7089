/** Prints a query so that reading it again gives the same query. */
import { type DateNode, isTextNode, type QueryNode, type TextNode } from './ast'
import { isBare, opensQuotation } from './atoms'

export function printQuery(root: QueryNode): string {
  if (root.kind === 'all') return root.of.map(printChoice).join(' ')
  return printChoice(root)
}

/** One member of the outermost group: alternatives stand there without brackets. */
export function printChoice(node: QueryNode): string {
  return node.kind === 'any' ? node.of.map(printClause).join(' OR ') : printClause(node)
}

/** One clause, in brackets where it would otherwise mix with its neighbours. */
export function printClause(node: QueryNode): string {
  if (isTextNode(node)) return printText(node)
  switch (node.kind) {
    case 'boost':
      return `${printClause(node.of)}^${node.by}`
    case 'not':
      return `-${printClause(node.of)}`
    case 'field':
      return `${node.field}:${isTextNode(node.of) ? printText(node.of) : `(${printQuery(node.of)})`}`
    case 'letter-kind':
      return `kind:${node.value}`
    case 'language':
      return `lang:${node.value}`
    case 'path':
    case 'source':
      return `${node.kind}:${node.whole ? '=' : ''}${printValue(node.value)}`
    case 'tag':
      return `tag:${printValue(node.value)}`
    case 'search':
      return `search:${printValue(node.name)}`
    case 'in':
      return `in:${node.zone}`
    case 'has':
    case 'is':
    case 'match':
      return `${node.kind}:${node.what}`
    case 'date':
      return printDate(node)
    case 'all':
    case 'any':
      return `(${printQuery(node)})`
  }
}

function printText(node: TextNode): string {
  switch (node.kind) {
    case 'word':
    case 'pattern':
      return node.text
    case 'exact':
      return isBare(node.text) ? `=${node.text}` : `="${node.text}"`
    case 'phrase':
      return `"${node.text}"`
    case 'near':
      return `"${node.text}"~${node.distance}`
    case 'fuzzy':
      return `${node.text}~${node.distance}`
    case 'regex':
      return `/${node.source}/${node.flags}`
  }
}

/** A field's value, between quotation marks where it would end too early or be read as something else. */
export function printValue(value: string): string {
  return /[\s()]|^[=#]/u.test(value) || opensQuotation(value) ? `"${value}"` : value
}

function printDate(node: DateNode): string {
  const sign = node.possibly ? '~' : ''
  if (node.relation === 'before') return `before:${sign}${node.from}`
  if (node.relation === 'after') return `after:${sign}${node.to}`
  const span = node.from === node.to ? node.from : `${node.from ?? ''}..${node.to ?? ''}`
  return `date:${sign}${span}`
}
