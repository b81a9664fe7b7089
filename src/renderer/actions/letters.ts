/** Fetches and orders the list of letters. */
import { failureOf } from '@shared/failure'
import type { LetterHead } from '@shared/letter'
import type { LetterOrder } from '@shared/search'
import { call } from '../bridge'
import { useLetters } from '../state/letters'
import { reordered, staled } from '../state/pages'
import { reportFailure } from './notices'
import { pageLoader } from './pages'

export const showLetterRows = pageLoader<LetterHead>({
  read: () => useLetters.getState().pages,
  write: (pages) => useLetters.setState({ pages, failure: null }),
  fetch: async (offset, limit) => {
    const { order, descending } = useLetters.getState()
    const answer = await call('letters.list', { order, descending, offset, limit })
    return { total: answer.total, rows: answer.letters }
  },
  failed: (thrown) => useLetters.setState({ failure: failureOf(thrown) }),
})

export function orderLetters(order: LetterOrder, descending: boolean): void {
  useLetters.setState((state) => ({ order, descending, active: 0, pages: reordered(state.pages) }))
  showLetterRows(0, 0)
}

export function activateLetterRow(active: number): void {
  useLetters.setState({ active })
}

/** Letters were added, changed or removed: what is in view is asked for again. */
export function refreshLetters(): void {
  useLetters.setState((state) => ({ pages: staled(state.pages), failure: null }))
  const { pages, active } = useLetters.getState()
  showLetterRows(0, 0)
  if (pages.total !== null) showLetterRows(active, active)
}

/** Another library: nothing of the old list is true. */
export function forgetLetters(): void {
  useLetters.setState((state) => ({ active: 0, pages: { ...reordered(state.pages), total: null } }))
  showLetterRows(0, 0)
}

/** "Go to": letters whose heads begin with or resemble the words. */
export async function findLetters(words: string): Promise<readonly LetterHead[]> {
  try {
    return await call('letters.find', { words, limit: 50 })
  } catch (thrown) {
    reportFailure(thrown)
    return []
  }
}

export async function revealFile(id: number): Promise<void> {
  try {
    await call('letters.reveal', { id })
  } catch (thrown) {
    reportFailure(thrown, { kind: 'reveal', id })
  }
}
