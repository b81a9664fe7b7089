/** What waits for the reader's decision: doubtful letters, names, near copies, and letters whose files are gone. */
import type { Failure } from '@shared/failure'
import type { Decision } from '@shared/judgement'
import type { LetterHead, Need } from '@shared/letter'
import type { GoneLetter, NameProposal, NearCopy } from '@shared/review'
import { create } from 'zustand'
import { emptyPages, type Pages, rowAt } from './pages'

export const queueTabs = ['needing', 'names', 'alike', 'gone'] as const
export type QueueTab = (typeof queueTabs)[number]

/** Two letters that say nearly the same. */
export interface AlikePair {
  readonly letter: LetterHead
  readonly other: NearCopy
}

export interface QueuePages {
  readonly needing: Pages<LetterHead>
  readonly names: Pages<NameProposal>
  readonly alike: Pages<AlikePair>
  readonly gone: Pages<GoneLetter>
}

export interface QueueState {
  readonly tab: QueueTab
  /** The reason by which the doubtful letters are narrowed. */
  readonly need: Need | null
  readonly counts: Readonly<Partial<Record<Need, number>>>
  readonly pages: QueuePages
  /** The row of each list that the keyboard is on. */
  readonly active: Readonly<Record<QueueTab, number>>
  /** What the reader decided about names, to be taken back at any time. */
  readonly decided: readonly Decision[]
  /** Letters that the reader told apart, or said to be one, to be taken back at any time. */
  readonly decidedLetters: readonly Decision[]
  readonly failure: Failure | null
}

export const emptyQueue: QueueState = {
  tab: 'needing',
  need: null,
  counts: {},
  pages: { needing: emptyPages(100), names: emptyPages(100), alike: emptyPages(100), gone: emptyPages(100) },
  active: { needing: 0, names: 0, alike: 0, gone: 0 },
  decided: [],
  decidedLetters: [],
  failure: null,
}
export const useQueue = create<QueueState>()(() => emptyQueue)

export function withQueuePages<Tab extends QueueTab>(
  state: QueueState,
  tab: Tab,
  pages: QueuePages[Tab],
): QueueState {
  return { ...state, pages: { ...state.pages, [tab]: pages }, failure: null }
}

export function queueRow(state: QueueState, tab: QueueTab, row: number): QueueState {
  return { ...state, active: { ...state.active, [tab]: row } }
}

/**
 * The row to go on with. A letter that was settled has left the queue, and the next one has moved to its row; null at
 * either end.
 */
export function rowAfter(state: QueueState, shown: string | undefined, step: 1 | -1): number | null {
  const { needing } = state.pages
  const total = needing.total ?? 0
  const active = state.active.needing
  const still = rowAt(needing, active)?.key === shown
  const row = still || step < 0 ? active + step : active
  return row < 0 || row >= total ? null : row
}
