/** Goes from pane to pane, swaps and closes them, and fills both at once. */
import { activated, activePane, closed, pointed, type ReaderState, swapped, useReader } from '../state/reader'
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

export function closePane(id = activePane(useReader.getState())?.id): void {
  if (id === undefined) return
  change((state) => inNewPlaces(closed(state, id)))
  keepReading()
}

/** A pane that is drawn elsewhere shows what it showed before. */
function inNewPlaces(state: ReaderState): ReaderState {
  return state.panes.reduce(
    (all, { id, offset }) => pointed(all, id, { start: offset, end: offset }, true),
    state,
  )
}

export function swapPanes(): void {
  change((state) => inNewPlaces(swapped(state)))
  keepReading()
}

/** Opens two letters side by side, in place of whatever is open. */
export async function openPair(first: OpenedHead, second: OpenedHead): Promise<void> {
  const { panes } = useReader.getState()
  const left = panes[0]
  if (left !== undefined) activatePane(left.id)
  await openLetter({ letterKey: first.key, title: first.title })
  await openLetter({ letterKey: second.key, title: second.title, beside: true })
}

interface OpenedHead {
  readonly key: string
  readonly title: string
}

function change(transition: (state: ReaderState) => ReaderState): void {
  useReader.setState(transition)
}
