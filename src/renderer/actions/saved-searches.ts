/** Keeps, changes, moves and removes saved searches and their folders. */
import { failureOf } from '@shared/failure'
import type { SavedSearch, SavedSearchLook, SearchFolder } from '@shared/saved-search'
import { call } from '../bridge'
import { useSavedSearches } from '../state/saved-searches'
import type { TreePlace } from '../state/search-tree'
import { remembered, type Undo, useUndo } from '../state/undo'
import { offerUndo, reportFailure } from './notices'
import { countSavedSearches, seeSavedSearch } from './search-news'

export async function readSavedSearches(): Promise<void> {
  try {
    useSavedSearches.setState({ ...(await call('saved-searches.list', {})), failure: null })
  } catch (thrown) {
    useSavedSearches.setState({ failure: failureOf(thrown) })
    return
  }
  void countSavedSearches()
}

interface NewSearch {
  readonly name: string
  readonly query: string
  readonly look: SavedSearchLook
  readonly folderId: string | null
}

/** Throws what went wrong, for the form that asks. What is on show while it is saved counts as seen. */
export async function saveSearch(search: NewSearch): Promise<string> {
  const { id } = await call('saved-searches.add', { id: crypto.randomUUID(), ...search })
  useUndo.setState((state) => remembered(state, { kind: 'saved-search', id, removed: false }))
  await seeSavedSearch(id)
  await readSavedSearches()
  return id
}

interface SearchEdit {
  readonly name: string
  readonly query: string
  readonly look: SavedSearchLook
}

/** Throws what went wrong, for the form that asks. Renaming may change the queries of others too. */
export async function changeSavedSearch(before: SavedSearch, change: Partial<SearchEdit>): Promise<void> {
  const { id, name, query, look } = before
  await call('saved-searches.change', { id, ...change })
  offerUndo({ kind: 'search-changed', id, name, query, look }, change.name ?? name)
  await readSavedSearches()
}

export async function removeSavedSearch({ id, name }: SavedSearch): Promise<void> {
  await doing(async () => {
    await call('saved-searches.remove', { id })
    offerUndo({ kind: 'saved-search', id, removed: true }, name)
  })
}

type UndoOf<Kind extends Undo['kind']> = Undo & { readonly kind: Kind }

/** Of a saved search or a folder: what was removed is put back, what came back is removed. */
export async function undoRemoval(
  undo: UndoOf<'saved-search'> | UndoOf<'search-folder'>,
): Promise<Undo | null> {
  const { kind, id, removed } = undo
  const done = await doing(() => {
    if (kind === 'saved-search')
      return call(removed ? 'saved-searches.restore' : 'saved-searches.remove', { id })
    return call(removed ? 'saved-searches.restoreFolder' : 'saved-searches.removeFolder', { id })
  })
  return done ? { ...undo, removed: !removed } : null
}

export async function undoSearchChange({
  id,
  name,
  query,
  look,
}: UndoOf<'search-changed'>): Promise<Undo | null> {
  const now = useSavedSearches.getState().searches?.find((search) => search.id === id)
  const done = await doing(() => call('saved-searches.change', { id, name, query, look }))
  if (!done || now === undefined) return null
  return { kind: 'search-changed', id, name: now.name, query: now.query, look: now.look }
}

export async function undoFolderName({ id, name }: UndoOf<'search-folder-name'>): Promise<Undo | null> {
  const now = folderNamed(id)
  const done = await doing(() => call('saved-searches.renameFolder', { id, name }))
  return done && now !== undefined ? { kind: 'search-folder-name', id, name: now.name } : null
}

function folderNamed(id: string): SearchFolder | undefined {
  return useSavedSearches.getState().folders.find((folder) => folder.id === id)
}

/** Throws what went wrong, for the form that asks. */
export async function addSearchFolder(name: string, parentId: string | null): Promise<string> {
  const { id } = await call('saved-searches.addFolder', { id: crypto.randomUUID(), name, parentId })
  useUndo.setState((state) => remembered(state, { kind: 'search-folder', id, removed: false }))
  await readSavedSearches()
  return id
}

/** Throws what went wrong, for the form that asks. */
export async function renameSearchFolder(id: string, name: string): Promise<void> {
  const before = folderNamed(id)
  await call('saved-searches.renameFolder', { id, name })
  if (before !== undefined && before.name !== name)
    useUndo.setState((state) => remembered(state, { kind: 'search-folder-name', id, name: before.name }))
  await readSavedSearches()
}

export async function removeSearchFolder({ id, name }: SearchFolder): Promise<void> {
  await doing(async () => {
    await call('saved-searches.removeFolder', { id })
    offerUndo({ kind: 'search-folder', id, removed: true }, name)
  })
}

/** Moves a saved search or a folder. */
export async function moveInShelves(id: string, place: TreePlace): Promise<void> {
  const undo = await move(id, place)
  if (undo !== null) useUndo.setState((state) => remembered(state, undo))
}

export async function undoMove({ id, place }: UndoOf<'search-moved'>): Promise<Undo | null> {
  return await move(id, place)
}

/** Answers what moves it back. */
async function move(id: string, place: TreePlace): Promise<Undo | null> {
  const before = placeOf(id)
  // Dropped where it was: nothing happened that could be taken back.
  if (before !== null && before.folderId === place.folderId && before.place === place.place) return null
  const done = await doing(() => call('saved-searches.move', { id, ...place }))
  return done && before !== null ? { kind: 'search-moved', id, place: before } : null
}

/** Counted without itself, as moving counts. */
function placeOf(id: string): TreePlace | null {
  const { searches, folders } = useSavedSearches.getState()
  const all = [...(searches ?? []), ...folders.map((folder) => ({ ...folder, folderId: folder.parentId }))]
  const item = all.find((other) => other.id === id)
  if (item === undefined) return null
  const before = all.filter((other) => other.folderId === item.folderId && other.place < item.place)
  return { folderId: item.folderId, place: before.length }
}

/** Says whether it was done. */
async function doing(act: () => Promise<unknown>): Promise<boolean> {
  let done = true
  try {
    await act()
  } catch (thrown) {
    done = false
    reportFailure(thrown)
  }
  await readSavedSearches()
  return done
}
