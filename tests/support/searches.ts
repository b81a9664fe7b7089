/** Saved searches as tests make them. */
import { randomUUID } from 'node:crypto'
import type { SavedSearchLook, SearchRun, SeenBasis, SeenLetter } from '@shared/saved-search'
import type { TestNotebook } from './notebook'

export const plainLook: SavedSearchLook & { sort: [] } = {
  view: 'letters',
  order: 'rank',
  descending: true,
  sort: [],
}

/** Saves a search and gives its id. */
export function saveSearch(
  notebook: TestNotebook,
  name: string,
  query: string,
  folderId: string | null = null,
): string {
  const id = randomUUID()
  notebook.ask('saved-searches.add', { id, name, query, look: plainLook, folderId })
  return id
}

export function addFolder(notebook: TestNotebook, name: string, parentId: string | null = null): string {
  const id = randomUUID()
  notebook.ask('saved-searches.addFolder', { id, name, parentId })
  return id
}

export function basisAt(at: string, total: number): SeenBasis {
  return { at, query: 'gate', rules: 'rules 1', fingerprint: 'f'.repeat(64), total, known: 1000 }
}

export function seenAs(letterKey: string, text = 'a'): SeenLetter {
  return { letterKey, text: text.repeat(16), head: 'b'.repeat(16), title: `Letter ${letterKey}` }
}

export function runOf(searchId: string, at: string): SearchRun {
  return {
    ...{ id: randomUUID(), searchId, name: 'Gate', query: 'gate', read: 'the word gate', rules: 'rules 1' },
    ...{ fingerprint: 'f'.repeat(64), at, searched: 9, total: 3, new: 2, gone: 1, changed: 0 },
  }
}

/** Something of every kind of change of saved searches; some of it is undone. */
export function doWithSearches(notebook: TestNotebook): void {
  const outer = addFolder(notebook, 'Outer')
  const inner = addFolder(notebook, 'Inner', outer)
  const gone = addFolder(notebook, 'Gone')
  const gates = saveSearch(notebook, 'Gates', 'gate', inner)
  const both = saveSearch(notebook, 'Both', 'search:Gates lamp', gone)
  notebook.ask('saved-searches.change', {
    id: gates,
    name: 'The gates',
    look: { view: 'concordance', order: 'date', descending: false, sort: [{ words: 2, side: 'before' }] },
  })
  notebook.ask('saved-searches.renameFolder', { id: inner, name: 'Inside' })
  notebook.ask('saved-searches.removeFolder', { id: gone })
  notebook.ask('saved-searches.removeFolder', { id: inner })
  notebook.ask('saved-searches.restoreFolder', { id: inner })
  notebook.ask('saved-searches.move', { id: both, folderId: outer, place: 0 })

  const see = (id: string, look: string, put: SeenLetter[], forget: string[], basis: SeenBasis | null) =>
    notebook.ask('saved-searches.recordSeen', { id, look, basis, put, forget })
  const [first, second, third] = [randomUUID(), randomUUID(), randomUUID()]
  see(gates, first, [seenAs('f/judged.txt'), seenAs('f/b.txt')], [], null)
  see(gates, first, [seenAs('f/c.txt')], [], basisAt('2026-03-01T10:00:00.000Z', 3))
  see(gates, second, [seenAs('f/b.txt', 'c')], ['f/c.txt'], basisAt('2026-03-02T10:00:00.000Z', 2))
  see(both, third, [seenAs('f/judged.txt')], [], basisAt('2026-03-02T10:00:00.000Z', 1))
  notebook.ask('saved-searches.forgetSeen', { id: both })
  see(both, randomUUID(), [seenAs('f/x.txt')], [], basisAt('2026-03-03T10:00:00.000Z', 1))

  for (const id of [gates, both]) {
    // Members in another order than the one in which the notebook keeps them.
    const { id: runId, ...run } = runOf(id, '2026-03-03T10:00:00.000Z')
    notebook.ask('saved-searches.recordRun', { run: { ...run, id: runId } })
  }
  const line = { letterKey: 'f/judged.txt', textHash: 'e'.repeat(64), start: 3, end: 9 }
  const lines = [line, { ...line, start: 20, end: 26 }]
  notebook.ask('saved-searches.dismiss', { id: gates, lines, dismissed: true })
  notebook.ask('saved-searches.dismiss', { id: gates, lines: [line], dismissed: false })
}
