/**
 * A query as nested groups of conditions, for building it without typing. It is the same query seen another way:
 * `queryOfGroups(groupsOf(root))` reads as `root`. What has no form of its own here is a condition as typed.
 */
import { isTextNode, type QueryNode, type TextField, type TextNode } from './ast'
import { isPattern, plainAtom, quotable } from './atoms'
import { compiledExpression } from './expression'
import { type FieldName, fieldNames, filterOf, isTextField } from './fields'
import { printClause, printQuery } from './print'
import { join, readQuery } from './read'

const wordComparisons = [
  'word',
  'phrase',
  'exact',
  'near',
  'pattern',
  'similar',
  'expression',
  'expression-any-case',
] as const
type WordComparison = (typeof wordComparisons)[number]
export type Comparison = WordComparison | 'is' | 'contains' | 'possibly' | 'as-typed'
/** `text`: anywhere in a letter; `typed`: a piece of a query. */
export type ConditionField = FieldName | 'text' | 'typed'

export interface Condition {
  readonly kind: 'condition'
  readonly negated: boolean
  readonly field: ConditionField
  readonly comparison: Comparison
  /** As typed; days of a range with `..` between them. A condition without a value says nothing. */
  readonly value: string
  /** Words between (`near`) or letters that differ (`similar`); else 0. */
  readonly distance: number
}

export interface ConditionGroup {
  readonly kind: 'group'
  readonly join: 'all' | 'any'
  readonly negated: boolean
  readonly members: readonly (Condition | ConditionGroup)[]
}

export const conditionFields: readonly ConditionField[] = ['text', ...fieldNames, 'typed']

/** How a field can be compared, the usual way first. */
export function comparisonsOf(field: ConditionField): readonly Comparison[] {
  if (field === 'text' || isTextField(field)) return wordComparisons
  if (field === 'path' || field === 'source') return ['contains', 'is']
  if (field === 'date' || field === 'before' || field === 'after') return ['is', 'possibly']
  return [field === 'typed' ? 'as-typed' : 'is']
}

/** The groups that a query is; the outermost is never negated. */
export function groupsOf(root: QueryNode): ConditionGroup {
  const group = root.kind === 'any' || root.kind === 'all' ? groupOf(root, false) : null
  return group ?? { kind: 'group', join: 'all', negated: false, members: [memberOf(root, false)] }
}

/** The query that groups are, as text. */
export function queryOfGroups(group: ConditionGroup): string {
  const root = nodeOfGroup(group)
  return root ? printQuery(root) : ''
}

function groupOf(node: Extract<QueryNode, { kind: 'all' | 'any' }>, negated: boolean): ConditionGroup {
  const members = node.of.map((member) => memberOf(member, false))
  return { kind: 'group', join: node.kind, negated, members }
}

function memberOf(node: QueryNode, negated: boolean): Condition | ConditionGroup {
  if (node.kind === 'not' && !negated) return memberOf(node.of, true)
  if (node.kind === 'all' || node.kind === 'any') return groupOf(node, negated)
  return { kind: 'condition', negated, ...(formOf(node) ?? asTyped(node)) }
}

type Form = Omit<Condition, 'kind' | 'negated'>

function asTyped(node: QueryNode): Form {
  return { field: 'typed', comparison: 'as-typed', value: printClause(node), distance: 0 }
}

/** The form of a condition of its own; null when it has none. */
function formOf(node: QueryNode): Form | null {
  if (isTextNode(node)) return formOfText('text', node)
  const plain = { comparison: 'is', distance: 0 } as const
  switch (node.kind) {
    case 'field':
      return isTextNode(node.of) ? formOfText(node.field, node.of) : null
    case 'letter-kind':
      return { ...plain, field: 'kind', value: node.value }
    case 'language':
      return { ...plain, field: 'lang', value: node.value }
    case 'path':
    case 'source':
      return { ...plain, field: node.kind, value: node.value, comparison: node.whole ? 'is' : 'contains' }
    case 'tag':
      return { ...plain, field: 'tag', value: node.value }
    case 'search':
      return { ...plain, field: 'search', value: node.name }
    case 'in':
      return { ...plain, field: 'in', value: node.zone }
    case 'has':
    case 'is':
    case 'match':
      return { ...plain, field: node.kind, value: node.what }
    case 'date': {
      const field = node.relation === 'within' ? 'date' : node.relation
      const value = printClause({ ...node, possibly: false }).slice(field.length + 1)
      return { field, value, comparison: node.possibly ? 'possibly' : 'is', distance: 0 }
    }
    case 'boost':
    case 'all':
    case 'any':
    case 'not':
      return null
  }
}

function formOfText(field: 'text' | TextField, node: TextNode): Form {
  if (node.kind === 'regex') {
    const comparison = node.flags === 'i' ? 'expression-any-case' : 'expression'
    return { field, comparison, value: node.source, distance: 0 }
  }
  const distance = node.kind === 'near' || node.kind === 'fuzzy' ? node.distance : 0
  return { field, comparison: node.kind === 'fuzzy' ? 'similar' : node.kind, value: node.text, distance }
}

function nodeOfGroup(group: ConditionGroup): QueryNode | null {
  const nodes = group.members.flatMap((member) => {
    const node = member.kind === 'group' ? nodeOfGroup(member) : nodeOfCondition(member)
    return node ? [node] : []
  })
  return negatedIf(group.negated, join(group.join, nodes))
}

function nodeOfCondition(condition: Condition): QueryNode | null {
  if (condition.value.trim() === '') return null
  return negatedIf(condition.negated, nodeOfForm(condition))
}

function negatedIf(negated: boolean, node: QueryNode | null): QueryNode | null {
  if (!negated || !node) return node
  return node.kind === 'not' ? node.of : { kind: 'not', of: node }
}

function nodeOfForm(form: Form): QueryNode | null {
  const { field, comparison, value } = form
  if (field === 'typed') return readAsOne(value)
  if (field === 'text') return nodeOfWords(form)
  if (isTextField(field)) {
    const of = nodeOfWords(form)
    return of && { kind: 'field', field, of }
  }
  const filter = filterOf(field, comparison === 'possibly' ? `~${value}` : value, comparison === 'is')
  // What is no value of the field is searched as text, as if it had been typed.
  return 'node' in filter ? filter.node : readAsOne(`"${quotable(`${field}:${value}`)}"`)
}

function readAsOne(text: string): QueryNode | null {
  const { root } = readQuery(text)
  return root.kind === 'all' && root.of.length === 0 ? null : root
}

/** Words as their comparison takes them; where it cannot, as a phrase. */
function nodeOfWords({ comparison, value, distance }: Form): QueryNode | null {
  const text = quotable(value)
  const asPhrase = () => readAsOne(`"${text}"`)
  switch (comparison) {
    case 'word':
      return join(
        'all',
        text.split(/\s+/u).flatMap((word) => plainAtom(word) ?? []),
      )
    case 'exact':
      return readAsOne(`="${text}"`)
    case 'near':
      return readAsOne(`"${text}"~${Math.min(99, Math.max(0, Math.round(distance)))}`)
    case 'pattern': {
      const pattern = text.replace(/\*+/g, '*')
      return isPattern(pattern) ? readAsOne(pattern) : asPhrase()
    }
    case 'similar':
      return /\s/u.test(text) ? asPhrase() : readAsOne(`${text}~${distance === 2 ? 2 : 1}`)
    case 'expression':
    case 'expression-any-case':
      return expressionOf(value, comparison === 'expression' ? '' : 'i') ?? asPhrase()
    case 'phrase':
    case 'is':
    case 'contains':
    case 'possibly':
    case 'as-typed':
      return asPhrase()
  }
}

/** The expression, where it can stand between slashes as it is. */
function expressionOf(source: string, flags: '' | 'i'): QueryNode | null {
  if (!compiledExpression({ source, flags })) return null
  const { root } = readQuery(`/${source}/${flags}`)
  return root.kind === 'regex' ? root : null
}
