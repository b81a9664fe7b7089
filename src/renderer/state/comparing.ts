/** How the letters in the open panes are compared, and how far that is. What was found stands in a state of its own for each way. */
import type { ComparisonKind, Ignoring } from '@shared/comparison'
import { usualIgnoring } from '@shared/comparison-names'
import type { Failure } from '@shared/failure'
import type { Letter } from '@shared/letter'
import { create } from 'zustand'
import type { Pane } from './reader'

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

const notComparing: ComparingState = {
  kind: null,
  base: null,
  ignoring: usualIgnoring,
  progress: { kind: 'idle' },
}

export const useComparing = create<ComparingState>()(() => notComparing)

/** One run of a comparison. */
export interface ComparingTurn {
  /** Whether the panes changed, or the reader stopped it: what it finds is then of no use and must not be written. */
  isOver(): boolean
}

/** A pane with its letter, as they are compared. */
export interface ComparedPane {
  readonly id: number
  readonly letter: Letter
}

/** The panes whose letters are there, the base first, the others in their order on the screen. */
export function comparedPanes(panes: readonly Pane[], base: number | null): readonly ComparedPane[] {
  const ready = panes.flatMap(({ id, content }) =>
    content.kind === 'ready' ? [{ id, letter: content.letter }] : [],
  )
  const first = ready.find(({ id }) => id === base)
  return first === undefined ? ready : [first, ...ready.filter((pane) => pane !== first)]
}

/** How many letters must be open for a way of comparing; quotations are looked for in the whole library, too. */
export const fewestPanes: Readonly<Record<ComparisonKind, number>> = {
  versions: 2,
  passages: 2,
  quotes: 1,
  translation: 2,
}

/** What a comparison depends on: while it stays the same, nothing is compared anew. */
export function comparedAs(state: ComparingState, panes: readonly Pane[]): string {
  const texts = panes.map(({ id, letterKey, content }) => [
    id,
    letterKey,
    content.kind === 'ready' ? `${content.letter.id} ${content.letter.textHash}` : content.kind,
  ])
  return JSON.stringify([state.kind, state.base, state.ignoring, texts])
}
