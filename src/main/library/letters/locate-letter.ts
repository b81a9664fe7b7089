/** Finds a letter by what a person would type for it on a command line. */
import { AppError } from '@shared/failure'
import type { Db } from '../db/open'

/**
 * The id of the letter whose file has this absolute path, this path inside its source folder, or, when only one has
 * it, this file name. Of a file with several letters the first is meant. Errors: `not-found`, also when more than one fits.
 */
export function locateLetter(db: Db, path: string): number {
  const exact = idsWhere(db, "source_folder.path || '/' || file.path = ? OR file.path = ?", [path, path])
  const found =
    exact.length > 0 ? exact : idsWhere(db, "file.path LIKE '%/' || ? ESCAPE '\\'", [escapeLike(path)])
  const first = found[0]
  if (first === undefined)
    throw new AppError('not-found', `No letter of the library has the path "${path}".`, path)
  if (found.length > 1) {
    throw new AppError(
      'not-found',
      `${found.length} letters have the name "${path}". Give more of the path, or the id.`,
      path,
    )
  }
  return first
}

function idsWhere(db: Db, condition: string, values: readonly string[]): readonly number[] {
  return db
    .prepare<string[], { id: number }>(
      `SELECT min(letter.id) AS id
         FROM letter JOIN file ON file.id = letter.file_id JOIN source_folder ON source_folder.id = file.folder_id
        WHERE ${condition} GROUP BY file.id LIMIT 100`,
    )
    .all(...values)
    .map(({ id }) => id)
}

function escapeLike(text: string): string {
  return text.replaceAll(/[\\%_]/g, (character) => `\\${character}`)
}
