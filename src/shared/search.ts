/** What is asked of a search and what it answers; also saved searches. */
import type { LetterHead } from './letter'

export const letterOrders = ['date', 'title', 'sender', 'path'] as const
export const hitOrders = ['rank', ...letterOrders] as const
export type LetterOrder = (typeof letterOrders)[number]
export type HitOrder = (typeof hitOrders)[number]

/** A piece of a snippet; `hit` pieces are what matched. Never HTML. */
export interface Segment {
  readonly text: string
  readonly hit: boolean
}

export interface Hit {
  readonly letter: LetterHead
  /** Higher is better; 0 when the order is not by rank. */
  readonly score: number
  readonly snippet: readonly Segment[]
  /** How many passages of the text match. */
  readonly count: number
}

/** How one part of the query was understood: a key of the catalogues and the words to put in. */
export interface Understanding {
  readonly key: string
  readonly values: Readonly<Record<string, string>>
  /** The parts of a part that holds others: alternatives, a negation, a field. */
  readonly of?: readonly Understanding[]
}

export interface SearchAnswer {
  /** Exact number of letters that match. */
  readonly total: number
  /** How many letters were searched. */
  readonly searched: number
  readonly understood: readonly Understanding[]
  /** The same in English, one line. */
  readonly read: string
  readonly hits: readonly Hit[]
  /** The order that was used: rank falls back to date when every word is in more than half of the letters. */
  readonly order: HitOrder
}

export interface SavedSearch {
  readonly id: string
  readonly name: string
  readonly query: string
  readonly order: HitOrder
  readonly created: string
  readonly changed: string
}
