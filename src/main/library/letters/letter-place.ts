/** Where a letter's file is on this machine. */
import { join } from 'node:path'
import { AppError } from '@shared/failure'
import type { Db } from '../db/open'

/** Absolute path of the file that holds the letter. Errors: `not-found`. */
export function letterPlace(db: Db, id: number): string {
  const row = db
    .prepare<[number], { folder: string; path: string }>(
      `SELECT source_folder.path AS folder, file.path AS path
         FROM letter JOIN file ON file.id = letter.file_id JOIN source_folder ON source_folder.id = file.folder_id
        WHERE letter.id = ?`,
    )
    .get(id)
  if (!row) throw new AppError('not-found', 'This letter is no longer in the library.')
  return absolutePath(row.folder, row.path)
}

/** Joins a source folder and a path inside it, whose parts are always divided by `/`. */
export function absolutePath(folder: string, path: string): string {
  return join(folder, ...path.split('/'))
}
