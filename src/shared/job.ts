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
] as const

/** A file that could not be read, and why. */
export interface Problem {
  /** Absolute path. */
  readonly path: string
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
