/** Puts panes back as they were kept: with the library, or under a name. */
import type { Arrangement } from '@shared/reading'
import { call } from '../bridge'
import { arranged } from '../state/arrangement'
import { useComparing } from '../state/comparing'
import { useReader } from '../state/reader'
import { fillPane } from './reader'

/** Puts back the panes that were open when the library was last closed. */
export async function restoreReading(): Promise<void> {
  await arrange(await call('reading.get', {}))
}

/** Each letter is shown where it was read in that arrangement, not where it was read last. */
export async function arrange(kept: Arrangement): Promise<void> {
  useReader.setState((state) => arranged(state, kept))
  useComparing.setState({ kind: kept.comparing })
  const { panes } = useReader.getState()
  await Promise.all(panes.map(({ id, offset }) => fillPane(id, { kind: 'offset', offset })))
}
