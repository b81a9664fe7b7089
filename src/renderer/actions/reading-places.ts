/** Stores which letters are open, how, and how far each was read: a moment after the last change, or at once on leaving. */
import { call } from '../bridge'
import { arrangementOf } from '../state/arrangement'
import { useComparing } from '../state/comparing'
import { useReader } from '../state/reader'

const pause = 400
let timer: ReturnType<typeof setTimeout> | undefined

export function keepReading(): void {
  clearTimeout(timer)
  timer = setTimeout(() => void keepReadingNow(), pause)
}

export async function keepReadingNow(): Promise<void> {
  if (timer === undefined) return
  await keepReadingAsItIs()
}

/** Also where nothing has changed. */
export async function keepReadingAsItIs(): Promise<void> {
  clearTimeout(timer)
  timer = undefined
  const { panes } = useReader.getState()
  const arrangement = arrangementOf(useReader.getState(), useComparing.getState().kind)
  const unread = panes.filter(({ content, offset }) => content.kind !== 'ready' && offset === 0)
  const ask = { ...arrangement, unread: unread.map(({ letterKey }) => letterKey) }
  // A lost reading place is not worth an interruption; the next scroll tries again.
  await call('reading.keep', ask).catch(() => null)
}

/** Another library: what waits belongs to the old one. */
export function dropWaitingPlaces(): void {
  clearTimeout(timer)
  timer = undefined
}
