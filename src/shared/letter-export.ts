/** Letters on their way to other programs and people: citations, catalogues, tables, and a pack to read. */
import { citationLosses } from './citation'

/**
 * `csl`, `bibtex`, `ris` and `text` are citations; `csv` is a table with the evidence of every value; `cmif` a catalogue
 * of correspondence; `tei` a folder with an edition of each letter; `pack` a folder of pages for any browser.
 */
export const letterFormats = ['csv', 'cmif', 'tei', 'csl', 'bibtex', 'ris', 'text', 'pack'] as const
export type LetterFormat = (typeof letterFormats)[number]

/** Those that are a folder with several files. */
export function isFolder(format: LetterFormat): boolean {
  return format === 'tei' || format === 'pack'
}

/** What the pages of a pack can speak besides the languages of the letters. */
export const packLanguages = ['en', 'fa'] as const
export type PackLanguage = (typeof packLanguages)[number]

/** What a format can fail to carry. */
export const letterLosses = [
  ...citationLosses,
  /** Names of people whom an authority file knows: the address of the entry, their role or their address of e-mail. */
  'people',
  /** Parts of a letter that the format has no element for in their place: their words stay. */
  'parts',
  /** Quotations, pages and other readings that are known in a text. */
  'markup',
  /** Signs that XML forbids. */
  'characters',
  /** Letters that are known without a text. */
  'texts',
  /** A passage that is not certain in the text as it is now: the note is there, its mark in the text is not. */
  'note-places',
  /** Earlier versions of notes. */
  'note-history',
  /** Links of notes that lead to what is not in the pack. */
  'note-links',
  /** Notes that were chosen, and that are about none of the letters. */
  'notes',
] as const
export type LetterLoss = (typeof letterLosses)[number]

/** One kind of thing that a format could not carry. */
export interface LostOfLetters {
  readonly what: LetterLoss
  readonly count: number
  /** Titles of the first letters that it happened to. */
  readonly letters: readonly string[]
}

/** What was drawn up and is not written yet: all that would leave. */
export interface LettersDraft {
  readonly id: string
  readonly format: LetterFormat
  readonly letters: number
  /** How many private notes leave. */
  readonly notes: number
  readonly comparisons: number
  /** How many letters leave with their whole text. */
  readonly texts: number
  readonly files: readonly { readonly path: string; readonly lines: number }[]
  /** Of all files together. */
  readonly lines: number
  readonly lost: readonly LostOfLetters[]
}
