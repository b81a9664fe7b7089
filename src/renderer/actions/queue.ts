/** Fetches what waits for the reader's decision, and goes from letter to letter. */
import { failureOf } from '@shared/failure'
import type { LetterHead, Need } from '@shared/letter'
import type { GoneLetter, NameProposal } from '@shared/review'
import { call } from '../bridge'
import { reordered, rowAt, staled } from '../state/pages'
import {
  type AlikePair,
  emptyQueue,
  type QueueTab,
  queueRow,
  queueTabs,
  rowAfter,
  useQueue,
  withQueuePages,
} from '../state/queue'
import { activePane, useReader } from '../state/reader'
import { useShell } from '../state/shell'
import { notice, reportFailure } from './notices'
import { pageLoader } from './pages'
import { openLetter } from './reader'

const failed = (thrown: unknown) => useQueue.setState({ failure: failureOf(thrown) })

const loaders = {
  needing: pageLoader<LetterHead>({
    read: () => useQueue.getState().pages.needing,
    write: (pages) => useQueue.setState((state) => withQueuePages(state, 'needing', pages)),
    fetch: async (offset, limit) => {
      const { need } = useQueue.getState()
      const { total, counts, letters } = await call('letters.needing', { need, offset, limit })
      useQueue.setState({ counts })
      return { total, rows: letters }
    },
    failed,
  }),
  names: pageLoader<NameProposal>({
    read: () => useQueue.getState().pages.names,
    write: (pages) => useQueue.setState((state) => withQueuePages(state, 'names', pages)),
    fetch: async (offset, limit) => {
      const { total, proposals } = await call('people.proposals', { offset, limit })
      return { total, rows: proposals }
    },
    failed,
  }),
  alike: pageLoader<AlikePair>({
    read: () => useQueue.getState().pages.alike,
    write: (pages) => useQueue.setState((state) => withQueuePages(state, 'alike', pages)),
    fetch: async (offset, limit) => {
      const { total, pairs } = await call('letters.alike', { offset, limit })
      return { total, rows: pairs }
    },
    failed,
  }),
  gone: pageLoader<GoneLetter>({
    read: () => useQueue.getState().pages.gone,
    write: (pages) => useQueue.setState((state) => withQueuePages(state, 'gone', pages)),
    fetch: async (offset, limit) => {
      const { total, letters } = await call('gone.list', { offset, limit })
      return { total, rows: letters }
    },
    failed,
  }),
} as const

export const showNeedingRows = loaders.needing
export const showNameRows = loaders.names
export const showAlikeRows = loaders.alike
export const showGoneRows = loaders.gone

export function showQueueTab(tab: QueueTab): void {
  useQueue.setState({ tab })
  loaders[tab](0, 0)
}

export function activateQueueRow(tab: QueueTab, row: number): void {
  useQueue.setState((state) => queueRow(state, tab, row))
}

/** Only letters that need a look for this reason; null for every reason. */
export function narrowQueue(need: Need | null): void {
  useQueue.setState((state) => ({
    ...queueRow(withQueuePages(state, 'needing', reordered(state.pages.needing)), 'needing', 0),
    need,
  }))
  loaders.needing(0, 0)
}

/** What is shown stays until its newer version has come; nothing is read that nobody looks at. */
export function refreshQueue(): void {
  useQueue.setState(({ pages }) => ({
    pages: {
      needing: staled(pages.needing),
      names: staled(pages.names),
      alike: staled(pages.alike),
      gone: staled(pages.gone),
    },
    failure: null,
  }))
  if (useShell.getState().view === 'queue') loaders[useQueue.getState().tab](0, 0)
}

/** Another library has another queue. */
export function forgetQueue(): void {
  const { tab, pages } = useQueue.getState()
  const fresh = { ...emptyQueue.pages }
  for (const name of queueTabs)
    Object.assign(fresh, { [name]: { ...fresh[name], generation: pages[name].generation + 1 } })
  useQueue.setState({ ...emptyQueue, tab, pages: fresh })
  if (useShell.getState().view === 'queue') loaders[tab](0, 0)
}

export async function openFromQueue(row: number, beside: boolean): Promise<void> {
  const letter = rowAt(useQueue.getState().pages.needing, row) ?? (await letterInQueue(row))
  if (letter === undefined) return
  activateQueueRow('needing', row)
  await openLetter({ letterKey: letter.key, title: letter.title, beside, review: true })
}

/** A row that was not fetched yet. */
async function letterInQueue(row: number): Promise<LetterHead | undefined> {
  const { need } = useQueue.getState()
  try {
    return (await call('letters.needing', { need, offset: row, limit: 1 })).letters[0]
  } catch (thrown) {
    reportFailure(thrown)
    return undefined
  }
}

/** Opens the next letter that needs a look, or the one before. */
export async function goOnInQueue(step: 1 | -1): Promise<void> {
  const state = useQueue.getState()
  if (state.pages.needing.total === null) return
  const row = rowAfter(state, activePane(useReader.getState())?.letterKey, step)
  if (row === null) return notice({ kind: 'hint', hint: step > 0 ? 'queue-end' : 'queue-start' })
  await openFromQueue(row, false)
}
