/** Answers the calls by which saved searches are kept, changed and removed. */
import type { Ask, SubjectHandlers } from '@shared/contract'
import { AppError } from '@shared/failure'
import type { SavedSearch } from '@shared/saved-search'
import type { Notebook } from '../notebook/open-notebook'
import { dismissedHandlers } from './dismissed-handlers'
import {
  allSearches,
  knownSearch,
  readShelf,
  savedSearch,
  standingFolder,
  standingSearch,
} from './kept-searches'
import { placedLast } from './placing'
import { runHandlers } from './run-handlers'
import { savedSearchRow, savedSearchRows } from './saved-search-rows'
import { searchFileHandlers } from './search-file'
import { searchFolderHandlers } from './search-folder-handlers'
import { mentionsOf, nameKey, refuseCycle, refuseTakenName } from './search-naming'
import { seenHandlers } from './seen-handlers'

export function savedSearchHandlers(notebook: () => Notebook): SubjectHandlers<'notebook', 'saved-searches'> {
  return {
    ...searchFolderHandlers(notebook),
    ...seenHandlers(notebook),
    ...runHandlers(notebook),
    ...dismissedHandlers(notebook),
    ...searchFileHandlers(notebook),
    'saved-searches.list': () => allSearches(notebook().db),
    'saved-searches.add': (ask) => addSearch(notebook(), ask),
    'saved-searches.change': (ask) => changeSearch(notebook(), ask),
    'saved-searches.remove': ({ id }) => {
      const { removed } = knownSearch(notebook().db, id)
      if (removed === null) notebook().record({ kind: 'saved-search-removed', id })
      return null
    },
    'saved-searches.restore': ({ id }) => restoreSearch(notebook(), id),
  }
}

/** A retry after an answer that was lost brings the same saved search again and changes nothing. */
function addSearch(notebook: Notebook, ask: Ask<'saved-searches.add'>): SavedSearch {
  const { db } = notebook
  const { id, look, folderId } = ask
  const search = { id, name: ask.name.toWellFormed(), query: ask.query.toWellFormed(), look }
  const row = savedSearchRow(db, id)
  if (row === undefined) {
    if (folderId !== null) standingFolder(db, folderId)
    const searches = savedSearchRows(db)
    refuseTakenName(searches, search)
    refuseCycle([...searches, { ...search, removed: null }], search.name)
    const placed = [...placedLast(readShelf(db), folderId, [id])]
    notebook.record({ kind: 'searches-added', folders: [], searches: [search], placed })
  } else if (row.removed !== null || row.name !== search.name || row.query !== search.query) {
    throw new AppError('not-saved', 'A different saved search with the same identity exists already.')
  }
  return savedSearch(db, id)
}

/** What names a search that is renamed names it by its new name from then on. */
function changeSearch(notebook: Notebook, ask: Ask<'saved-searches.change'>): SavedSearch {
  const { db } = notebook
  const row = standingSearch(db, ask.id)
  const name = ask.name?.toWellFormed() ?? row.name
  const query = ask.query?.toWellFormed() ?? row.query
  const look = ask.look ?? row.look
  const searches = savedSearchRows(db)
  const isRenamed = nameKey(name) !== nameKey(row.name)
  if (isRenamed) refuseTakenName(searches, { id: row.id, name })
  const mentions = name === row.name ? [] : mentionsOf(searches, row, name)
  const queries = new Map([...mentions.map((one) => [one.id, one.query] as const), [row.id, query]])
  const changed = searches.map((search) => ({
    ...search,
    name: search.id === row.id ? name : search.name,
    query: queries.get(search.id) ?? search.query,
  }))
  if (isRenamed || query !== row.query) refuseCycle(changed, name)
  const hasLook = JSON.stringify(look) !== JSON.stringify(row.look)
  if (name === row.name && query === row.query && !hasLook) return savedSearch(db, row.id)
  notebook.record({
    kind: 'search-changed',
    id: row.id,
    ...(name === row.name ? {} : { name }),
    ...(query === row.query ? {} : { query }),
    ...(hasLook ? { look } : {}),
    mentions: [...mentions],
  })
  return savedSearch(db, row.id)
}

function restoreSearch(notebook: Notebook, id: string): SavedSearch {
  const { db } = notebook
  const row = knownSearch(db, id)
  if (row.removed !== null) {
    const searches = savedSearchRows(db)
    refuseTakenName(searches, row)
    const standing = searches.map((search) => (search.id === id ? { ...search, removed: null } : search))
    refuseCycle(standing, row.name)
    notebook.record({ kind: 'saved-search-restored', id })
  }
  return savedSearch(db, id)
}
