/**
 * What a letter is known by, value by value, and what the reader said of each: pure, so that window and library see
 * the same. Reads and stores nothing.
 */

import type { Correction } from './judgement'
import type { DescribedValue, Evidence, LetterHead } from './letter'

/** One line of the review panel. */
export interface ReviewedValue {
  /** What holds now; for a rejected value, what was rejected. */
  readonly value: DescribedValue
  /** What extraction found, by `valueKey`; null for a value that the reader added. */
  readonly target: string | null
  /** What extraction found, when the reader put something else in its place. */
  readonly extracted: DescribedValue | null
  readonly state: Evidence['state'] | 'proposed'
  /** The reader's decision behind the state; null while there is none. */
  readonly correction: Correction | null
}

/** A letter whose words are nearly the same. */
export interface NearCopy {
  readonly head: LetterHead
  /** Share of word sequences that both have, from 0 to 1. */
  readonly similarity: number
}

/** Everything that the review panel of one letter shows. */
export interface LetterReview {
  readonly values: readonly ReviewedValue[]
  /** The reader's word that the letter's description as a whole is settled; null while there is none. */
  readonly settled: Correction | null
  readonly copies: readonly LetterHead[]
  readonly nearCopies: readonly NearCopy[]
  /** Letters enclosed in this one, the one that encloses it, what it answers and what answers it. */
  readonly related: readonly { readonly relation: string; readonly head: LetterHead }[]
  /** The encoding was chosen by the reader, stated by the file, or guessed from its bytes. */
  readonly encoding: { readonly name: string; readonly from: 'reader' | 'file' | 'guess' }
}

/** Two names, or more, that may mean one person. */
export interface NameProposal {
  readonly names: readonly { readonly name: string; readonly letters: number }[]
  /** Which of them to list the person under. */
  readonly as: string
  /** Why it is proposed: the names differ only by this. */
  readonly reason: 'initials' | 'spelling' | 'order' | 'title' | 'script' | 'address'
}

/** A file that is no longer there, whose letters the index still has. */
export interface GoneLetter {
  readonly head: LetterHead
  readonly kept: boolean
}
