/** For commands that only read: what the notebook holds that can be searched, without taking the library's lock. */
import { failureOf } from '@shared/failure'
import type { Db } from '../library/db/open'
import { searchableNotebook } from '../library/notebook/searchable'
import type { DataKey } from '../library/privacy/data-key'
import type { Room } from '../library/services/room'
import { notebookForReading } from './notebook-for-reading'
import { remark } from './spoken'

/** A notebook that cannot be read is said on standard error; the letters are searched without it. */
export async function takeNotebook(
  directory: string,
  room: Room<'search'>,
  key: DataKey | null,
): Promise<void> {
  try {
    const db = notebookForReading(directory, key)
    if (db !== null) await takeAll(db, room)
  } catch (thrown) {
    const { message } = failureOf(thrown)
    remark(`Notes and saved searches are not searched. ${message}`)
  }
}

async function takeAll(db: Db, room: Room<'search'>): Promise<void> {
  try {
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
