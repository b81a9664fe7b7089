/**
 * Says in words how a query was read: as data for the interface, which has its own words for every key, and
 * as one English line. It explains what was asked, not what was found.
 */
import type { Understanding } from '../../search'
import {
  type DateNode,
  isTextNode,
  type Query,
  type QueryNode,
  type QueryNote,
  type TextNode,
  type ZoneName,
} from './ast'
import { phraseParts } from './phrase-parts'
import type { UnderstandingKey } from './understanding-keys'
import { asksForWords, holdsWords, zonedGroup } from './zones'

export { type UnderstandingKey, understandingKeys } from './understanding-keys'

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
  const explained = explainAll(root.kind === 'all' ? root.of : [root], growing)
  return [
    ...(explained.length === 0 ? [part('every-letter')] : explained),
    ...query.notes.map(noteOf),
    ...(options.added ?? []),
  ]
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
  if (isTextNode(node)) return explainText(node, growing)
  switch (node.kind) {
    case 'boost':
      return part('boost', { by: String(node.by) }, [explain(node.of, growing)])
    case 'all':
      return several('all', explainAll(node.of, growing))
    case 'any':
      return part(
        'any',
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
    case 'tag':
      return part(node.kind, { value: node.value })
    case 'path':
    case 'source':
      return part(node.whole ? (`${node.kind}-whole` as const) : node.kind, { value: node.value })
    case 'search':
      return part('search', { value: node.name })
    case 'in':
      return part(`zone-${node.zone}`)
    case 'has':
    case 'is':
    case 'match':
      return part(keyOfProperty(node))
    case 'date':
      return explainDate(node)
  }
}

function keyOfProperty(node: Extract<QueryNode, { kind: 'has' | 'is' | 'match' }>): UnderstandingKey {
  switch (node.kind) {
    case 'has':
      return `has-${node.what}`
    case 'is':
      return `is-${node.what}`
    case 'match':
      return `match-${node.what}`
  }
}

/** What must all match: its words together with the parts of a letter that they must stand in. */
function explainAll(members: readonly QueryNode[], growing: QueryNode | null): readonly Part[] {
  const { within, rest } = zonedGroup(members)
  const explained = (nodes: readonly QueryNode[]) => nodes.map((node) => explain(node, growing))
  const words = rest.filter(holdsWords)
  if (within.length === 0 || words.length === 0) return explained(members)
  const places = within.map((zones) => several('any', zones.map(zonePart)))
  const placed = several('all', explained(words))
  return [
    ...(words.some(asksForWords) ? [] : places),
    ...places.map((place) => part('within', {}, [placed, place])),
    ...explained(rest.filter((node) => !holdsWords(node))),
  ]
}

function zonePart(zone: ZoneName): Part {
  return part(`zone-${zone}`)
}

function several(kind: 'all' | 'any', parts: readonly Part[]): Part {
  const [only] = parts
  return parts.length === 1 && only ? only : part(kind, {}, parts)
}

function explainText(node: TextNode, growing: QueryNode | null): Part {
  switch (node.kind) {
    case 'word':
      return part(node === growing ? 'beginning' : 'word', { words: node.text })
    case 'exact':
      return part('exact', { words: node.text })
    case 'phrase': {
      const { words, lastBegins } = phraseParts(node.text)
      return part(lastBegins ? 'phrase-beginning' : 'phrase', { words })
    }
    case 'near':
      return part('near', { words: node.text, distance: String(node.distance) })
    case 'pattern':
      return isBeginning(node.text)
        ? part('beginning', { words: node.text.slice(0, -1) })
        : part('pattern', { words: node.text })
    case 'fuzzy':
      return part('fuzzy', { words: node.text, distance: String(node.distance) })
    case 'regex':
      return part('expression', { words: `/${node.source}/${node.flags}` })
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
