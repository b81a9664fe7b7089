/** For commands that only read: the notebook as it is on the disk, without taking the library's lock. */
import { existsSync } from 'node:fs'
import { AppError } from '@shared/failure'
import { notebookDatabase } from '../library/db/notebook-database'
import { type Db, isBlankFile, openForReading } from '../library/db/open'
import { notebookPaths } from '../library/notebook/notebook-paths'
import type { DataKey } from '../library/privacy/data-key'

/** Null where nothing was ever written. Errors: `damaged-notebook`, `library-newer`, `refused` for one that is older. */
export function notebookForReading(directory: string, key: DataKey | null): Db | null {
  const { database: path, journal } = notebookPaths(directory)
  // Beside a journal its absence is damage, and no notebook without notes.
  if (!existsSync(path) && existsSync(journal))
    throw new AppError(
      'damaged-notebook',
      `${path} is missing. Open the library in the app, which makes it again from its journal or a backup.`,
      path,
    )
  if (!existsSync(path) || isBlankFile(path, key)) return null
  const db = openForReading(path, notebookDatabase, key)
  if (Number(db.pragma('user_version', { simple: true })) >= notebookDatabase.migrations.length) return db
  db.close()
  throw new AppError(
    'refused',
    'An older Letterbook wrote the notebook; open the library once in the app, which brings it up to date.',
    path,
  )
}
