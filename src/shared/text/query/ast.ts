/**
 * A query as it was read. What the reader typed is kept as typed (folding is the compile step's matter),
 * so that it can be printed again and explained in the reader's own words.
 */
import { blockKinds, type LetterKind } from '../../letter'

interface WordNode {
  readonly kind: 'word'
  readonly text: string
}

/** As written: no other forms, accents and letters as typed; among names and places the whole name. */
interface ExactNode {
  readonly kind: 'exact'
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

/** A regular expression of JavaScript, searched in the stored text as it is; `i` ignores case. */
interface RegexNode {
  readonly kind: 'regex'
  readonly source: string
  readonly flags: '' | 'i'
}

export type TextNode = WordNode | ExactNode | PhraseNode | NearNode | PatternNode | FuzzyNode | RegexNode

/** Counts more, or less, when letters are ranked. */
interface BoostNode {
  readonly kind: 'boost'
  readonly of: TextNode | FieldNode
  readonly by: number
}

export const textFields = ['title', 'from', 'to', 'signed', 'person', 'place', 'note'] as const
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

/** Letters whose path, or publisher or URL, contains this, compared folded; with `whole` one of them is this. */
interface PlaceOfOriginNode {
  readonly kind: 'path' | 'source'
  readonly value: string
  readonly whole: boolean
}

/** Letters with a note that has this tag. */
interface TagNode {
  readonly kind: 'tag'
  readonly value: string
}

export const zones = ['title', 'quote', 'opening', 'closing', ...blockKinds] as const
export type ZoneName = (typeof zones)[number]

/** The words that stand beside it in its group are looked for in this part of a letter; alone: letters that have it. */
interface InNode {
  readonly kind: 'in'
  readonly zone: ZoneName
}

export const had = [
  'note',
  'tag',
  'problem',
  'date',
  'sender',
  'recipient',
  'signatory',
  'place',
  'quotation',
  'source',
  'copy',
  'text',
] as const
/** Letters of which something is known, or on which there is something. */
interface HasNode {
  readonly kind: 'has'
  readonly what: (typeof had)[number]
}

export const states = ['copy', 'doubtful', 'rtl', 'ltr', 'part', 'reply'] as const
interface IsNode {
  readonly kind: 'is'
  readonly what: (typeof states)[number]
}

/** What another saved search finds. */
interface SearchNode {
  readonly kind: 'search'
  readonly name: string
}

export const switches = ['forms', 'accents', 'case'] as const
export type Switch = (typeof switches)[number]

/** `match:forms` takes words only in the form typed, `match:accents` with their accents, `match:case` also with their case: in the whole query. */
interface MatchNode {
  readonly kind: 'match'
  readonly what: Switch
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

export type FilterNode =
  | LetterKindNode
  | LanguageNode
  | PlaceOfOriginNode
  | TagNode
  | InNode
  | HasNode
  | IsNode
  | SearchNode
  | MatchNode
  | DateNode

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
export type QueryNode = TextNode | BoostNode | FieldNode | FilterNode | AllNode | AnyNode | NotNode

/** Something in the query that was not read as the reader may have meant it. */
export interface QueryNote {
  readonly key:
    | 'unknown-field'
    | 'unreadable-date'
    | 'turned-dates'
    | 'unknown-kind'
    | 'unknown-language'
    | 'unknown-zone'
    | 'unknown-property'
    | 'unreadable-expression'
    | 'unclosed-quotation'
    | 'pattern-as-text'
    | 'nothing-to-search'
    | 'too-many-words'
  readonly value: string
}

/** A clause of the outermost group and where it stands in the query as typed: what the window shows as a chip. */
export interface Clause {
  readonly start: number
  readonly end: number
  readonly node: QueryNode
}

export interface Query {
  readonly root: QueryNode
  readonly notes: readonly QueryNote[]
  /** In the order of the text; joined by OR they are one clause. */
  readonly clauses: readonly Clause[]
  /** The query ends inside a plain word that may still grow: the last leaf of the tree. */
  readonly endsInWord: boolean
}

const textKinds: ReadonlySet<QueryNode['kind']> = new Set([
  'word',
  'exact',
  'phrase',
  'near',
  'pattern',
  'fuzzy',
  'regex',
])

export function isTextNode(node: QueryNode): node is TextNode {
  return textKinds.has(node.kind)
}
