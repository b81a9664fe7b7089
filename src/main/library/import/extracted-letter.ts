/** What passes between the import and its worker threads: which files to read, and letters ready to be stored. */
import type { Problem } from '@shared/job'
import type { LetterLink, Person } from '@shared/letter'
import type { Compound } from '@shared/text/tokens'
import type { KnownFacts } from '../letters/known-facts'
import type { HeadColumns, IndexedWords } from '../letters/letter-head'
import type { PartProblem } from './formats/format'
import type { FileStamp } from './read/read-file'

export interface FileToRead {
  /** The import's own number for the file. */
  readonly number: number
  /** Where to open it. */
  readonly absolutePath: string
  readonly name: string
  /** Whether the name promises a format of ours; other files are read only when their content does. */
  readonly named: boolean
  /** The encoding that the reader chose; null when it must be found out. */
  readonly encoding: string | null
}

/** In the order of the numbers that the index keeps. */
export const personRoles = ['sender', 'recipient', 'signatory'] as const
export const linkRelations = [
  'in-reply-to',
  'enclosed-in',
  'describes',
] as const satisfies readonly LetterLink['relation'][]

/** A letter in the form in which the index keeps it: all work that needs no database is done. */
export interface ExtractedLetter {
  readonly head: HeadColumns
  readonly known: KnownFacts
  readonly part: string
  readonly text: string
  readonly textHash: Uint8Array
  readonly format: string
  readonly encoding: string
  /** Place in `encodingSayers`. */
  readonly encodingFrom: number
  readonly blocks: string
  readonly description: string
  readonly direction: number
  readonly words: number
  readonly needs: number
  readonly indexed: IndexedWords
  readonly compounds: readonly Compound[]
  readonly people: readonly (readonly [role: number, name: Person['name'], address: string | null])[]
  /** Of the letter's own words; empty when there are too few. */
  readonly sketch: Uint8Array
  /** Of the letter's own words too, as the index takes them. */
  readonly fingerprints: string
  readonly identities: readonly string[]
  readonly links: readonly (readonly [relation: number, to: string])[]
}

/** What became of a file; one with many letters comes in several results, in its order. */
export type FileResult =
  | {
      readonly kind: 'letters'
      readonly number: number
      readonly stamp: FileStamp
      readonly hash: Uint8Array
      readonly format: string
      readonly encoding: string
      readonly letters: readonly ExtractedLetter[]
      readonly problems: readonly PartProblem[]
      /** Whether more letters of the file follow. */
      readonly more: boolean
    }
  | {
      readonly kind: 'problem'
      readonly number: number
      readonly code: Problem['code']
      readonly message: string
    }
  /** A file that is no letter and was never said to be one. */
  | { readonly kind: 'nothing'; readonly number: number; readonly stamp: FileStamp }

/** What the import tells a worker. */
export interface ReadBatch {
  readonly files: readonly FileToRead[]
  readonly sizeLimit: number
}

/** What a worker sends back: the results of a whole batch, or letters of a file that it is still reading. */
export interface BatchAnswer {
  readonly results: readonly FileResult[]
  readonly done: boolean
}

/** What a worker is born with: counters that both sides see, so that a hanging worker is known and a quick one waits. */
export interface WorkerStart {
  readonly progress: Int32Array
}

/** Places in `WorkerStart.progress`. */
export const counters = {
  /** Files begun. */
  begun: 0,
  /** Files done. */
  done: 1,
  /** Letters read: while it grows, a large file is not hanging. */
  letters: 2,
  /** Unfinished answers sent, and taken. */
  sent: 3,
  taken: 4,
} as const
