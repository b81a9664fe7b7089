/** The rows of the folders in which saved searches stand. */
import { putRow } from '../db/hashed-rows'
import type { Db } from '../db/open'
import { statement } from '../db/statement'
import type { ChangeOf, Moment } from '../notebook/changes'

export interface KeptFolder {
  readonly id: string
  readonly name: string
  readonly created: string
  readonly changed: string
  readonly removed: string | null
}

const columns = 'id, name, created, changed, removed'

/** Also finds a folder that was removed. */
export function folderRow(db: Db, id: string): KeptFolder | undefined {
  return statement<KeptFolder>(db, `SELECT ${columns} FROM search_folder WHERE id = ?`).get(id)
}

/** All of them, those that were removed too, in the order in which they were made. */
export function folderRows(db: Db): readonly KeptFolder[] {
  return statement<KeptFolder>(db, `SELECT ${columns} FROM search_folder ORDER BY created, id`).all()
}

export function addFolder(
  db: Db,
  folder: { readonly id: string; readonly name: string },
  { at }: Moment,
): void {
  if (folderRow(db, folder.id) !== undefined) throw new Error(`The folder ${folder.id} is there already.`)
  putFolder(db, { ...folder, created: at, changed: at, removed: null })
}

export function changeFolder(
  db: Db,
  id: string,
  changed: Partial<Pick<KeptFolder, 'name' | 'changed' | 'removed'>>,
): void {
  const row = folderRow(db, id)
  if (row === undefined) throw new Error(`There is no folder ${id} of saved searches.`)
  putFolder(db, { ...row, ...changed })
}

export function putFolder(db: Db, { id, name, created, changed, removed }: KeptFolder): void {
  putRow(db, 'search_folder', { id, name, created, changed, removed })
}

export function* copiesOfSearchFolders(db: Db): Generator<ChangeOf<'search-folder-copied'>> {
  for (const folder of folderRows(db)) yield { kind: 'search-folder-copied', folder }
}
