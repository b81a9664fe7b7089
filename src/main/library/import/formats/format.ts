/** What a file format is to the import: how its files are known and what reading one yields. */
import type { Problem } from '@shared/job'
import type { Block, LetterLink, Page, Quotation, Span, Variant } from '@shared/letter'

/** A value that the file states in so many words beside its text: a field of the front matter, a `<meta>` element, a mail header. */
export interface Property {
  readonly source:
    | 'front-matter'
    | 'html-metadata'
    | 'tei-header'
    | 'cmif'
    | 'mail-header'
    | 'document-properties'
  /** The field's name in lower case, as the file has it; in TEI the path of elements that the format's reader describes. */
  readonly field: string
  readonly values: readonly PropertyValue[]
}

export interface PropertyValue {
  readonly text: string
  readonly role?: string
  readonly organisation?: string
  /** What stands beside the words: attributes of an XML element such as `when` and `ref`, an address of e-mail. */
  readonly attributes?: Readonly<Record<string, string>>
  /** Where the words stand in the letter's text, when they do. */
  readonly span?: Span
}

/** One letter of a file, before anything is known about it. */
export interface ExtractedText {
  /** Which letter of the file; empty when it holds only one. The same for as long as the letter stays the same. */
  readonly part: string
  /** Empty only for a letter of which a catalogue knows no more than its description. */
  readonly text: string
  readonly encoding: string
  /** Whether the file states its encoding, or it was guessed from the bytes. */
  readonly encodingFrom: 'reader' | 'file' | 'guess'
  readonly blocks: readonly Block[]
  /** Quotations that the format marks as such; those in quotation marks are found later. */
  readonly quotations: readonly Quotation[]
  readonly properties: readonly Property[]
  readonly pages?: readonly Page[]
  readonly variants?: readonly Variant[]
  readonly links?: readonly LetterLink[]
  /** What this letter may be called by others: a Message-ID, the URL of its edition. */
  readonly identities?: readonly string[]
}

/** Something of a file that could not be read, while the rest could. */
export interface PartProblem {
  /** Empty for the file as a whole. */
  readonly part: string
  readonly code: Problem['code']
  /** What is wrong and what to do, in one or two sentences. */
  readonly message: string
}

export type Extracted =
  | { readonly kind: 'letter'; readonly letter: ExtractedText; readonly format: string }
  | { readonly kind: 'problem'; readonly problem: PartProblem }

/** A file, or a file inside another one, to be read. */
export interface SourceFile {
  /** Without folders. */
  readonly name: string
  readonly size: number
  /** All of it. Errors: ReadingProblem `file-too-large`. */
  bytes(): Buffer
  /** A stretch of it, for formats whose files may be larger than memory; shorter at the end of the file. */
  read(start: number, end: number): Buffer
}

export interface Reading {
  /** The encoding that the reader chose for the file; null when it must be found out. */
  readonly encoding: string | null
  /**
   * Reads a file inside this one: an attachment, an entry of an archive. Its letters get `part` before their own
   * part; what cannot be read of it is a problem of that part. Nesting is bounded, and so is the sum of all sizes: beyond that
   * it throws, and the reading of the whole file ends.
   */
  inner(part: string, file: SourceFile): AsyncIterable<Extracted>
  /** Says that a piece of a large file was read, such as a page: the time limit counts from the last one. */
  step(): void
}

/** Letters and part problems in the order of the file, as an array or one after the other as they are read. */
export type Extractions = Iterable<ExtractedText | Extracted> | AsyncIterable<ExtractedText | Extracted>

/** Reads a file. Throws a ReadingProblem for a file that cannot be read; anything else it throws is `extraction-failed`. */
export type Extractor = (file: SourceFile, reading: Reading) => Extractions | Promise<Extractions>

/** What can be seen of a file without reading it all. */
export interface Head {
  /** The first 8,192 bytes, or all of a smaller file. */
  readonly bytes: Buffer
  /** The same, a character for each byte. */
  readonly latin1: string
  /** With the dot, in lower case; empty when the name has none. */
  readonly extension: string
  readonly name: string
}

export interface Format {
  readonly name: string
  /** With the dot, in lower case. */
  readonly extensions: readonly string[]
  /** Whether the content is surely of this format, whatever the file is called. */
  readonly recognises: (head: Head) => boolean
  /** Whether a file with the right name can be of this format; without it any content can. */
  readonly admits?: (head: Head) => boolean
  /** Bytes of the largest file that is read; without it the usual limit. */
  readonly largest?: number
  /** Loads the extractor when the first file of the format comes, so that unused parsers cost nothing. */
  readonly load: () => Promise<Extractor>
}

/** Why a file cannot be read, in words for the reader. */
export class ReadingProblem extends Error {
  override readonly name = 'ReadingProblem'
  constructor(
    readonly code: Problem['code'],
    message: string,
  ) {
    super(message)
  }
}
