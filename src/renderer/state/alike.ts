/** Letters like one letter, and why. */
import type { AlikeLetter } from '@shared/comparison'
import { create } from 'zustand'
import { type LibraryQuestion, nothingAsked } from './library-question'

/** The letter that others are like. */
export interface AskedLetter {
  readonly id: number
  readonly key: string
  readonly title: string
}

export const useAlike = create<LibraryQuestion<AskedLetter, readonly AlikeLetter[]>>()(() => nothingAsked)
