/** A library: the folder that holds an index and a notebook, and the source folders it reads. */
import type { Failure } from './failure'

export interface SourceFolder {
  readonly id: string
  /** Absolute path. */
  readonly path: string
  /** Whether it was there when the library last looked. */
  readonly present: boolean
}

/** Something the reader must be told, once, after a library was opened. */
export interface Notice {
  readonly kind:
    | 'index-rebuilt'
    | 'notebook-restored'
    | 'notebook-resumed'
    | 'changes-lost'
    | 'still-in-clear'
    | 'read-only'
    | 'synced-folder'
    | 'network-drive'
    | 'little-room'
  readonly message: string
}

/** What a damaged notebook can be replaced with; the damaged one is set aside, never overwritten. */
export interface RecoveryChoice {
  /** `journal`, `empty`, or the backup's file name. */
  readonly id: string
  readonly kind: 'backup' | 'journal' | 'empty'
  /** When it was made, ISO 8601; null for an empty notebook. */
  readonly made: string | null
  /** How many changes of a journal are damaged, and missing when it is chosen. */
  readonly lost: number
  readonly notes: number
  readonly savedSearches: number
  /** Corrections, decisions, encodings, ignored problems and pinned sentences. */
  readonly judgements: number
}

/** What is wrong with a damaged notebook. */
export type NotebookDamage =
  /** The file is gone or empty, and what belongs to it is there. */
  | { readonly kind: 'missing' | 'empty'; readonly path: string }
  | { readonly kind: 'key-missing'; readonly path: string; readonly keyFile: string }
  /** `said`: by SQLite, which looked through its pages. */
  | { readonly kind: 'structure'; readonly said: string }
  | { readonly kind: 'foreign-tables' | 'rows-without-note' }
  | { readonly kind: 'row-changed'; readonly table: string }
  /** It could not be read at all, or failed while it was in use. */
  | { readonly kind: 'failure'; readonly failure: Failure }

export type NotebookState =
  /** It is encrypted, and nobody gave its passphrase yet. */
  | { readonly kind: 'locked' }
  | { readonly kind: 'open'; readonly notes: number; readonly savedSearches: number }
  | {
      readonly kind: 'damaged'
      readonly damage: readonly NotebookDamage[]
      readonly choices: readonly RecoveryChoice[]
    }

export interface LibraryState {
  /** Absolute path of the library's own folder. */
  readonly path: string
  readonly name: string
  /** Whether this is the bundled sample. */
  readonly sample: boolean
  readonly letters: number
  /** Letters whose text another letter has too. */
  readonly copies: number
  /** Letters that need a look. */
  readonly needing: number
  /** Letters whose files are gone and of which nobody said whether to keep them. */
  readonly gone: number
  /** Pairs of letters that say nearly the same. */
  readonly alike: number
  /** Problems that are not ignored. */
  readonly problems: number
  readonly folders: readonly SourceFolder[]
  readonly notebook: NotebookState
  readonly notices: readonly Notice[]
}

export type LetterCounts = Pick<LibraryState, 'letters' | 'copies' | 'needing' | 'gone' | 'alike'>

/** A letter that the notebook speaks of. */
export interface HeldLetter {
  readonly letterKey: string
  /** SHA-256 of its text as the notebook knows it, in hex, or how that begins; null when it does not know it. */
  readonly textHash: string | null
  /** The same of the text in which its notes were looked for last, where that is another one. */
  readonly lastHash?: string | undefined
}

export interface LetterMove {
  readonly from: string
  readonly to: string
}
