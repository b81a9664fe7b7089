/** The clause that asks for one value of a field: what completion, facets and chips put into a query. */
import { isTextNode, type QueryNode } from './ast'
import { quotable } from './atoms'
import { type FieldName, filterOf, isTextField } from './fields'
import { printClause } from './print'

/**
 * `person:="Ada Vale"`, `kind:petition`, `tag:dam`: exactly this value. What is no value of the field is given back as
 * a phrase, so that it cannot become another clause.
 */
export function clauseOf(field: FieldName, value: string): string {
  return printClause(nodeOf(field, value))
}

/** The same without the field's name and colon: what stands in the place of its value. */
export function valueText(field: FieldName, value: string): string {
  const clause = clauseOf(field, value)
  return clause.startsWith(`${field}:`) ? clause.slice(field.length + 1) : clause
}

function nodeOf(field: FieldName, value: string): QueryNode {
  const text = quotable(value)
  if (isTextField(field)) return { kind: 'field', field, of: { kind: 'exact', text } }
  const filter = filterOf(field, text, true)
  return 'node' in filter ? filter.node : { kind: 'phrase', text }
}

/** The field that a clause is about, also negated or with a boost; null for words and groups. */
export function fieldOf(node: QueryNode): FieldName | null {
  if (isTextNode(node) || node.kind === 'all' || node.kind === 'any') return null
  switch (node.kind) {
    case 'field':
      return node.field
    case 'letter-kind':
      return 'kind'
    case 'language':
      return 'lang'
    case 'date':
      return node.relation === 'within' ? 'date' : node.relation
    case 'not':
    case 'boost':
      return fieldOf(node.of)
    case 'path':
    case 'source':
    case 'tag':
    case 'in':
    case 'has':
    case 'is':
    case 'search':
    case 'match':
      return node.kind
  }
}
