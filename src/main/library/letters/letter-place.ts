/** Where a letter's file is on this machine. */
import { join } from 'node:path'
import { AppError } from '@shared/failure'
import type { LetterKey } from '@shared/letter'
import { parseLetterKey } from '@shared/letter-key'
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

/** Absolute path of the file that a letter key names, its part left aside. Errors: `not-found` for a file that the index does not have. */
export function filePlace(db: Db, key: LetterKey): string {
  const place = parseLetterKey(key)
  const folder =
    place === null
      ? undefined
      : db
          .prepare<[string, string], string>(
            `SELECT source_folder.path FROM file JOIN source_folder ON source_folder.id = file.folder_id
              WHERE folder_id = ? AND file.path = ?`,
          )
          .pluck()
          .get(place.folderId, place.path)
  if (place === null || folder === undefined) {
    throw new AppError('not-found', 'This file is no longer in the library.')
  }
  return absolutePath(folder, place.path)
}

/** Joins a source folder and a path inside it, whose parts are always divided by `/`. */
export function absolutePath(folder: string, path: string): string {
  return join(folder, ...path.split('/'))
}
