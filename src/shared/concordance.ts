/** Concordance (KWIC): one line for each hit, the hit in the middle. */
import { z } from 'zod'
import type { Direction } from './letter'

/**
 * A word by which lines are sorted: the node, or the first to fifth word before it (counted outwards from the node) or
 * after it, in the order of reading whatever the direction of the script.
 */
const concordanceKeySchema = z.union([
  z.object({ side: z.literal('node') }),
  z.object({ side: z.enum(['before', 'after']), words: z.number().int().min(1).max(5) }),
])
export type ConcordanceKey = Readonly<z.infer<typeof concordanceKeySchema>>

/** Up to three keys, the first counts most; none: the order of the letters, then of the text. */
export const concordanceSortSchema = z.array(concordanceKeySchema).max(3)

/** A piece of a line; `key` tells which of the sort keys it is. */
export interface LinePiece {
  readonly text: string
  readonly key: 0 | 1 | 2 | null
}

export interface ConcordanceLine {
  readonly letterId: number
  readonly letterKey: string
  readonly title: string
  /** EDTF. */
  readonly date: string | null
  readonly sender: string | null
  readonly textHash: string
  /** Of the node in the letter's text. */
  readonly start: number
  readonly end: number
  readonly before: readonly LinePiece[]
  readonly node: readonly LinePiece[]
  readonly after: readonly LinePiece[]
  /** Of the text at that place. */
  readonly direction: Direction
  readonly language: string | null
  readonly dismissed: boolean
}

export interface Concordance {
  /** Lines so far; all of them when `complete`. */
  readonly total: number
  readonly complete: boolean
  /** There would have been more lines than a concordance holds. */
  readonly cut: boolean
  readonly lettersRead: number
  readonly letters: number
  /** Letters in which lines stand, also if all of these were dismissed. */
  readonly lettersWithLines: number
  readonly dismissed: number
  readonly lines: readonly ConcordanceLine[]
}

/** What stands around a line, for reading on without opening the letter. */
export interface WiderLine {
  readonly before: string
  readonly node: string
  readonly after: string
}
