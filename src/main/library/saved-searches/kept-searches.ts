/** All saved searches and their folders as the window sees them, and what the calls about them look up. */
import { AppError } from '@shared/failure'
import type { SavedSearch, SearchFolder } from '@shared/saved-search'
import type { Db } from '../db/open'
import { type KeptSearch, savedSearchRow, savedSearchRows } from './saved-search-rows'
import { folderRow, folderRows, type KeptFolder } from './search-folder-rows'
import { placeRows } from './search-place-rows'
import { memoryOf } from './seen-rows'
import { type Shelf, shelfOf } from './shelf'

export function readShelf(db: Db): Shelf {
  const places = new Map(placeRows(db).map((placed) => [placed.id, placed]))
  const shelved = (isFolder: boolean) => (kept: KeptFolder | KeptSearch) => ({
    id: kept.id,
    name: kept.name,
    isFolder,
    isRemoved: kept.removed !== null,
    folderId: places.get(kept.id)?.folderId ?? null,
    place: places.get(kept.id)?.place ?? null,
  })
  return shelfOf([...folderRows(db).map(shelved(true)), ...savedSearchRows(db).map(shelved(false))])
}

/** In the order in which they stand: folder after folder. */
export function allSearches(db: Db): {
  readonly searches: readonly SavedSearch[]
  readonly folders: readonly SearchFolder[]
} {
  const shelf = readShelf(db)
  const rows = new Map(savedSearchRows(db).map((row) => [row.id, row]))
  const searches: SavedSearch[] = []
  const folders: SearchFolder[] = []
  const walk = (folderId: string | null): void => {
    shelf.inside(folderId).forEach(({ id, name, isFolder }, place) => {
      const row = rows.get(id)
      if (isFolder) {
        folders.push({ id, name, parentId: folderId, place })
        walk(id)
      } else if (row) searches.push(asSavedSearch(db, row, shelf))
    })
  }
  walk(null)
  return { searches, folders }
}

export function savedSearch(db: Db, id: string): SavedSearch {
  return asSavedSearch(db, standingSearch(db, id), readShelf(db))
}

export function searchFolder(db: Db, id: string): SearchFolder {
  const { name } = standingFolder(db, id)
  const { folderId, place } = readShelf(db).placeOf(id)
  return { id, name, parentId: folderId, place }
}

function asSavedSearch(db: Db, row: KeptSearch, shelf: Shelf): SavedSearch {
  const { id, name, query, look, created, changed } = row
  const { basis } = memoryOf(db, id)
  const seen = basis && { at: basis.at, total: basis.total }
  return { id, name, query, look, ...shelf.placeOf(id), created, changed, seen }
}

/** Also one in the bin. Errors: `not-found`. */
export function knownSearch(db: Db, id: string): KeptSearch {
  const row = savedSearchRow(db, id)
  if (row === undefined) throw new AppError('not-found', 'This saved search is not in the notebook.')
  return row
}

/** Errors: `not-found`, and `not-saved` for one in the bin. */
export function standingSearch(db: Db, id: string): KeptSearch {
  const row = knownSearch(db, id)
  if (row.removed === null) return row
  throw new AppError('not-saved', 'This saved search is in the bin. Restore it first.')
}

/** Also one that was removed. Errors: `not-found`. */
export function knownFolder(db: Db, id: string): KeptFolder {
  const row = folderRow(db, id)
  if (row === undefined)
    throw new AppError('not-found', 'This folder of saved searches is not in the notebook.')
  return row
}

/** Errors: `not-found`, and `not-saved` for one that was removed. */
export function standingFolder(db: Db, id: string): KeptFolder {
  const row = knownFolder(db, id)
  if (row.removed === null) return row
  throw new AppError('not-saved', 'This folder of saved searches was removed. Restore it first.')
}
