/** What a letter is: its text, its parts and what is known about it, each value with its evidence. */

export const letterKinds = [
  'letter',
  'open-letter',
  'petition',
  'e-mail',
  'report',
  'event-report',
  'other',
] as const
export type LetterKind = (typeof letterKinds)[number]

export const blockKinds = [
  'heading',
  'dateline',
  'salutation',
  'paragraph',
  'list-item',
  'block-quotation',
  'closing',
  'signature',
  'postscript',
  'quoted-reply',
  'boilerplate',
  'letterhead',
  /** Not the letter writer's: a footnote, an editor's note. */
  'note',
] as const
export type BlockKind = (typeof blockKinds)[number]

export type Direction = 'ltr' | 'rtl'

/** A span of a letter's stored text in UTF-16 code units, end exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Blocks follow each other in the order of the text and never overlap. */
export interface Block extends Span {
  readonly kind: BlockKind
  /** ISO 639 code, only where it is not the letter's own. */
  readonly language?: string
  /** Only where it is not the letter's own. */
  readonly direction?: Direction
}

/** Quotation marks do not always quote: they also name works and keep a word at a distance. */
const quotationUses = ['quotation', 'title', 'scare'] as const

/** `start` and `end` are those of the words, without their marks. */
export interface Quotation extends Span {
  readonly use: (typeof quotationUses)[number]
  /** Who speaks, in the words of the text. */
  readonly speaker?: string
}

/** A page of the original begins at `start`. */
export interface Page {
  readonly start: number
  /** As the original has it, such as `12v`; a plain number where it has none. */
  readonly label: string
}

/** What a source also says about a stretch of its text, such as the words that an editor corrected. */
export interface Variant extends Span {
  readonly kind: 'abbreviation' | 'error' | 'spelling' | 'deleted' | 'added' | 'unclear'
  /** The other reading; empty when there is none. */
  readonly as: string
}

export const evidenceSources = [
  'front-matter',
  'html-metadata',
  'header-line',
  'markup',
  'text',
  'file-name',
  'tei-header',
  'cmif',
  'mail-header',
  'document-properties',
  /** A part of the letter itself: dateline, salutation, closing, signature, list of signatories, letterhead. */
  'letter-part',
  /** A sentence of the text that speaks about the letter. */
  'running-text',
  /** The reader said so. */
  'reader',
] as const

/** Where a value was found and how sure the rule is that found it. */
export interface Evidence {
  readonly source: (typeof evidenceSources)[number]
  /** The field, element or rule, for instance `og:title` or `From:`. */
  readonly field: string
  /** The words as they stand there, uninterpreted. */
  readonly asWritten: string
  /** Where in the stored text, when the words stand in it. */
  readonly span?: Span
  /** What is only possible is a proposal: it is shown as one and never counted as known. */
  readonly certainty: 'certain' | 'likely' | 'possible'
  readonly state: 'extracted' | 'confirmed' | 'corrected' | 'rejected'
}

export const dateRoles = ['sent', 'received', 'published', 'event', 'mentioned'] as const
export const calendars = ['julian', 'islamic', 'persian', 'hebrew', 'republican', 'ottoman'] as const

/** A date in EDTF (ISO 8601-2). `min` and `max` are the first and last possible day, counted from 1970-01-01. */
export interface LetterDate {
  readonly edtf: string
  readonly min: number
  readonly max: number
  readonly role: (typeof dateRoles)[number]
  readonly inferred: boolean
  /** The calendar of the words as written, when it is not the one of `edtf`. */
  readonly calendar?: (typeof calendars)[number]
  readonly evidence: Evidence
}

export interface Person {
  /** As written. */
  readonly name: string
  /** The name without titles, and with the forename first; only when it differs. */
  readonly normal?: string
  /** The name under which the reader merged this one with others. */
  readonly listedAs?: string
  /** An address of e-mail. */
  readonly address?: string
  /** What an authority file calls this person, usually a URL. */
  readonly reference?: string
  readonly role?: string
  readonly organisation?: string
  readonly evidence: Evidence
}

export const placeRoles = ['sent', 'received', 'mentioned'] as const

export interface Place {
  readonly name: string
  readonly role: (typeof placeRoles)[number]
  readonly reference?: string
  readonly evidence: Evidence
}

/** How one letter hangs together with another, in the words of its file. */
export interface LetterLink {
  readonly relation: 'in-reply-to' | 'enclosed-in' | 'describes'
  /** What the other is known by: one of its `identities`. */
  readonly to: string
  readonly evidence: Evidence
}

/** Where the text was published. */
export interface Source {
  readonly publisher?: string
  readonly url?: string
  readonly edition?: string
}

/** One thing that is known, or proposed, about a letter. */
export type DescribedValue =
  | { readonly field: 'title'; readonly title: string; readonly evidence: Evidence }
  | { readonly field: 'kind'; readonly letterKind: LetterKind; readonly evidence: Evidence }
  | { readonly field: 'language'; readonly language: string; readonly evidence: Evidence }
  | { readonly field: 'date'; readonly date: LetterDate }
  | { readonly field: 'sender' | 'recipient' | 'signatory'; readonly person: Person }
  | { readonly field: 'signatory-count'; readonly count: number; readonly evidence: Evidence }
  | { readonly field: 'place'; readonly place: Place }
  | { readonly field: 'source'; readonly source: Source; readonly evidence: Evidence }

/** What is known about a letter beside its text; what is not known is empty. */
export interface Description {
  readonly title: string
  /** Where the title comes from; the reader sees it when it was made from the first words or the file's name. */
  readonly titleEvidence: Evidence
  readonly kind: LetterKind | null
  readonly kindEvidence: Evidence | null
  readonly language: string | null
  readonly languageEvidence: Evidence | null
  readonly direction: Direction
  readonly dates: readonly LetterDate[]
  readonly senders: readonly Person[]
  readonly signatories: readonly Person[]
  /** How many signed, as the text states it. */
  readonly signatoryCount: number | null
  readonly signatoryCountEvidence: Evidence | null
  readonly recipients: readonly Person[]
  readonly places: readonly Place[]
  readonly source: Source
  readonly sourceEvidence: Evidence | null
  readonly quotations: readonly Quotation[]
  readonly pages: readonly Page[]
  readonly variants: readonly Variant[]
  readonly links: readonly LetterLink[]
  /** What this letter may be called elsewhere: a Message-ID, the URL of its edition, its place in an archive. */
  readonly identities: readonly string[]
  /** What is only possible: shown for the reader to decide, counted nowhere. */
  readonly proposals: readonly DescribedValue[]
}

/** What stays the same for a letter through every rebuild of the index: source folder, path inside it, part of the file. */
export type LetterKey = string

/** A letter as a line of a list shows it. */
export interface LetterHead {
  readonly id: number
  readonly key: LetterKey
  readonly title: string
  readonly kind: LetterKind | null
  readonly direction: Direction
  readonly language: string | null
  /** The date to sort by, in EDTF; null when the letter has none. */
  readonly date: string | null
  readonly senders: readonly string[]
  readonly recipients: readonly string[]
  /** Path inside the source folder, with `/` between its parts. */
  readonly path: string
  /** Which letter of the file; empty when it holds only one. */
  readonly part: string
  readonly words: number
  /** How many other letters of the library have the very same text. */
  readonly copies: number
  /** Why the reader should look at its description; empty when nothing is doubtful. */
  readonly needs: readonly Need[]
}

/** What is doubtful about a letter's description. */
export const needs = [
  'date-missing',
  'date-conflict',
  'sender-missing',
  'sender-conflict',
  'kind-unsure',
  'proposals',
  'encoding-guessed',
] as const
export type Need = (typeof needs)[number]

/** What a letter itself has, so that searches and facets need not read it. The index keeps a bit for each, in this order. */
export const letterFacts = [
  'date',
  'sender',
  'recipient',
  'signatory',
  'place',
  'quotation',
  'source',
  'text',
  /** It is one of several letters of its file. */
  'part',
  /** It answers another letter. */
  'reply',
] as const
export type LetterFact = (typeof letterFacts)[number]

/** A letter opened for reading. */
export interface Letter extends Description {
  readonly needs: readonly Need[]
  readonly copies: number
  readonly id: number
  readonly key: LetterKey
  readonly path: string
  readonly words: number
  readonly text: string
  /** SHA-256 of the stored text, in hex. Notes are anchored to this version. */
  readonly textHash: string
  readonly blocks: readonly Block[]
  readonly file: FileFacts
}

interface FileFacts {
  /** Where the file is on this machine. */
  readonly absolutePath: string
  /** Which letter of the file; empty when it holds only one. */
  readonly part: string
  /** Of this letter: an attachment has a format of its own. */
  readonly format: string
  readonly encoding: string
  readonly encodingFrom: 'reader' | 'file' | 'guess'
  readonly size: number
  /** SHA-256 of the file's bytes, in hex. */
  readonly hash: string
  /** Whether the file was there when it was last looked for. */
  readonly present: boolean
}
