/** What is asked of a search and what it answers. */
import type { LetterHead } from './letter'

/** In UTF-16 code units; longer ones are refused. */
export const longestQuery = 4000

export const letterOrders = ['date', 'title', 'sender', 'path', 'added'] as const
export const hitOrders = ['rank', ...letterOrders] as const
export type LetterOrder = (typeof letterOrders)[number]
export type HitOrder = (typeof hitOrders)[number]

/**
 * By which rule words of a letter stand for what was asked: as typed after folding, with other accents or letter forms,
 * another form of the word (a stem in common), joined or split otherwise, resembling, fitting a pattern, or a regular
 * expression.
 */
export type MatchingRule = 'same' | 'folded' | 'form' | 'joined' | 'similar' | 'pattern' | 'expression'

/** A piece of a snippet; `hit` pieces are what matched. Never HTML. */
export interface Segment {
  readonly text: string
  readonly hit: boolean
}

/** Why a letter matched: words of it as written there, what they stand for and by which rule. */
export interface MatchReason {
  /** As typed. */
  readonly asked: string
  /** As the letter has it. */
  readonly found: string
  readonly rule: MatchingRule
  /** Where: in the text, or in a part of its head, or in a note on it. */
  readonly where: 'text' | 'title' | 'people' | 'places' | 'note'
}

export interface Hit {
  readonly letter: LetterHead
  /** Higher is better; 0 when the order is not by rank. */
  readonly score: number
  readonly snippet: readonly Segment[]
  /** How many passages of the text match. */
  readonly count: number
  /** At most one for each pair of what was asked and what was found, the first twenty. */
  readonly because: readonly MatchReason[]
}

/** How one part of the query was understood: a key of the catalogues and the words to put in. */
export interface Understanding {
  readonly key: string
  readonly values: Readonly<Record<string, string>>
  /** The parts of a part that holds others: alternatives, a negation, a field. */
  readonly of?: readonly Understanding[]
}

/** Words of the collection that were searched for a word of the query. */
export interface SearchedForms {
  /** As typed. */
  readonly asked: string
  readonly rule: MatchingRule
  /** Folded, commonest first, with the number of letters that have each; at most `mostForms` of them. */
  readonly words: readonly { readonly word: string; readonly letters: number }[]
  readonly cut: boolean
}

/** A word of the query that no letter has, and words of the collection that resemble it, likeliest first. */
export interface UnknownWord {
  readonly asked: string
  readonly similar: readonly { readonly word: string; readonly letters: number; readonly query: string }[]
}

export interface SearchAnswer {
  /** Exact number of letters that match. */
  readonly total: number
  /** How many letters were searched. */
  readonly searched: number
  readonly understood: readonly Understanding[]
  /** The same in English, one line. */
  readonly read: string
  readonly hits: readonly Hit[]
  /** The order that was used: rank falls back to date when every word is in more than half of the letters. */
  readonly order: HitOrder
  readonly forms: readonly SearchedForms[]
  readonly unknown: readonly UnknownWord[]
}

export const facetNames = ['kind', 'language', 'person', 'place', 'tag', 'source', 'year', 'has'] as const
export type FacetName = (typeof facetNames)[number]

export interface FacetValue {
  /** The value itself: a kind, a language code, a name, `1978`, `note` or `problem`; null: letters without any. */
  readonly value: string | null
  readonly letters: number
  /** The clause that asks for exactly these letters; put a `-` before it to exclude them. */
  readonly clause: string
}

export interface Facet {
  readonly name: FacetName
  /** Commonest first (years in order), at most the number asked for. */
  readonly values: readonly FacetValue[]
  /** How many different values there are. */
  readonly total: number
}

/** What the letters of a result have in common. */
export interface Overview {
  readonly total: number
  readonly facets: readonly Facet[]
  /** Letters by the year in which they certainly were sent, in order, without gaps between the first and the last. */
  readonly years: readonly { readonly year: number; readonly letters: number }[]
  /** Letters whose date spans several years, which stand in no year. */
  readonly severalYears: number
  readonly undated: number
}

/** A query that asks for less, with what it would find. */
export interface Relaxation {
  readonly key:
    | 'without-clause'
    | 'any-word'
    | 'with-forms'
    | 'everywhere'
    | 'possibly'
    | 'similar-words'
    | 'beginnings'
  readonly values: Readonly<Record<string, string>>
  readonly query: string
  readonly total: number
}

/** What there is to say when a query finds nothing. */
export interface Zero {
  readonly searched: number
  /** Files that could not be read, wholly or in part. */
  readonly unread: number
  /** Letters without text, which are known from a catalogue only. */
  readonly withoutText: number
  /** Names of the folding and matching rules that were on. */
  readonly rules: readonly MatchingRule[]
  readonly unknown: readonly UnknownWord[]
  /** Only those that find something, the one that changes least first. */
  readonly relaxations: readonly Relaxation[]
}

/** Fields of the query whose values a library can name. */
export const valueFields = [
  'person',
  'from',
  'to',
  'signed',
  'place',
  'tag',
  'lang',
  'kind',
  'source',
  'search',
] as const
export type ValueField = (typeof valueFields)[number]

/** A value that a field of the query can have. */
export interface FieldValue {
  readonly value: string
  readonly letters: number
}

/** How one line of a list of queries fared. */
export interface Measure {
  readonly letters: number
  /** Passages in all of them. */
  readonly hits: number
  readonly read: string
  readonly understood: readonly Understanding[]
}

/** What results are written as, for other programs. */
export const resultFormats = ['csv', 'json'] as const
export type ResultFormat = (typeof resultFormats)[number]

/** What must be told with a result so that it can be got again. */
export interface Provenance {
  readonly query: string
  readonly read: string
  /** Version of the rules by which words are folded, expanded and matched. */
  readonly rules: string
  /** SHA-256 over the keys and texts of all letters, in hex. */
  readonly fingerprint: string
  /** ISO 8601, UTC. */
  readonly at: string
  readonly searched: number
  readonly total: number
}
