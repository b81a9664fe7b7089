/** Goes from pane to pane, moves, turns, pins, sizes and closes them, and says how each shows its letter. */
import { inNewPlaces, paneMoved, pinToggled, swapped, turnedOver, zoomed } from '../state/arrangement'
import {
  activated,
  activePane,
  changed,
  closed,
  emptyReader,
  type Pane,
  type ReaderState,
  useReader,
} from '../state/reader'
import { openLetter } from './reader'
import { keepReading } from './reading-places'

export function activatePane(id: number): void {
  change((state) => activated(state, id))
}

export function nextPane(): void {
  const { panes, active } = useReader.getState()
  const next = panes[(active + 1) % Math.max(1, panes.length)]
  if (next !== undefined) activatePane(next.id)
}

export function closePane(id = activeId()): void {
  if (id !== null) changeAndKeep((state) => inNewPlaces(closed(state, id)))
}

export function swapPanes(): void {
  changeAndKeep((state) => inNewPlaces(swapped(state)))
}

/** Moves a pane by one place: left and right or up and down, as the panes stand. */
export function movePane(step: 1 | -1, id = activeId()): void {
  if (id === null) return
  const before = useReader.getState()
  const moved = paneMoved(before, id, step)
  if (moved !== before) changeAndKeep(() => inNewPlaces(moved))
}

/** Columns become rows, and rows columns. */
export function turnPanes(): void {
  changeAndKeep(turnedOver)
}

export function togglePin(id = activeId()): void {
  if (id !== null) changeAndKeep((state) => pinToggled(state, id))
}

/** 0 is the size of all texts. */
export function zoomPane(step: 1 | -1 | 0, id = activeId()): void {
  if (id !== null) changeAndKeep((state) => zoomed(state, id, step))
}

export function changeLook(id: number, look: Partial<Pick<Pane, 'lineLength' | 'direction'>>): void {
  changeAndKeep((state) => changed(state, id, look))
}

/** In hundredths of the area. */
export function sizePanes(sizes: readonly number[]): void {
  changeAndKeep((state) => (sizes.length === state.panes.length ? { ...state, sizes } : state))
}

export function toggleTogether(): void {
  changeAndKeep((state) => ({ ...state, together: !state.together }))
}

export function forgetReading(): void {
  change((state) => ({ ...emptyReader, next: state.next }))
}

/** Opens two letters side by side, in place of whatever is open. */
export async function openPair(first: OpenedHead, second: OpenedHead): Promise<void> {
  const { panes } = useReader.getState()
  for (const { id } of panes.slice(2)) change((state) => closed(state, id))
  const [left, right] = panes
  const place = (pane: Pane | undefined) =>
    pane === undefined ? ({ kind: 'beside' } as const) : ({ kind: 'pane', id: pane.id } as const)
  await openLetter({ letterKey: first.key, title: first.title, place: place(left) })
  await openLetter({ letterKey: second.key, title: second.title, place: place(right) })
}

interface OpenedHead {
  readonly key: string
  readonly title: string
}

function activeId(): number | null {
  return activePane(useReader.getState())?.id ?? null
}

function changeAndKeep(transition: (state: ReaderState) => ReaderState): void {
  change(transition)
  keepReading()
}

function change(transition: (state: ReaderState) => ReaderState): void {
  useReader.setState(transition)
}
