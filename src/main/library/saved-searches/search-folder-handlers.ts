/** Answers the calls by which saved searches are put in order, and into folders. */
import type { Ask, SubjectHandlers } from '@shared/contract'
import { AppError } from '@shared/failure'
import type { SearchFolder } from '@shared/saved-search'
import type { Notebook } from '../notebook/open-notebook'
import { knownFolder, readShelf, searchFolder, standingFolder, standingSearch } from './kept-searches'
import { placedAt, placedLast } from './placing'
import { folderRow } from './search-folder-rows'

type FolderCall =
  | 'saved-searches.move'
  | 'saved-searches.addFolder'
  | 'saved-searches.renameFolder'
  | 'saved-searches.removeFolder'
  | 'saved-searches.restoreFolder'

export function searchFolderHandlers(
  notebook: () => Notebook,
): Pick<SubjectHandlers<'notebook', 'saved-searches'>, FolderCall> {
  return {
    'saved-searches.move': (ask) => {
      move(notebook(), ask)
      return null
    },
    'saved-searches.addFolder': (ask) => addFolder(notebook(), ask),
    'saved-searches.renameFolder': ({ id, name }) => {
      const isNew = standingFolder(notebook().db, id).name !== name.toWellFormed()
      if (isNew) notebook().record({ kind: 'search-folder-renamed', id, name: name.toWellFormed() })
      return searchFolder(notebook().db, id)
    },
    'saved-searches.removeFolder': ({ id }) => {
      const { removed } = knownFolder(notebook().db, id)
      if (removed === null) notebook().record({ kind: 'search-folder-removed', id })
      return null
    },
    'saved-searches.restoreFolder': ({ id }) => {
      const { removed } = knownFolder(notebook().db, id)
      if (removed !== null) notebook().record({ kind: 'search-folder-restored', id })
      return searchFolder(notebook().db, id)
    },
  }
}

function move(notebook: Notebook, ask: Ask<'saved-searches.move'>): void {
  const { db } = notebook
  const { id, folderId } = ask
  const isFolder = folderRow(db, id) !== undefined
  if (isFolder) standingFolder(db, id)
  else standingSearch(db, id)
  if (folderId !== null) standingFolder(db, folderId)
  const shelf = readShelf(db)
  if (isFolder && shelf.isWithin(folderId, id)) {
    throw new AppError('refused', 'A folder cannot be moved into itself.')
  }
  const placed = [...placedAt(shelf, ask)]
  const before = shelf.placeOf(id)
  const stays = before.folderId === folderId && before.place === ask.place
  if (!stays && placed.length > 0) notebook.record({ kind: 'searches-placed', placed })
}

/** A retry after an answer that was lost brings the same folder again and changes nothing. */
function addFolder(notebook: Notebook, ask: Ask<'saved-searches.addFolder'>): SearchFolder {
  const { db } = notebook
  const { id, parentId } = ask
  const name = ask.name.toWellFormed()
  const row = folderRow(db, id)
  if (row === undefined) {
    if (parentId !== null) standingFolder(db, parentId)
    const placed = [...placedLast(readShelf(db), parentId, [id])]
    notebook.record({ kind: 'searches-added', folders: [{ id, name }], searches: [], placed })
  } else if (row.removed !== null || row.name !== name) {
    throw new AppError('not-saved', 'A different folder with the same identity exists already.')
  }
  return searchFolder(db, id)
}
