/** Finds a letter by what a person would type for it on a command line. */
import { AppError } from '@shared/failure'
import type { Db } from '../db/open'

/**
 * The id of the letter whose file has this absolute path, this path inside its source folder, or, when only one has
 * it, this file name. Of a file with several letters the first is meant, or the one whose part stands behind a `#`.
 * Errors: `not-found`, also when more than one fits.
 */
export function locateLetter(db: Db, path: string): number {
  return partOfFile(db, path) ?? letterOfFile(db, path)
}

/** `mail/inbox.mbox#<id@host>`; null when no letter is called so, for a `#` may stand in a file's name too. */
function partOfFile(db: Db, path: string): number | null {
  for (let at = path.indexOf('#'); at !== -1; at = path.indexOf('#', at + 1)) {
    const rows = db
      .prepare<string[], number>(
        `SELECT letter.id FROM letter JOIN file ON file.id = letter.file_id
           JOIN source_folder ON source_folder.id = file.folder_id
          WHERE letter.part = ? AND (source_folder.path || '/' || file.path = ? OR file.path = ?
             OR file.path LIKE '%/' || ? ESCAPE '\\') LIMIT 2`,
      )
      .pluck()
      .all(path.slice(at + 1), path.slice(0, at), path.slice(0, at), escapeLike(path.slice(0, at)))
    if (rows.length === 1) return rows[0] ?? null
  }
  return null
}

function letterOfFile(db: Db, path: string): number {
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
