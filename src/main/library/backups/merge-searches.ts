/** The changes by which saved searches and their folders of another notebook come into this one. */
import { randomUUID } from 'node:crypto'
import type { Db } from '../db/open'
import type { Change } from '../notebook/changes'
import { takenOver } from '../saved-searches/incoming-searches'
import { readShelf } from '../saved-searches/kept-searches'
import { placedLast } from '../saved-searches/placing'
import { savedSearchRows } from '../saved-searches/saved-search-rows'
import { folderRow } from '../saved-searches/search-folder-rows'
import { refuseCycle } from '../saved-searches/search-naming'
import type { ThingCopies } from './thing'

type CopiedSearch = Extract<ThingCopies, { readonly kind: 'saved-search' }>
type CopiedFolder = Extract<ThingCopies, { readonly kind: 'search-folder' }>

export interface TakenSearches {
  readonly folders: readonly CopiedFolder[]
  /** With a new identity where both stay. */
  readonly added: readonly { readonly copies: CopiedSearch; readonly beside: boolean }[]
  readonly changed: readonly { readonly here: CopiedSearch; readonly there: CopiedSearch }[]
  readonly renamedFolders: readonly { readonly here: CopiedFolder; readonly there: CopiedFolder }[]
}

/**
 * A name that another search has gets a number, and the queries that come with it name it so; one that is here already
 * under the same name with the same query is not added again. Errors: `search-cycle`.
 */
export function searchesTakenOver(db: Db, taken: TakenSearches): readonly Change[] {
  const rows = savedSearchRows(db)
  const changedIds = new Set(taken.changed.map(({ here }) => here.search.id))
  const standing = rows.filter(({ id, removed }) => removed === null && !changedIds.has(id))
  const incoming = [
    ...taken.changed.map(({ there }) => ({ ...there.search, copies: there, beside: false, changed: true })),
    ...taken.added.map(({ copies, beside }) => ({ ...copies.search, copies, beside, changed: false })),
  ]
  const inBin = incoming.filter(({ removed }) => removed !== null)
  const named = takenOver(
    incoming.filter(({ removed }) => removed === null),
    standing,
  )
  refuseCycle([...standing, ...named])
  const changes: Change[] = taken.folders.map(({ folder }) => ({ kind: 'search-folder-copied', folder }))
  const places = new Map<string | null, string[]>()
  const put = (id: string, folderId: string | null) =>
    places.set(folderId, [...(places.get(folderId) ?? []), id])
  const folders = new Set(taken.folders.map(({ folder }) => folder.id))
  const folderOf = (id: string | null) =>
    id !== null && (folders.has(id) || folderRow(db, id)?.removed === null) ? id : null
  for (const { folder, folderId } of taken.folders) put(folder.id, folderOf(folderId))
  for (const search of [...named, ...inBin]) {
    if (search.changed) {
      const { look } = lookOf(search.copies)
      const { id, name, query } = search
      const before = rows.find((row) => row.id === id)
      changes.push({ kind: 'search-changed', id, name, query, look, mentions: [] })
      if (before?.removed === null && search.removed !== null)
        changes.push({ kind: 'saved-search-removed', id })
      if (before && before.removed !== null && search.removed === null)
        changes.push({ kind: 'saved-search-restored', id })
    } else {
      const id = search.beside ? randomUUID() : search.id
      const { name, query } = search
      changes.push({ kind: 'saved-search-copied', search: { ...search.copies.search, id, name, query } })
      const { order: _, ...look } = lookOf(search.copies).look
      changes.push({ kind: 'search-look-copied', id, look })
      if (!search.beside) changes.push(...search.copies.memory)
      put(id, folderOf(search.copies.folderId))
    }
  }
  for (const { there } of taken.renamedFolders) changes.push(...folderTowards(there))
  return [...changes, ...placed(db, places)]
}

function folderTowards({ folder: { id, name, removed } }: CopiedFolder): readonly Change[] {
  const renamed = { kind: 'search-folder-renamed', id, name } as const
  const moved = { kind: removed === null ? 'search-folder-restored' : 'search-folder-removed', id } as const
  return [renamed, moved]
}

function lookOf({ search, look }: CopiedSearch) {
  const usual = { view: 'letters' as const, descending: search.order === 'rank', sort: [] }
  const { view, descending, sort } = look?.look ?? usual
  return { look: { order: search.order, view, descending, sort: [...sort] } }
}

function placed(db: Db, places: ReadonlyMap<string | null, readonly string[]>): readonly Change[] {
  const shelf = readShelf(db)
  const all = [...places].flatMap(([folderId, ids]) => [...placedLast(shelf, folderId, ids)])
  return all.length === 0 ? [] : [{ kind: 'searches-placed', placed: all }]
}
