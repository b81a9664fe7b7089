/** Saved searches as a file that goes to other libraries, and taking over one that came from there: all of it or nothing. */
import { randomUUID } from 'node:crypto'
import type { SubjectHandlers } from '@shared/contract'
import type { SavedSearchFile } from '@shared/saved-search'
import type { Db } from '../db/open'
import type { ChangeOf } from '../notebook/changes'
import type { Notebook } from '../notebook/open-notebook'
import { type FileSearch, takenOver } from './incoming-searches'
import { allSearches, readShelf } from './kept-searches'
import { placedLast } from './placing'
import { savedSearchRows } from './saved-search-rows'
import { nameKey, refuseCycle } from './search-naming'
import type { Placed } from './search-place-rows'
import type { Shelf } from './shelf'

type FileCall = 'saved-searches.file' | 'saved-searches.takeFile'

export function searchFileHandlers(
  notebook: () => Notebook,
): Pick<SubjectHandlers<'notebook', 'saved-searches'>, FileCall> {
  return {
    'saved-searches.file': () => fileOf(notebook().db),
    'saved-searches.takeFile': ({ file }) => takeFile(notebook(), file),
  }
}

function fileOf(db: Db): SavedSearchFile {
  const { searches, folders } = allSearches(db)
  const known = new Map(folders.map((folder) => [folder.id, folder]))
  const pathOf = (id: string | null): string[] => {
    const folder = id === null ? undefined : known.get(id)
    return folder ? [...pathOf(folder.parentId), folder.name] : []
  }
  return {
    letterbook: 'saved-searches',
    version: 1,
    searches: searches.map(({ name, query, look, folderId }) => ({
      ...{ name, query, folder: pathOf(folderId), look: { ...look, sort: [...look.sort] } },
    })),
  }
}

function takeFile(
  notebook: Notebook,
  file: SavedSearchFile,
): { readonly added: number; readonly known: number } {
  const { db } = notebook
  const standing = savedSearchRows(db).filter(({ removed }) => removed === null)
  const incoming = file.searches.map((search) => ({
    ...search,
    name: search.name.toWellFormed(),
    query: search.query.toWellFormed(),
  }))
  const added = takenOver(incoming, standing)
  if (added.length > 0) {
    refuseCycle([...standing, ...added.map((search) => ({ ...search, removed: null }))])
    notebook.record(changeFor(db, added))
  }
  return { added: added.length, known: incoming.length - added.length }
}

/** Folders that are there already, under the same names, are used again. */
function changeFor(db: Db, added: readonly FileSearch[]): ChangeOf<'searches-added'> {
  const shelf = readShelf(db)
  const folders = new IncomingFolders(shelf)
  const searches = added.map(({ folder, ...search }) => {
    const id = randomUUID()
    folders.put(id, folders.at(folder))
    return { id, name: search.name, query: search.query, look: search.look }
  })
  return { kind: 'searches-added', folders: folders.made, searches, placed: folders.placed() }
}

class IncomingFolders {
  readonly made: { id: string; name: string }[] = []
  private readonly known = new Map<string, string>()
  /** What comes into each folder, in order. */
  private readonly inside = new Map<string | null, string[]>()

  constructor(private readonly shelf: Shelf) {}

  /** The folder with this path, made where it is missing. */
  at(path: readonly string[]): string | null {
    const name = path.at(-1)
    if (name === undefined) return null
    const key = JSON.stringify(path.map(nameKey))
    const id = this.known.get(key) ?? this.find(path.slice(0, -1), name)
    this.known.set(key, id)
    return id
  }

  private find(outer: readonly string[], name: string): string {
    const parentId = this.at(outer)
    const there = this.shelf
      .inside(parentId)
      .find((item) => item.isFolder && nameKey(item.name) === nameKey(name))
    if (there) return there.id
    const id = randomUUID()
    this.made.push({ id, name: name.toWellFormed() })
    this.put(id, parentId)
    return id
  }

  put(id: string, folderId: string | null): void {
    const ids = this.inside.get(folderId)
    if (ids) ids.push(id)
    else this.inside.set(folderId, [id])
  }

  placed(): Placed[] {
    return [...this.inside].flatMap(([folderId, ids]) => placedLast(this.shelf, folderId, ids))
  }
}
