/** The sample library opens with a letter on show, once: its newest open letter, so that there is something to read. */
import { call } from '../bridge'
import { isImporting, useImport } from '../state/import'
import { useLibrary } from '../state/library'
import { useReader } from '../state/reader'
import { useSettings } from '../state/settings'
import { openLetter } from './reader'
import { changeSettings } from './settings'
import { offerTour } from './tour'

/** Does nothing when the reader has opened a letter before, or the sample is still being read. */
export async function showSampleOnce(): Promise<void> {
  const { library } = useLibrary.getState()
  if (library?.sample !== true || library.letters === 0 || useSettings.getState().sampleShown) return
  if (isImporting(useImport.getState())) return
  const first = await newestOpenLetter().catch(() => null)
  const still = useLibrary.getState().library?.path === library.path
  if (first === null || !still || useSettings.getState().sampleShown) return
  void changeSettings({ sampleShown: true })
  if (useReader.getState().panes.length === 0) await openLetter(first)
  offerTour()
}

async function newestOpenLetter() {
  const order = { order: 'date', descending: true, copies: false, offset: 0, limit: 1 } as const
  const { hits } = await call('search.run', { query: 'kind:open-letter', typing: false, ...order })
  const letter = hits[0]?.letter
  return letter === undefined ? null : { letterKey: letter.key, title: letter.title }
}
