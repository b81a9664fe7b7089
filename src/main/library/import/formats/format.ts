/** What a file format is to the import: how its files are known and what reading one yields. */
import type { Problem } from '@shared/job'
import type { Block, Quotation } from '@shared/letter'

/** A value that the file states in so many words beside its text: a field of the front matter, a `<meta>` element. */
export interface Property {
  readonly source: 'front-matter' | 'html-metadata'
  /** The field's name in lower case, as the file has it. */
  readonly field: string
  readonly values: readonly PropertyValue[]
}

export interface PropertyValue {
  readonly text: string
  readonly role?: string
  readonly organisation?: string
}

/** One letter of a file, before anything is known about it. */
export interface ExtractedText {
  /** Which letter of the file; empty when it holds only one. */
  readonly part: string
  readonly text: string
  readonly blocks: readonly Block[]
  readonly quotations: readonly Quotation[]
  readonly properties: readonly Property[]
}

export interface Extraction {
  readonly encoding: string
  readonly letters: readonly ExtractedText[]
}

/** Reads the bytes of a file. Throws a ReadingProblem for a file that cannot be read; anything else it throws is `extraction-failed`. */
export type Extractor = (bytes: Buffer) => Extraction | Promise<Extraction>

export interface Format {
  readonly name: string
  /** With the dot, in lower case. */
  readonly extensions: readonly string[]
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
