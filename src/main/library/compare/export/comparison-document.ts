/** What is written of a comparison, whatever it is written as. The reader's notes are no part of it. */
import type { Comparison, Ignoring, QuoteCheck, SharedPassage, Translation } from '@shared/comparison'
import type { Block, Direction } from '@shared/letter'

export interface DocumentLetter {
  readonly title: string
  /** In EDTF; null when it has none. */
  readonly date: string | null
  readonly path: string
  readonly part: string
  readonly language: string | null
  readonly direction: Direction
  readonly text: string
  /** SHA-256 of the text, in hex. */
  readonly textHash: string
  readonly blocks: readonly Block[]
}

export interface Origin {
  /** When it was compared: ISO 8601, UTC. */
  readonly at: string
  /** By which rules. */
  readonly rules: string
}

export interface VersionsDocument {
  readonly kind: 'versions'
  readonly base: DocumentLetter
  readonly others: readonly { readonly letter: DocumentLetter; readonly comparison: Comparison }[]
  readonly ignoring: Ignoring
  readonly origin: Origin
}

export interface PassagesDocument {
  readonly kind: 'passages'
  readonly a: DocumentLetter
  readonly b: DocumentLetter
  readonly passages: readonly SharedPassage[]
  readonly origin: Origin
}

export interface QuotesDocument {
  readonly kind: 'quotes'
  readonly report: DocumentLetter
  /** Null when the whole library was looked into. */
  readonly against: DocumentLetter | null
  readonly check: QuoteCheck
  /** Letters that quotations come from, by id. */
  readonly sources: ReadonlyMap<number, DocumentLetter>
  readonly origin: Origin
}

export interface TranslationDocument {
  readonly kind: 'translation'
  readonly a: DocumentLetter
  readonly b: DocumentLetter
  readonly translation: Translation
  readonly origin: Origin
}

export type ComparisonDocument = VersionsDocument | PassagesDocument | QuotesDocument | TranslationDocument

/**
 * By which rules letters are compared. The number behind a subject goes up whenever the same letters could be found
 * to differ, or to agree, elsewhere than before.
 */
export const comparisonRules = 'folding 2, versions 1, passages 1, quotations 1, sentences 1'
