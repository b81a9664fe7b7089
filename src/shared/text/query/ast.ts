/**
 * A query as it was read. What the reader typed is kept as typed (folding is the compile step's matter),
 * so that it can be printed again and explained in the reader's own words.
 */
import type { LetterKind } from '../../letter'

interface WordNode {
  readonly kind: 'word'
  readonly text: string
}

interface PhraseNode {
  readonly kind: 'phrase'
  readonly text: string
}

/** The words in any order, with at most `distance` other words between the first and the last of them. */
interface NearNode {
  readonly kind: 'near'
  readonly text: string
  readonly distance: number
}

/** A word with `*` for any letters, also none. */
interface PatternNode {
  readonly kind: 'pattern'
  readonly text: string
}

/** A word and those that differ from it by at most `distance` letters. */
interface FuzzyNode {
  readonly kind: 'fuzzy'
  readonly text: string
  readonly distance: number
}

export type TextNode = WordNode | PhraseNode | NearNode | PatternNode | FuzzyNode

export const textFields = ['title', 'from', 'to', 'person', 'place'] as const
export type TextField = (typeof textFields)[number]

interface FieldNode {
  readonly kind: 'field'
  readonly field: TextField
  readonly of: QueryNode
}

interface LetterKindNode {
  readonly kind: 'letter-kind'
  readonly value: LetterKind
}

interface LanguageNode {
  readonly kind: 'language'
  readonly value: string
}

/** Letters whose path contains this, compared folded. */
interface PathNode {
  readonly kind: 'path'
  readonly value: string
}

/** Days as `1978`, `1978-03` or `1978-03-24`; null where a range is open. */
export interface DateNode {
  readonly kind: 'date'
  readonly relation: 'within' | 'before' | 'after'
  readonly from: string | null
  readonly to: string | null
  /** Letters whose uncertain date may fall there, not only those whose date certainly does. */
  readonly possibly: boolean
}

export type FilterNode = LetterKindNode | LanguageNode | PathNode | DateNode

interface AllNode {
  readonly kind: 'all'
  readonly of: readonly QueryNode[]
}

interface AnyNode {
  readonly kind: 'any'
  readonly of: readonly QueryNode[]
}

interface NotNode {
  readonly kind: 'not'
  readonly of: QueryNode
}

/** `all` of nothing is the empty query, which every letter matches. */
export type QueryNode = TextNode | FieldNode | FilterNode | AllNode | AnyNode | NotNode

/** Something in the query that was not read as the reader may have meant it. */
export interface QueryNote {
  readonly key:
    | 'unknown-field'
    | 'unreadable-date'
    | 'unknown-kind'
    | 'unknown-language'
    | 'unclosed-quotation'
    | 'pattern-as-text'
    | 'nothing-to-search'
    | 'too-many-words'
  readonly value: string
}

export interface Query {
  readonly root: QueryNode
  readonly notes: readonly QueryNote[]
  /** The query ends inside a plain word that may still grow: the last leaf of the tree. */
  readonly endsInWord: boolean
}

const textKinds: ReadonlySet<QueryNode['kind']> = new Set(['word', 'phrase', 'near', 'pattern', 'fuzzy'])

export function isTextNode(node: QueryNode): node is TextNode {
  return textKinds.has(node.kind)
}
