/** The queue of passages whose letters changed, and the one that is looked at: before and after. Data only. */
import type { Failure } from '@shared/failure'
import type { AnchorAt, AnchorComparison, AnchorState, AnchorToReview, Excerpt } from '@shared/note'
import { create } from 'zustand'
import { emptyPages, type Pages } from './pages'

/** Of these a reader may have to decide. */
export const doubtfulStates = ['ambiguous', 'changed', 'moved', 'orphan'] as const
export type DoubtfulState = (typeof doubtfulStates)[number]

export interface AnchorReviewState {
  readonly pages: Pages<AnchorToReview>
  /** The only states that are listed; all when there are none. */
  readonly states: readonly DoubtfulState[]
  /** Those that the reader left as they are are listed too. */
  readonly withLeft: boolean
  readonly counts: Readonly<Record<AnchorState, number>>
  /** How many wait for a decision. */
  readonly waiting: number
  readonly active: number
  /** Of the passage that is looked at; null until it was read. */
  readonly compared: (AnchorAt & { readonly comparison: AnchorComparison }) | null
  /** While a decision is on its way no other one is taken. */
  readonly deciding: boolean
  readonly failure: Failure | null
}

export const noAnchorReview: AnchorReviewState = {
  pages: emptyPages(100),
  states: [],
  withLeft: false,
  counts: { exact: 0, moved: 0, changed: 0, ambiguous: 0, orphan: 0 },
  waiting: 0,
  active: 0,
  compared: null,
  deciding: false,
  failure: null,
}
export const useAnchorReview = create<AnchorReviewState>()(() => noAnchorReview)

export function isSamePlace(one: AnchorAt | null, other: AnchorAt | undefined): boolean {
  return one !== null && one.note === other?.note && one.place === other.place
}

/** Of several places each is shown with this much around it, so that they can be seen together. UTF-16 code units. */
const around = 90

/** Cut at words. */
export function nearPassage({ text, span, start }: Excerpt): Excerpt {
  if (span === null) return { text, span, start }
  const far = text.slice(0, span.start)
  const kept = far.length <= around ? far : far.slice(-around).replace(/^\S*\s*/u, '')
  const before = kept === far ? far : `…${kept}`
  const rest = text.slice(span.end)
  const after = rest.length <= around ? rest : `${rest.slice(0, around).replace(/\s*\S*$/u, '')}…`
  const words = text.slice(span.start, span.end)
  return {
    text: before + words + after,
    span: { start: before.length, end: before.length + words.length },
    start: start + far.length - kept.length,
  }
}

/** Whether it can be agreed with: it was found, in one place. */
export function isAcceptable({ found: { state, span } }: AnchorToReview): boolean {
  return span !== null && (state === 'moved' || state === 'changed')
}
