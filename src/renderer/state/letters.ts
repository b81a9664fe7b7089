/** The list of all letters: its order and the pages that were fetched. */
import type { Failure } from '@shared/failure'
import type { LetterHead } from '@shared/letter'
import type { LetterOrder } from '@shared/search'
import { create } from 'zustand'
import { emptyPages, type Pages } from './pages'

export interface LettersState {
  readonly order: LetterOrder
  readonly descending: boolean
  readonly pages: Pages<LetterHead>
  /** The row that the keyboard is on. */
  readonly active: number
  readonly failure: Failure | null
}

export const useLetters = create<LettersState>()(() => ({
  order: 'date',
  descending: false,
  pages: emptyPages(100),
  active: 0,
  failure: null,
}))
