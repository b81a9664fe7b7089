/**
 * What comparing letters finds: differences of versions, passages that texts share, where quotations come from, which
 * sentences translate each other. Spans are UTF-16 code units of each letter's stored text.
 */
import { z } from 'zod'
import { comparisonKinds, ignorable, quoteVerdicts, usualIgnoring } from './comparison-names'
import type { Direction, LetterKey, Quotation, Span } from './letter'
import { anchorSchema } from './note'

export { comparisonKinds, ignorable, quoteVerdicts, usualIgnoring }

export type Ignorable = (typeof ignorable)[number]
export const ignoringSchema = z.object({
  case: z.boolean(),
  /** Accents, and letter forms such as both kinds of Arabic yeh. */
  accents: z.boolean(),
  punctuation: z.boolean(),
  /** `12`, `twelve` and `۱۲`. */
  numbers: z.boolean(),
  /** Breaks between lines and paragraphs, and how compounds are joined. */
  spaces: z.boolean(),
})
export type Ignoring = Readonly<z.infer<typeof ignoringSchema>>

/** A letter at the other end of a comparison, as much of it as a list shows. */
export interface ComparedLetter {
  readonly id: number
  readonly key: LetterKey
  readonly title: string
  /** The date to sort by, in EDTF; null when the letter has none. */
  readonly date: string | null
  readonly direction: Direction
  readonly language: string | null
}

/**
 * A stretch of two texts seen as one. Rows follow each other in the order of both texts and cover every word of each
 * once; what one of the texts does not have is an empty span at the place where it would stand. A moved passage is two
 * rows, where it left `a` and where it arrived in `b`; what changed inside it stands in its move.
 */
export interface ComparisonRow {
  readonly kind: 'same' | 'changed' | 'removed' | 'added' | 'moved-away' | 'moved-here'
  readonly a: Span
  readonly b: Span
  /** Place in `moves`; only of moved rows. */
  readonly move?: number
}

export interface Move {
  readonly a: Span
  readonly b: Span
  /** Words that are the same. */
  readonly words: number
  /** From 0 to 1; 1 when nothing changed inside it. */
  readonly similarity: number
  /** None of them is moved itself. */
  readonly rows: readonly ComparisonRow[]
}

/**
 * In words as they are compared: a compound that one text writes in one word and the other in several (`e-mail`, `email`)
 * is one word of both where spaces are ignored, and what is the same is as much of `a` as of `b`.
 */
export interface ComparisonSummary {
  readonly same: number
  /** Of `a`, in changed rows. */
  readonly changed: number
  readonly removed: number
  readonly added: number
  readonly moved: number
  /** Passages that moved. */
  readonly moves: number
}

/** One text against another. */
export interface Comparison {
  readonly rows: readonly ComparisonRow[]
  readonly moves: readonly Move[]
  readonly summary: ComparisonSummary
  /** Twice the words in common by all words of both; 1 for a text against itself. */
  readonly similarity: number
}

/** Wording that stands in two letters. */
export interface SharedPassage {
  readonly a: Span
  readonly b: Span
  /** Words of `a`. */
  readonly words: number
  /** From 0 to 1; 1 for the same words. */
  readonly similarity: number
  /** What was altered inside it; no moves. */
  readonly rows: readonly ComparisonRow[]
  /** In how many letters of the library most of it stands, copies left out. */
  readonly letters: number
  /** A formula of the genre, which stands in many letters that share nothing else. */
  readonly formula: boolean
}

export type QuoteVerdict = (typeof quoteVerdicts)[number]

/** The words that a quotation comes from; `rows` have the quotation as `a` and the letter as `b`. */
export interface QuoteSource {
  readonly letter: ComparedLetter
  readonly span: Span
  /** The words there, as written. */
  readonly text: string
  readonly similarity: number
  readonly rows: readonly ComparisonRow[]
}

export interface CheckedQuotation {
  readonly quotation: Quotation
  readonly verdict: QuoteVerdict
  /** The best one; null when it was not found. */
  readonly source: QuoteSource | null
  /** Other letters in which it stands as well. */
  readonly others: readonly ComparedLetter[]
}

export interface QuoteCheck {
  readonly quotations: readonly CheckedQuotation[]
  readonly counts: Readonly<Record<QuoteVerdict, number>>
  /** How many letters were looked into. */
  readonly searched: number
}

/** Where else wording of a letter stands. */
export interface PassageElsewhere {
  readonly letter: ComparedLetter
  readonly own: Span
  readonly there: Span
  /** The words there, as written. */
  readonly text: string
  readonly words: number
  readonly similarity: number
  /** `a` is the letter asked about. */
  readonly rows: readonly ComparisonRow[]
  readonly formula: boolean
}

export interface Elsewhere {
  /** By date, undated ones last, so that they are the history of the passage. */
  readonly passages: readonly PassageElsewhere[]
  /** Letters that have any of it, also those that are not told of. */
  readonly letters: number
}

/** A letter like another one, and why. */
export interface AlikeLetter {
  readonly letter: ComparedLetter
  /** How much of the words of the letter asked about stands there, and the other way round; from 0 to 1. */
  readonly share: number
  readonly shareThere: number
  readonly words: number
  /** How many passages; the longest ones follow. */
  readonly passages: number
  readonly longest: readonly { readonly own: Span; readonly there: Span; readonly text: string }[]
}

/** Letters that are one text with small deviations. */
export interface Campaign {
  /** The letter that stands for all: the one that has most in common with the others. */
  readonly letter: ComparedLetter
  readonly letters: number
  /** Of the earliest and the latest, in EDTF; null when none has a date. */
  readonly first: string | null
  readonly last: string | null
}

export interface CampaignMember {
  readonly letter: ComparedLetter
  readonly similarity: number
  /** Against the template; `a` is the template's text. */
  readonly comparison: Comparison
}

export interface CampaignDetail {
  readonly campaign: Campaign
  /** The text that all have in common, as the letter that stands for all has it. */
  readonly text: string
  /** Stretches of it in order, with how many letters have them. */
  readonly parts: readonly (Span & { readonly letters: number })[]
  readonly members: readonly CampaignMember[]
}

/** Sentences that translate each other, as places in the lists of sentences; one side may be empty. */
export interface SentenceLink {
  readonly a: readonly number[]
  readonly b: readonly number[]
  /** How sure it is, from 0 to 1. */
  readonly certainty: number
  /** The reader said that these begin together. */
  readonly byHand: boolean
}

export interface Translation {
  /** Sentences of each letter. */
  readonly a: readonly Span[]
  readonly b: readonly Span[]
  /** In order; they cover every sentence once. */
  readonly links: readonly SentenceLink[]
  /** What the reader decided of these two letters. */
  readonly pins: readonly SentencePin[]
  /** Decisions of the reader whose sentences were not found again. */
  readonly lost: readonly SentencePin[]
}

/** The reader's word that a sentence of one letter and one of its translation begin together. */
export const sentencePinSchema = z.object({ id: z.string().uuid(), a: anchorSchema, b: anchorSchema })
export type SentencePin = Readonly<z.infer<typeof sentencePinSchema>>

export type ComparisonKind = (typeof comparisonKinds)[number]

/** What a comparison is written as: a table, TEI with parallel segmentation, a page for a browser or for printing. */
export const comparisonFormats = ['csv', 'tei', 'html', 'pdf'] as const
export type ComparisonFormat = (typeof comparisonFormats)[number]

/** A comparison as the text of a file, and what the file may be called, without its ending. */
export interface WrittenComparison {
  readonly text: string
  readonly name: string
}
