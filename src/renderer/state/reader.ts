/** The panes of the reading area: which letter each shows, its hits, and where it should scroll to. */
import type { Failure } from '@shared/failure'
import type { Letter, Span } from '@shared/letter'
import { create } from 'zustand'

const mostPanes = 2

type PaneContent =
  | { readonly kind: 'reading' }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'ready'; readonly letter: Letter }

/** A request to bring a passage into view; `turn` makes the same passage a new request. */
interface Target extends Span {
  readonly turn: number
  /** Whether the passage is only a reading place, which is put at the top and not pointed at. */
  readonly quiet: boolean
}

export interface Pane {
  readonly id: number
  readonly letterKey: string
  /** Shown until the letter is there. */
  readonly title: string
  readonly content: PaneContent
  readonly hits: readonly Span[]
  /** The current hit; -1 when none is. */
  readonly hit: number
  readonly target: Target | null
  /** How far it was read: the offset of the first visible line. */
  readonly offset: number
  /** The words that a value was found in, while they are pointed at. */
  readonly lit: Span | null
  /** Whether the review panel stands beside the text. */
  readonly review: boolean
}

export interface ReaderState {
  readonly panes: readonly Pane[]
  readonly active: number
  /** Number of the next pane and of the next target. */
  readonly next: number
}

export const emptyReader: ReaderState = { panes: [], active: 0, next: 1 }
export const useReader = create<ReaderState>()(() => emptyReader)

export interface Opening {
  readonly letterKey: string
  readonly title: string
  /** Open in the other pane, and keep the active one as it is. */
  readonly beside: boolean
  /** Open with the review panel; otherwise the panel stays as it was. */
  readonly review?: boolean
}

/** Opens a letter in the active pane, or beside it; at most two panes, so that "beside" reuses the other one. */
export function opened(state: ReaderState, opening: Opening): ReaderState {
  const pane: Pane = {
    id: state.next,
    letterKey: opening.letterKey,
    title: opening.title,
    content: { kind: 'reading' },
    hits: [],
    hit: -1,
    target: null,
    offset: 0,
    lit: null,
    review: opening.review === true,
  }
  const next = state.next + 1
  if (state.panes.length === 0) return { panes: [pane], active: 0, next }
  if (!opening.beside) {
    const review = pane.review || activePane(state)?.review === true
    return { panes: replaced(state.panes, state.active, { ...pane, review }), active: state.active, next }
  }
  if (state.panes.length < mostPanes)
    return { panes: [...state.panes, pane], active: state.panes.length, next }
  const other = (state.active + 1) % state.panes.length
  return { panes: replaced(state.panes, other, pane), active: other, next }
}

export function closed(state: ReaderState, id: number): ReaderState {
  const at = state.panes.findIndex((pane) => pane.id === id)
  if (at < 0) return state
  const panes = state.panes.filter((pane) => pane.id !== id)
  const active = at < state.active ? state.active - 1 : state.active
  return { ...state, panes, active: Math.max(0, Math.min(active, panes.length - 1)) }
}

/** The active letter stays active on its new side. */
export function swapped(state: ReaderState): ReaderState {
  if (state.panes.length < 2) return state
  return { ...state, panes: state.panes.toReversed(), active: state.panes.length - 1 - state.active }
}

export function activated(state: ReaderState, id: number): ReaderState {
  const at = state.panes.findIndex((pane) => pane.id === id)
  return at < 0 || at === state.active ? state : { ...state, active: at }
}

/** Changes one pane; a pane that was closed meanwhile is not brought back. */
export function changed(state: ReaderState, id: number, change: Partial<Pane>): ReaderState {
  const at = state.panes.findIndex((pane) => pane.id === id)
  const pane = state.panes[at]
  if (pane === undefined) return state
  return { ...state, panes: replaced(state.panes, at, { ...pane, ...change }) }
}

/** Asks a pane to bring a passage into view. */
export function pointed(state: ReaderState, id: number, span: Span, quiet = false): ReaderState {
  const target = { start: span.start, end: span.end, turn: state.next, quiet }
  return { ...changed(state, id, { target }), next: state.next + 1 }
}

/** Goes to the next or previous hit, round the end. */
export function hitMoved(state: ReaderState, id: number, step: 1 | -1): ReaderState {
  const pane = state.panes.find((candidate) => candidate.id === id)
  if (pane === undefined || pane.hits.length === 0) return state
  const count = pane.hits.length
  const hit = pane.hit < 0 ? (step > 0 ? 0 : count - 1) : (pane.hit + step + count) % count
  const span = pane.hits[hit]
  return span === undefined ? state : pointed(changed(state, id, { hit }), id, span)
}

/** Whether there is no further hit of the letter in this direction. */
export function isAtLastHit({ hits, hit }: Pane, step: 1 | -1): boolean {
  return hit >= 0 && (step > 0 ? hit === hits.length - 1 : hit === 0)
}

export function activePane(state: ReaderState): Pane | undefined {
  return state.panes[state.active]
}

function replaced(panes: readonly Pane[], at: number, pane: Pane): readonly Pane[] {
  return panes.map((old, index) => (index === at ? pane : old))
}
