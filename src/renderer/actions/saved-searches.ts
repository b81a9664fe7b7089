/** Keeps, changes, moves and removes saved searches and their folders. */
import { failureOf } from '@shared/failure'
import type { SavedSearch, SavedSearchLook, SearchFolder } from '@shared/saved-search'
import { call } from '../bridge'
import { useSavedSearches } from '../state/saved-searches'
import type { TreePlace } from '../state/search-tree'
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
    offerUndo({ kind: 'saved-search', id }, name)
  })
}

export async function restoreSavedSearch(id: string): Promise<void> {
  await doing(() => call('saved-searches.restore', { id }))
}

export async function undoSearchChange(id: string, edit: SearchEdit): Promise<void> {
  await doing(() => call('saved-searches.change', { id, ...edit }))
}

/** Throws what went wrong, for the form that asks. */
export async function addSearchFolder(name: string, parentId: string | null): Promise<string> {
  const { id } = await call('saved-searches.addFolder', { id: crypto.randomUUID(), name, parentId })
  await readSavedSearches()
  return id
}

/** Throws what went wrong, for the form that asks. */
export async function renameSearchFolder(id: string, name: string): Promise<void> {
  await call('saved-searches.renameFolder', { id, name })
  await readSavedSearches()
}

export async function removeSearchFolder({ id, name }: SearchFolder): Promise<void> {
  await doing(async () => {
    await call('saved-searches.removeFolder', { id })
    offerUndo({ kind: 'search-folder', id }, name)
  })
}

export async function restoreSearchFolder(id: string): Promise<void> {
  await doing(() => call('saved-searches.restoreFolder', { id }))
}

/** Moves a saved search or a folder. */
export async function moveInShelves(id: string, place: TreePlace): Promise<void> {
  await doing(() => call('saved-searches.move', { id, ...place }))
}

async function doing(act: () => Promise<unknown>): Promise<void> {
  try {
    await act()
  } catch (thrown) {
    reportFailure(thrown)
  }
  await readSavedSearches()
}
