/** The list of all letters: its order and the pages that were fetched. */
import type { Failure } from '@shared/failure'
import type { LetterHead } from '@shared/letter'
import type { LetterOrder } from '@shared/search'
import { create } from 'zustand'
import { emptyPages, type Pages } from './pages'

export interface LettersState {
  readonly order: LetterOrder
  readonly descending: boolean
  /** Whether each copy of a letter is listed by itself, here and among hits. */
  readonly copies: boolean
  readonly pages: Pages<LetterHead>
  /** The row that the keyboard is on. */
  readonly active: number
  /** Whether the reader chose that row: then it stays chosen while letters come in around it. */
  readonly held: boolean
  /** By how many rows the list moved under the reader, last time; `turn` tells one move from the next. */
  readonly shift: { readonly rows: number; readonly turn: number }
  readonly failure: Failure | null
}

export const useLetters = create<LettersState>()(() => ({
  order: 'date',
  descending: false,
  copies: false,
  pages: emptyPages(100),
  active: 0,
  held: false,
  shift: { rows: 0, turn: 0 },
  failure: null,
}))
