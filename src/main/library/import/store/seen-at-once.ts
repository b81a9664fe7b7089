/** Tells searches that go on with an older state of the index while letters are read to leave it for what the reader changed. */
import { seenAtOnceKey } from '../../db/index-database'
import type { Db } from '../../db/open'

/** Must be called after the change, or in its transaction. */
export function markSeenAtOnce(db: Db): void {
  db.prepare('INSERT OR REPLACE INTO state (key, value) VALUES (?, lower(hex(randomblob(8))))').run(
    seenAtOnceKey,
  )
}
