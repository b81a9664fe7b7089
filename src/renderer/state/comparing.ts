/** How the letters in the open panes are compared, and how far that is. What was found stands in a state of its own for each way. */
import type { ComparisonKind, Ignoring } from '@shared/comparison'
import { usualIgnoring } from '@shared/comparison'
import type { Failure } from '@shared/failure'
import { create } from 'zustand'

export interface ComparingState {
  /** Null while letters are only read beside each other. */
  readonly kind: ComparisonKind | null
  /** The pane whose letter the others are compared with; null for the first one. */
  readonly base: number | null
  readonly ignoring: Ignoring
  readonly progress:
    | { readonly kind: 'idle' }
    | { readonly kind: 'working' }
    | { readonly kind: 'ready' }
    | { readonly kind: 'failed'; readonly failure: Failure }
}

export const notComparing: ComparingState = {
  kind: null,
  base: null,
  ignoring: usualIgnoring,
  progress: { kind: 'idle' },
}

export const useComparing = create<ComparingState>()(() => notComparing)
