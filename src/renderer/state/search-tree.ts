/** The saved searches as a tree of folders: its rows, what is open, and where a row goes when it is moved. Pure. */
import type { SavedSearch, SearchFolder } from '@shared/saved-search'
import { create } from 'zustand'

export type TreeItem =
  | { readonly kind: 'search'; readonly id: string; readonly name: string; readonly search: SavedSearch }
  | {
      readonly kind: 'folder'
      readonly id: string
      readonly name: string
      readonly folder: SearchFolder
      readonly open: boolean
      readonly size: number
    }

export interface TreeRow {
  readonly item: TreeItem
  /** From 1. */
  readonly level: number
  readonly parentId: string | null
  /** Among its neighbours, from 0. */
  readonly place: number
  readonly neighbours: number
}

export interface SearchTreeState {
  /** Folders that are closed; new ones are open. */
  readonly closed: ReadonlySet<string>
  /** The row that the keyboard is on. */
  readonly active: string | null
}

export const useSearchTree = create<SearchTreeState>()(() => ({ closed: new Set(), active: null }))

export interface Shelves {
  readonly searches: readonly SavedSearch[]
  readonly folders: readonly SearchFolder[]
}

/** The rows that are in view: those of closed folders are not. */
export function treeRows(shelves: Shelves, closed: ReadonlySet<string>): readonly TreeRow[] {
  return rowsIn(shelves, closed, null, 1)
}

function rowsIn(
  shelves: Shelves,
  closed: ReadonlySet<string>,
  parentId: string | null,
  level: number,
): readonly TreeRow[] {
  const items = itemsIn(shelves, closed, parentId)
  return items.flatMap((item, place) => [
    { item, level, parentId, place, neighbours: items.length },
    ...(item.kind === 'folder' && item.open ? rowsIn(shelves, closed, item.id, level + 1) : []),
  ])
}

function itemsIn(
  shelves: Shelves,
  closed: ReadonlySet<string>,
  parentId: string | null,
): readonly TreeItem[] {
  const { searches, folders } = shelves
  const placed = [
    ...searches
      .filter(({ folderId }) => folderId === parentId)
      .map((search) => ({ place: search.place, item: itemOf(search) })),
    ...folders
      .filter((folder) => folder.parentId === parentId)
      .map((folder) => ({ place: folder.place, item: folderItem(folder, shelves, closed) })),
  ]
  return placed.sort((a, b) => a.place - b.place).map(({ item }) => item)
}

function itemOf(search: SavedSearch): TreeItem {
  return { kind: 'search', id: search.id, name: search.name, search }
}

function folderItem(folder: SearchFolder, shelves: Shelves, closed: ReadonlySet<string>): TreeItem {
  const { id, name } = folder
  const size =
    shelves.searches.filter(({ folderId }) => folderId === id).length +
    shelves.folders.filter(({ parentId }) => parentId === id).length
  return { kind: 'folder', id, name, folder, open: !closed.has(id), size }
}

/** Where something comes to stand: its place counts without itself. */
export interface TreePlace {
  readonly folderId: string | null
  readonly place: number
}

/** One line up or down, into an open folder that is there, or out of its own; null where the tree ends. */
export function steppedPlace(rows: readonly TreeRow[], id: string, step: -1 | 1): TreePlace | null {
  const row = rows.find(({ item }) => item.id === id)
  if (row === undefined) return null
  const { parentId, place } = row
  const neighbour = rows.find((other) => other.parentId === parentId && other.place === place + step)?.item
  if (neighbour?.kind === 'folder' && neighbour.open)
    return { folderId: neighbour.id, place: step < 0 ? neighbour.size : 0 }
  if (neighbour !== undefined) return { folderId: parentId, place: place + step }
  const parent = rows.find(({ item }) => item.id === parentId)
  if (parent === undefined) return null
  return { folderId: parent.parentId, place: parent.place + (step < 0 ? 0 : 1) }
}

export type DropSide = 'before' | 'inside' | 'after'

/** Where something that is dropped on a row comes to stand; null where it cannot: a folder not in itself. */
export function droppedPlace(
  rows: readonly TreeRow[],
  id: string,
  on: string,
  side: DropSide,
): TreePlace | null {
  const moved = rows.find(({ item }) => item.id === id)
  const target = rows.find(({ item }) => item.id === on)
  if (moved === undefined || target === undefined || id === on) return null
  if (within(rows, target, id)) return null
  if (side === 'inside' && target.item.kind === 'folder')
    return {
      folderId: target.item.id,
      place: target.item.size - (moved.parentId === target.item.id ? 1 : 0),
    }
  const shift = moved.parentId === target.parentId && moved.place < target.place ? -1 : 0
  return { folderId: target.parentId, place: target.place + shift + (side === 'after' ? 1 : 0) }
}

function within(rows: readonly TreeRow[], row: TreeRow, folder: string): boolean {
  if (row.parentId === null) return false
  if (row.parentId === folder) return true
  const parent = rows.find(({ item }) => item.id === row.parentId)
  return parent !== undefined && within(rows, parent, folder)
}

/** Folders with the names of those around them, for choosing one. */
export function folderPaths(
  folders: readonly SearchFolder[],
): readonly { readonly id: string; readonly path: readonly string[] }[] {
  const pathOf = (folder: SearchFolder, depth: number): readonly string[] => {
    const parent = folders.find(({ id }) => id === folder.parentId)
    return parent === undefined || depth > 50 ? [folder.name] : [...pathOf(parent, depth + 1), folder.name]
  }
  return folders.map((folder) => ({ id: folder.id, path: pathOf(folder, 0) }))
}
