/** What is being done with the whole result, and what there is to say when nothing was found. */
import type { Zero } from '@shared/search'
import { create } from 'zustand'

export interface ResultsState {
  readonly exporting: boolean
  /** Belongs to `zeroOf`; null while it is on its way. */
  readonly zero: Zero | null
  readonly zeroOf: string
}

export const useResults = create<ResultsState>()(() => ({ exporting: false, zero: null, zeroOf: '' }))
