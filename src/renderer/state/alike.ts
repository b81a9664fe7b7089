/** Letters like one letter, and why. */
import type { AlikeLetter } from '@shared/comparison'
import type { Failure } from '@shared/failure'
import { create } from 'zustand'

export interface AlikeState {
  readonly asked: { readonly id: number; readonly key: string; readonly title: string } | null
  readonly found: readonly AlikeLetter[] | null
  readonly progress: 'idle' | 'working' | 'stopped'
  readonly failure: Failure | null
  /** The row that the keyboard is on. */
  readonly active: number
}

export const nothingAlike: AlikeState = {
  asked: null,
  found: null,
  progress: 'idle',
  failure: null,
  active: 0,
}
export const useAlike = create<AlikeState>()(() => nothingAlike)
