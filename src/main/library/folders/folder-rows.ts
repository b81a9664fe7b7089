/** The rows of the source folders. A removed folder keeps its row: added again, it finds its notes by its old id. */
import { putRow } from '../db/hashed-rows'
import type { Db } from '../db/open'
import { statement } from '../db/statement'
import type { ChangeOf, Moment } from '../notebook/changes'

export interface FolderRow {
  readonly id: string
  readonly path: string
  readonly added: string
  readonly removed: string | null
}

const columns = 'id, path, added, removed'

/** Those that the library reads, in the order in which they were added. */
export function folderRows(db: Db): readonly FolderRow[] {
  return statement<FolderRow>(
    db,
    `SELECT ${columns} FROM source_folder WHERE removed IS NULL ORDER BY added, path`,
  ).all()
}

/** Also finds a folder that was removed. */
export function folderRow(db: Db, id: string): FolderRow | undefined {
  return statement<FolderRow>(db, `SELECT ${columns} FROM source_folder WHERE id = ?`).get(id)
}

/** Also finds a folder that was removed. */
export function folderAt(db: Db, path: string): FolderRow | undefined {
  return statement<FolderRow>(db, `SELECT ${columns} FROM source_folder WHERE path = ?`).get(path)
}

export function addFolders(db: Db, change: ChangeOf<'folders-added'>, moment: Moment): void {
  for (const { id, path } of change.folders)
    putRow(db, 'source_folder', { id, path, added: moment.at, removed: null })
}

export function removeFolder(db: Db, change: ChangeOf<'folder-removed'>, moment: Moment): void {
  const row = folderRow(db, change.id)
  if (row === undefined) throw new Error(`There is no source folder ${change.id}.`)
  putRow(db, 'source_folder', { ...row, removed: moment.at })
}

export function copyFolder(db: Db, change: ChangeOf<'folder-copied'>): void {
  putRow(db, 'source_folder', change.folder)
}

export function* copiesOfFolders(db: Db): Generator<ChangeOf<'folder-copied'>> {
  for (const row of db.prepare<[], FolderRow>(`SELECT ${columns} FROM source_folder ORDER BY id`).all()) {
    yield { kind: 'folder-copied', folder: row }
  }
}
