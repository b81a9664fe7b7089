/** The panes of the reading area: which letter each shows, its hits, and where it should scroll to. */
import type { Failure } from '@shared/failure'
import type { Letter, Span } from '@shared/letter'
import type { ReadingPane } from '@shared/reading'
import { mostPanes } from '@shared/reading-bounds'
import { create } from 'zustand'
import type { PaneFind } from './pane-find'
import { leaving, noHistory, type PaneHistory, type ReadPlace } from './pane-history'

type PaneContent =
  | { readonly kind: 'reading' }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'ready'; readonly letter: Letter }

/** A request to bring a passage into view; `turn` makes the same passage a new request. */
interface Target extends Span {
  readonly turn: number
  /** Whether the passage is only a reading place, which is put at the top and not pointed at. */
  readonly quiet: boolean
  /** Other panes are brought to their own places by the same act: none of them follows another. */
  readonly together?: true
}

/** How a pane shows its letter: kept with the arrangement. */
type PaneLook = Pick<ReadingPane, 'pinned' | 'zoom' | 'lineLength' | 'direction'>
const usualLook: PaneLook = { pinned: false, zoom: 100, lineLength: null, direction: null }

export interface Pane extends PaneLook {
  /** Stays with the pane, whatever letter it shows and wherever it is moved. */
  readonly id: number
  readonly letterKey: string
  /** Number of the opening of this letter in this pane: what is answered for an older one comes too late. */
  readonly opening: number
  /** Shown until the letter is there. */
  readonly title: string
  readonly content: PaneContent
  readonly hits: readonly Span[]
  /** The current hit; -1 when none is. */
  readonly hit: number
  readonly target: Target | null
  /** How far it was read: the offset of the first visible line. */
  readonly offset: number
  /** Whether the reader came here by a jump and has not read on since: the place before it is remembered already. */
  readonly jumped: boolean
  /** The words that a value was found in, while they are pointed at. */
  readonly lit: Span | null
  /** Whether the review panel stands beside the text. */
  readonly review: boolean
  readonly history: PaneHistory
  /** Null while nothing is looked for in this letter. */
  readonly find: PaneFind | null
}

export interface ReaderState {
  readonly panes: readonly Pane[]
  readonly active: number
  /** Number of the next pane, opening and target. */
  readonly next: number
  readonly layout: 'columns' | 'rows'
  /** Of each pane in hundredths of the area; empty for equal ones. */
  readonly sizes: readonly number[]
  /** Whether panes scroll together. */
  readonly together: boolean
}

export const emptyReader: ReaderState = {
  panes: [],
  active: 0,
  next: 1,
  layout: 'columns',
  sizes: [],
  together: true,
}
export const useReader = create<ReaderState>()(() => emptyReader)

/** Which pane a letter is opened in. */
export type OpeningPlace =
  /** The active one, or the next one that is not pinned. */
  | { readonly kind: 'here' }
  /** A new one after the active pane; when there is no room for one more, the next one that is not pinned. */
  | { readonly kind: 'beside' }
  | { readonly kind: 'pane'; readonly id: number }
  /** A new one before the pane at this place. */
  | { readonly kind: 'new'; readonly at: number }

export interface Opening {
  readonly letterKey: string
  readonly title: string
  readonly place: OpeningPlace
  /** Open with the review panel; otherwise the panel stays as it was. */
  readonly review?: boolean
}

/** Opens a letter, and makes its pane the active one. Changes nothing when every pane is pinned and no more fit. */
export function opened(state: ReaderState, opening: Opening): ReaderState {
  const at = placeFor(state, opening.place)
  if (at === null) return state
  if (at.kind === 'new') {
    const pane: Pane = {
      ...freshContent(opening, state.next),
      ...usualLook,
      id: state.next,
      review: opening.review === true,
      history: noHistory,
    }
    return {
      ...state,
      panes: state.panes.toSpliced(at.index, 0, pane),
      active: at.index,
      next: state.next + 1,
      sizes: [],
    }
  }
  const old = state.panes[at.index]
  if (old === undefined) return state
  const pane: Pane = {
    ...old,
    ...freshContent(opening, state.next),
    direction: old.letterKey === opening.letterKey ? old.direction : null,
    review: opening.review === true || old.review,
    history: leaving(old.history, placeOf(old)),
  }
  return { ...state, panes: state.panes.with(at.index, pane), active: at.index, next: state.next + 1 }
}

/** What belongs to the letter and not to the pane. */
function freshContent({ letterKey, title }: Pick<Opening, 'letterKey' | 'title'>, opening: number) {
  return {
    letterKey,
    title,
    opening,
    content: { kind: 'reading' },
    hits: [],
    hit: -1,
    target: null,
    offset: 0,
    jumped: true,
    lit: null,
    find: null,
  } as const
}

/** The pane shows another letter from its history; the history itself has been changed already. */
export function revisited(
  state: ReaderState,
  id: number,
  place: ReadPlace,
  history: PaneHistory,
): ReaderState {
  const change = { ...freshContent(place, state.next), direction: null, history }
  return { ...changed(state, id, change), next: state.next + 1 }
}

type Room = { readonly kind: 'new' | 'old'; readonly index: number }

function placeFor({ panes, active }: ReaderState, place: OpeningPlace): Room | null {
  const isRoom = panes.length < mostPanes
  if (place.kind === 'pane') {
    const index = panes.findIndex(({ id }) => id === place.id)
    return index < 0 ? null : { kind: 'old', index }
  }
  if (isRoom && place.kind === 'new') return { kind: 'new', index: Math.min(place.at, panes.length) }
  if (isRoom && (place.kind === 'beside' || panes.length === 0))
    return { kind: 'new', index: Math.min(active + 1, panes.length) }
  const first = place.kind === 'here' ? active : active + 1
  const index = unpinnedFrom(panes, first)
  if (index !== null) return { kind: 'old', index }
  return isRoom ? { kind: 'new', index: Math.min(active + 1, panes.length) } : null
}

function unpinnedFrom(panes: readonly Pane[], first: number): number | null {
  for (let step = 0; step < panes.length; step += 1) {
    const index = (first + step) % panes.length
    if (panes[index]?.pinned === false) return index
  }
  return null
}

/** The pane that letters are opened in: the active one, unless it is pinned and another one is not. */
export function openingPane({ panes, active }: ReaderState): Pane | undefined {
  return panes[unpinnedFrom(panes, active) ?? active]
}

export function closed(state: ReaderState, id: number): ReaderState {
  const at = state.panes.findIndex((pane) => pane.id === id)
  if (at < 0) return state
  const panes = state.panes.toSpliced(at, 1)
  const active = at < state.active ? state.active - 1 : state.active
  const left = state.sizes.toSpliced(at, 1)
  const whole = left.reduce((sum, size) => sum + size, 0)
  const sizes = state.sizes.length === state.panes.length && whole > 0 ? left : []
  return {
    ...state,
    panes,
    active: Math.max(0, Math.min(active, panes.length - 1)),
    sizes: sizes.map((size) => (size * 100) / whole),
  }
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
  return { ...state, panes: state.panes.with(at, { ...pane, ...change }) }
}

/** Asks a pane to bring a passage into view. Unless that is done quietly, the reader can go back to where he was. */
export function pointed(state: ReaderState, id: number, span: Span, quiet = false): ReaderState {
  if (paneOf(state, id) === undefined) return state
  const target = { start: span.start, end: span.end, turn: state.next, quiet }
  const left = quiet ? state : remembered(state, id)
  // Subtle: until the scroller says which line is the first, a way back must not seem to lead to where one is.
  const place = quiet ? {} : { offset: span.start }
  return { ...changed(left, id, { target, ...place }), next: state.next + 1 }
}

/** Asks several panes at once, each for its own passage. */
export function pointedTogether(state: ReaderState, places: ReadonlyMap<number, Span>): ReaderState {
  const all = [...places].reduce((reader, [id, span]) => pointed(reader, id, span), state)
  if (places.size < 2) return all
  const panes = all.panes.map((pane) =>
    places.has(pane.id) && pane.target !== null
      ? { ...pane, target: { ...pane.target, together: true as const } }
      : pane,
  )
  return { ...all, panes }
}

/** The place of a pane is left by a jump. Of a run of jumps only the first is remembered. */
export function remembered(state: ReaderState, id: number): ReaderState {
  const pane = paneOf(state, id)
  if (pane === undefined || pane.jumped) return state
  return changed(state, id, { history: leaving(pane.history, placeOf(pane)), jumped: true })
}

/** Goes to the next or previous hit, round the end. */
export function hitMoved(state: ReaderState, id: number, step: 1 | -1): ReaderState {
  const pane = paneOf(state, id)
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

export function paneOf(state: ReaderState, id: number): Pane | undefined {
  return state.panes.find((pane) => pane.id === id)
}

export function placeOf({ letterKey, title, offset }: Pane): ReadPlace {
  return { letterKey, title, offset }
}
