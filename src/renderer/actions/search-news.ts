/** What is new, gone or changed in saved searches since the reader looked, and taking it as seen. */
import type { SearchChange } from '@shared/saved-search'
import { call } from '../bridge'
import { useSavedSearches } from '../state/saved-searches'
import { changesLoading, changesOf, useSearchChanges } from '../state/search-changes'
import type { Undo } from '../state/undo'
import { offerUndo, reportFailure } from './notices'
import { pageLoader } from './pages'

let turn = 0

/** One after the other, so that a search the reader types meanwhile is not kept waiting. */
export async function countSavedSearches(): Promise<void> {
  turn += 1
  const mine = turn
  for (const { id } of useSavedSearches.getState().searches ?? []) {
    const news = await call('saved-searches.news', { id }).catch(() => null)
    if (mine !== turn) return
    useSavedSearches.setState((state) => ({ news: new Map(state.news).set(id, news) }))
  }
  refreshChanges()
}

/** Takes all that is found, or only these letters, as seen; nothing is told. */
export async function seeSavedSearch(
  id: string,
  letterKeys: readonly string[] | null = null,
): Promise<boolean> {
  try {
    const news = await call('saved-searches.see', {
      id,
      letterKeys: letterKeys === null ? null : [...letterKeys],
    })
    useSavedSearches.setState((state) => ({ news: new Map(state.news).set(id, news) }))
    refreshChanges()
    return true
  } catch (thrown) {
    reportFailure(thrown)
    return false
  }
}

/** The same at the reader's wish: it can be taken back. */
export async function markSeen(id: string, letterKeys: readonly string[] | null = null): Promise<void> {
  const name = useSavedSearches.getState().searches?.find((search) => search.id === id)?.name ?? ''
  if (await seeSavedSearch(id, letterKeys))
    offerUndo({ kind: 'search-seen', id, letterKeys, seen: true }, name)
}

export async function undoSeen(undo: Undo & { readonly kind: 'search-seen' }): Promise<Undo | null> {
  const { id, letterKeys, seen } = undo
  const back = { ...undo, seen: !seen }
  if (!seen) return (await seeSavedSearch(id, letterKeys)) ? back : null
  try {
    const news = await call('saved-searches.unsee', { id })
    useSavedSearches.setState((state) => ({ news: new Map(state.news).set(id, news) }))
    refreshChanges()
    return back
  } catch (thrown) {
    reportFailure(thrown)
    return null
  }
}

/** Shows what changed in a saved search instead of what it finds; null: the result again. */
export function showChanges(id: string | null): void {
  useSearchChanges.setState((state) => changesOf(state, id))
  showChangeRows(0, 0)
}

const loadRows = pageLoader<SearchChange>({
  read: () => useSearchChanges.getState().pages,
  write: (pages) => useSearchChanges.setState({ pages, failed: false }),
  fetch: async (offset, limit) => {
    const { id } = useSearchChanges.getState()
    if (id === null) return { total: 0, rows: [] }
    const { total, changes } = await call('saved-searches.changes', { id, offset, limit })
    return { total, rows: changes }
  },
  failed: (thrown) => {
    useSearchChanges.setState({ failed: true })
    reportFailure(thrown)
  },
})

export function showChangeRows(from: number, to: number): void {
  if (useSearchChanges.getState().id !== null) loadRows(from, to)
}

export function activateChange(active: number): void {
  useSearchChanges.setState({ active })
}

function refreshChanges(): void {
  if (useSearchChanges.getState().id === null) return
  useSearchChanges.setState(changesLoading)
  const { active } = useSearchChanges.getState()
  loadRows(active, active)
}
