/** Long work as a value that can be announced, stored and resumed. */
import type { Failure } from './failure'

/** What an import did; the command line prints it as it is. */
export interface ImportSummary {
  readonly letters: number
  readonly added: number
  readonly changed: number
  readonly unchanged: number
  readonly removed: number
  readonly problems: readonly Problem[]
  readonly seconds: number
}

export const problemCodes = [
  'empty',
  'file-missing',
  'file-too-large',
  'file-unstable',
  'folder-missing',
  'folder-unreadable',
  'name-unreadable',
  'no-permission',
  'not-text',
  'extraction-failed',
  'extraction-too-long',
  'unreadable',
  /** Protected by a password. */
  'encrypted',
  /** A scan: pictures of pages without text. */
  'no-text-layer',
  /** Ends in the middle. */
  'truncated',
  /** Made to exhaust the machine, or so broken that it would: a zip bomb, entities without end, nesting without end. */
  'refused',
  /** A kind of file that is not read. */
  'format-unknown',
  /** The letter is there, but something of its file is missing in it. */
  'read-in-part',
] as const

/** A file, or a part of one, that could not be read, and why. */
export interface Problem {
  /** The file's letter key, or its part's; for a folder, its absolute path. */
  readonly key: string
  /** Absolute path of the file. */
  readonly path: string
  /** Which part of the file; empty for all of it. */
  readonly part: string
  readonly code: (typeof problemCodes)[number]
  /** What is wrong and what to do, in one or two sentences. */
  readonly message: string
}

export interface Job {
  readonly id: number
  readonly kind: 'import'
  readonly state: 'running' | 'done' | 'cancelled' | 'failed'
  /** What it is doing: finding files, reading them, or putting the index in order. */
  readonly step: 'finding' | 'reading' | 'finishing'
  /** Files done; never runs backwards. */
  readonly done: number
  /** Files in all; grows while they are being found. */
  readonly total: number
  readonly problems: number
  /** The file being read, as a path inside its source folder. */
  readonly at: string
  readonly failure?: Failure
  readonly summary?: Omit<ImportSummary, 'problems'>
}
