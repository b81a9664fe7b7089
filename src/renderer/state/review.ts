/** What the review panel shows of each open letter. */
import type { Failure } from '@shared/failure'
import type { LetterReview } from '@shared/review'
import { create } from 'zustand'

export type ReviewContent =
  | { readonly kind: 'reading' }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'ready'; readonly review: LetterReview }

export interface ReviewState {
  readonly ofLetter: ReadonlyMap<string, ReviewContent>
  /** Whether the panel of the active pane should take the keyboard as soon as it can. */
  readonly focusWanted: boolean
}

export const useReview = create<ReviewState>()(() => ({ ofLetter: new Map(), focusWanted: false }))

/** A review that is shown stays until its newer version has come. */
export function reviewAsked(state: ReviewState, letterKey: string): ReviewState {
  if (state.ofLetter.get(letterKey)?.kind === 'ready') return state
  return withReview(state, letterKey, { kind: 'reading' })
}

export function withReview(state: ReviewState, letterKey: string, content: ReviewContent): ReviewState {
  return { ...state, ofLetter: new Map(state.ofLetter).set(letterKey, content) }
}

/** Only the letters that are open are kept. */
export function onlyReviewsOf(state: ReviewState, letterKeys: ReadonlySet<string>): ReviewState {
  const kept = [...state.ofLetter].filter(([key]) => letterKeys.has(key))
  return kept.length === state.ofLetter.size ? state : { ...state, ofLetter: new Map(kept) }
}
