/** Goes back and forward among the letters and places that a pane has shown. */
import { stepped } from '../state/pane-history'
import {
  activePane,
  changed,
  paneOf,
  placeOf,
  pointed,
  remembered,
  revisited,
  useReader,
} from '../state/reader'
import { takeLead } from '../state/scroll-lead'
import { fillPane } from './reader'
import { keepReading } from './reading-places'

/** Something else than the reader takes a pane elsewhere: he can go back to where it was. */
export function rememberPlace(id: number): void {
  useReader.setState((state) => remembered(state, id))
}

export async function stepInPane(step: -1 | 1, id = activePane(useReader.getState())?.id): Promise<void> {
  const pane = id === undefined ? undefined : paneOf(useReader.getState(), id)
  if (pane === undefined) return
  const visit = stepped(pane.history, placeOf(pane), step)
  if (visit === null) return
  const { place, history } = visit
  if (place.letterKey === pane.letterKey && pane.content.kind === 'ready') {
    const { offset } = place
    takeLead(pane.id, false)
    const here = { history, offset, hit: -1, jumped: false }
    useReader.setState((state) =>
      pointed(changed(state, pane.id, here), pane.id, { start: offset, end: offset }, true),
    )
    return keepReading()
  }
  useReader.setState((state) => revisited(state, pane.id, place, history))
  await fillPane(pane.id, { kind: 'offset', offset: place.offset })
}
