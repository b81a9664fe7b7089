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
}

export interface Quotation extends Span {
  readonly speaker?: string
}

export const evidenceSources = [
  'front-matter',
  'html-metadata',
  'header-line',
  'markup',
  'text',
  'file-name',
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
  readonly certainty: 'certain' | 'likely' | 'possible'
  readonly state: 'extracted' | 'confirmed' | 'corrected' | 'rejected'
}

/** A date in EDTF (ISO 8601-2). `min` and `max` are the first and last possible day, counted from 1970-01-01. */
export interface LetterDate {
  readonly edtf: string
  readonly min: number
  readonly max: number
  readonly role: 'sent' | 'received' | 'published' | 'event' | 'mentioned'
  readonly inferred: boolean
  readonly evidence: Evidence
}

export interface Person {
  readonly name: string
  readonly role?: string
  readonly organisation?: string
  readonly evidence: Evidence
}

export interface Place {
  readonly name: string
  readonly role: 'sent' | 'received' | 'mentioned'
  readonly evidence: Evidence
}

/** Where the text was published. */
export interface Source {
  readonly publisher?: string
  readonly url?: string
  readonly edition?: string
}

/** What is known about a letter beside its text; what is not known is empty. */
export interface Description {
  readonly title: string
  /** Where the title comes from; the reader sees it when it was made from the first words or the file's name. */
  readonly titleEvidence: Evidence
  readonly kind: LetterKind | null
  readonly language: string | null
  readonly direction: Direction
  readonly dates: readonly LetterDate[]
  readonly senders: readonly Person[]
  readonly signatories: readonly Person[]
  readonly signatoryCount: number | null
  readonly recipients: readonly Person[]
  readonly places: readonly Place[]
  readonly source: Source
  readonly quotations: readonly Quotation[]
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
  readonly words: number
}

/** A letter opened for reading. */
export interface Letter extends Description {
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
  readonly format: string
  readonly encoding: string
  readonly size: number
  /** SHA-256 of the file's bytes, in hex. */
  readonly hash: string
  /** Whether the file was there when it was last looked for. */
  readonly present: boolean
}
