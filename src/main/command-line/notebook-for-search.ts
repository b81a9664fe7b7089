/** For commands that only read: what the notebook holds that can be searched, without taking the library's lock. */
import { existsSync } from 'node:fs'
import { AppError, failureOf } from '@shared/failure'
import { notebookDatabase } from '../library/db/notebook-database'
import { isBlankFile, openForReading } from '../library/db/open'
import { notebookPaths } from '../library/notebook/notebook-paths'
import { searchableNotebook } from '../library/notebook/searchable'
import type { DataKey } from '../library/privacy/data-key'
import type { Room } from '../library/services/room'

/** A notebook that cannot be read is said on standard error; the letters are searched without it. */
export async function takeNotebook(
  directory: string,
  room: Room<'search'>,
  key: DataKey | null,
): Promise<void> {
  const path = notebookPaths(directory).database
  if (!existsSync(path) || isBlankFile(path, key)) return
  try {
    await takeAll(path, room, key)
  } catch (thrown) {
    const { message } = failureOf(thrown)
    process.stderr.write(`letterbook: Notes and saved searches are not searched. ${message}\n`)
  }
}

async function takeAll(path: string, room: Room<'search'>, key: DataKey | null): Promise<void> {
  const db = openForReading(path, notebookDatabase, key)
  try {
    if (Number(db.pragma('user_version', { simple: true })) < notebookDatabase.migrations.length) {
      const what =
        'An older Letterbook wrote them; open the library once in the app, which brings it up to date.'
      throw new AppError('refused', what, path)
    }
    let after: string | null = null
    do {
      const all = after === null
      const found: ReturnType<typeof searchableNotebook> = searchableNotebook(db, {
        notes: { kind: 'all', after },
        searches: all,
      })
      await room.handlers['search.takeNotebook']({
        notes: {
          ...{ all, alone: [] },
          letters: found.letters.map((letter) => ({ ...letter, notes: [...letter.notes] })),
        },
        searches: found.searches?.map((one) => ({ ...one, dismissed: [...one.dismissed] })) ?? null,
      })
      after = found.next
    } while (after !== null)
  } finally {
    db.close()
  }
}
