/** What passes between the import and its worker threads: which files to read, and letters ready to be stored. */
import type { Problem } from '@shared/job'
import type { Compound } from '@shared/text/tokens'
import type { FileStamp } from './read/read-file'

export interface FileToRead {
  /** The import's own number for the file. */
  readonly number: number
  /** Where to open it. */
  readonly absolutePath: string
  readonly name: string
  readonly format: string
}

/** The folded words of a letter, a string for each column of the full-text index. */
export interface IndexedWords {
  readonly text: string
  readonly quotations: string
  readonly openings: string
  readonly closings: string
  readonly title: string
  readonly people: string
  readonly places: string
}

/** A letter in the form in which the index keeps it: all work that needs no database is done. */
export interface ExtractedLetter {
  readonly part: string
  readonly text: string
  readonly textHash: Uint8Array
  readonly blocks: string
  readonly description: string
  readonly title: string
  readonly titleOrder: string
  readonly date: string | null
  readonly dayMin: number | null
  readonly dayMax: number | null
  readonly kind: number | null
  readonly language: string | null
  readonly direction: number
  readonly words: number
  readonly senders: string
  readonly recipients: string
  readonly senderOrder: string
  readonly indexed: IndexedWords
  readonly compounds: readonly Compound[]
}

export type FileResult =
  | {
      readonly kind: 'letters'
      readonly number: number
      readonly stamp: FileStamp
      readonly hash: Uint8Array
      readonly encoding: string
      readonly letters: readonly ExtractedLetter[]
    }
  | {
      readonly kind: 'problem'
      readonly number: number
      readonly code: Problem['code']
      readonly message: string
    }

/** What the import tells a worker. */
export interface ReadBatch {
  readonly files: readonly FileToRead[]
  readonly sizeLimit: number
}

/** What a worker is born with. It counts files begun in `progress[0]` and files done in `progress[1]`, so that a hanging one is known. */
export interface WorkerStart {
  readonly progress: Int32Array
}
