/** How panes stand beside each other: their order, layout and sizes, and how each shows its letter. Pure. */
import type { ComparisonKind } from '@shared/comparison'
import type { Arrangement, ReadingPane } from '@shared/reading'
import { largestZoom, smallestZoom } from '@shared/reading-bounds'
import { changed, opened, paneOf, pointed, type ReaderState } from './reader'

const zoomStep = 10

/** Moves a pane by one place towards the end (1) or the beginning (-1); its size moves with it. */
export function paneMoved(state: ReaderState, id: number, step: 1 | -1): ReaderState {
  const at = state.panes.findIndex((pane) => pane.id === id)
  const to = at + step
  if (at < 0 || to < 0 || to >= state.panes.length) return state
  const activeId = state.panes[state.active]?.id
  const panes = exchanged(state.panes, at, to)
  return {
    ...state,
    panes,
    active: panes.findIndex((pane) => pane.id === activeId),
    sizes: state.sizes.length === 0 ? [] : exchanged(state.sizes, at, to),
  }
}

function exchanged<Item>(items: readonly Item[], one: number, other: number): readonly Item[] {
  return items.map((item, at) =>
    at === one ? (items[other] ?? item) : at === other ? (items[one] ?? item) : item,
  )
}

/** Changes the active pane's place with the next one's, or with the first one's from the end. */
export function swapped(state: ReaderState): ReaderState {
  const pane = state.panes[state.active]
  if (pane === undefined) return state
  return paneMoved(state, pane.id, state.active < state.panes.length - 1 ? 1 : -1)
}

export function turnedOver(state: ReaderState): ReaderState {
  return { ...state, layout: state.layout === 'columns' ? 'rows' : 'columns', sizes: [] }
}

export function pinToggled(state: ReaderState, id: number): ReaderState {
  const pane = paneOf(state, id)
  return pane === undefined ? state : changed(state, id, { pinned: !pane.pinned })
}

export function zoomed(state: ReaderState, id: number, step: 1 | -1 | 0): ReaderState {
  const pane = paneOf(state, id)
  if (pane === undefined) return state
  const zoom = step === 0 ? 100 : pane.zoom + step * zoomStep
  return changed(state, id, { zoom: Math.max(smallestZoom, Math.min(zoom, largestZoom)) })
}

export function arrangementOf(state: ReaderState, comparing: ComparisonKind | null): Arrangement {
  const { panes, active, layout, sizes, together } = state
  return { panes: panes.map(keptPane), active, layout, sizes: [...sizes], together, comparing }
}

function keptPane({ letterKey, offset, pinned, zoom, lineLength, direction }: ReadingPane): ReadingPane {
  return { letterKey, offset, pinned, zoom, lineLength, direction }
}

/** Panes as they were kept, for letters that are still to be read. Numbers go on from the state before. */
export function arranged(before: ReaderState, kept: Arrangement): ReaderState {
  const { layout, sizes, together } = kept
  const empty: ReaderState = { panes: [], active: 0, next: before.next, layout, sizes: [], together }
  const filled = kept.panes.reduce(withKeptPane, empty)
  return {
    ...filled,
    active: Math.max(0, Math.min(kept.active, filled.panes.length - 1)),
    sizes: sizes.length === filled.panes.length ? sizes : [],
  }
}

function withKeptPane(state: ReaderState, kept: ReadingPane): ReaderState {
  const { letterKey, ...look } = kept
  const place = { kind: 'new', at: state.panes.length } as const
  const wider = opened(state, { letterKey, title: '', place })
  const pane = wider.panes.at(-1)
  return pane === undefined ? state : changed(wider, pane.id, look)
}

/** Panes that are drawn elsewhere show what they showed before. */
export function inNewPlaces(state: ReaderState): ReaderState {
  return state.panes.reduce(
    (all, { id, offset }) => pointed(all, id, { start: offset, end: offset }, true),
    state,
  )
}
