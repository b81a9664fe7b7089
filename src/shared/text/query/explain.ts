/**
 * Says in words how a query was read: as data for the interface, which has its own words for every key, and
 * as one English line. It explains what was asked, not what was found.
 */
import type { Understanding } from '../../search'
import type { DateNode, Query, QueryNode, QueryNote } from './ast'

/** Every key that an explanation may have; the interface has words for each. */
export const understandingKeys = [
  'every-letter',
  'word',
  'beginning',
  'phrase',
  'near',
  'pattern',
  'fuzzy',
  'all',
  'any',
  'not',
  'title',
  'from',
  'to',
  'person',
  'place',
  'kind',
  'language',
  'path',
  'date',
  'date-possibly',
  'date-between',
  'date-between-possibly',
  'since',
  'since-possibly',
  'until',
  'until-possibly',
  'before',
  'before-possibly',
  'after',
  'after-possibly',
  'unknown-field',
  'unreadable-date',
  'unknown-kind',
  'unknown-language',
  'unclosed-quotation',
  'pattern-as-text',
  'nothing-to-search',
  'too-many-words',
  'short-beginning',
  'too-many-forms',
  'unranked',
] as const
export type UnderstandingKey = (typeof understandingKeys)[number]

type Part = Understanding & { readonly key: UnderstandingKey }

export interface ExplainOptions {
  /** The last word also stands for words that begin with it. */
  readonly lastWordGrows: boolean
  /** What searching itself has to add, after the notes of reading. */
  readonly added?: readonly Part[]
}

/** The parts of a query in the order they were written, then what was not read as it may have been meant. */
export function explainQuery(query: Query, options: ExplainOptions): readonly Understanding[] {
  const { root } = query
  const growing = options.lastWordGrows ? lastLeaf(root) : null
  const parts = root.kind === 'all' ? root.of : [root]
  const explained = parts.length === 0 ? [part('every-letter')] : parts.map((node) => explain(node, growing))
  return [...explained, ...query.notes.map(noteOf), ...(options.added ?? [])]
}

/** The last leaf of a query: the one that may still be growing when the query ends inside a word. */
export function lastLeaf(node: QueryNode): QueryNode {
  if (node.kind === 'all' || node.kind === 'any') {
    const last = node.of.at(-1)
    return last ? lastLeaf(last) : node
  }
  return node.kind === 'not' || node.kind === 'field' ? lastLeaf(node.of) : node
}

export function part(
  key: UnderstandingKey,
  values: Readonly<Record<string, string>> = {},
  of?: readonly Understanding[],
): Part {
  return of ? { key, values, of } : { key, values }
}

function noteOf(note: QueryNote): Part {
  return part(note.key, { value: note.value })
}

function explain(node: QueryNode, growing: QueryNode | null): Part {
  switch (node.kind) {
    case 'word':
      return part(node === growing ? 'beginning' : 'word', { words: node.text })
    case 'phrase':
      return part('phrase', { words: node.text })
    case 'near':
      return part('near', { words: node.text, distance: String(node.distance) })
    case 'pattern':
      return isBeginning(node.text)
        ? part('beginning', { words: node.text.slice(0, -1) })
        : part('pattern', { words: node.text })
    case 'fuzzy':
      return part('fuzzy', { words: node.text, distance: String(node.distance) })
    case 'all':
    case 'any':
      return part(
        node.kind,
        {},
        node.of.map((child) => explain(child, growing)),
      )
    case 'not':
      return part('not', {}, [explain(node.of, growing)])
    case 'field':
      return part(node.field, {}, [explain(node.of, growing)])
    case 'letter-kind':
      return part('kind', { value: node.value })
    case 'language':
      return part('language', { value: node.value })
    case 'path':
      return part('path', { value: node.value })
    case 'date':
      return explainDate(node)
  }
}

function isBeginning(pattern: string): boolean {
  return pattern.indexOf('*') === pattern.length - 1
}

function explainDate({ relation, from, to, possibly }: DateNode): Part {
  const key = (sure: UnderstandingKey, maybe: UnderstandingKey) => (possibly ? maybe : sure)
  const values = { from: from ?? '', to: to ?? '' }
  if (relation === 'before') return part(key('before', 'before-possibly'), values)
  if (relation === 'after') return part(key('after', 'after-possibly'), values)
  if (from === to) return part(key('date', 'date-possibly'), values)
  if (from === null) return part(key('until', 'until-possibly'), values)
  if (to === null) return part(key('since', 'since-possibly'), values)
  return part(key('date-between', 'date-between-possibly'), values)
}
