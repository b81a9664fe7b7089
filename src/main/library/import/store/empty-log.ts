/** Brings the log of changes into the database file when an import is over, so that it takes no room on the disk. */
import { setTimeout as after } from 'node:timers/promises'
import type { Db } from '../../db/open'

/** Searches that began before the end keep the log for so long, in milliseconds, before they look at the index again. */
const wait = 150
const mostTries = 10

/** What cannot be done now is done by the next import or when the library is closed. `isWanted` is asked before each try. */
export async function emptyLog(db: Db, isWanted: () => boolean): Promise<void> {
  for (let tries = 0; tries < mostTries && isWanted(); tries++) {
    if (tries > 0) await after(wait)
    if (!db.open || db.inTransaction || isEmptied(db)) return
  }
}

/** Subtle: without the usual patience with readers, which would hold this thread for seconds. */
function isEmptied(db: Db): boolean {
  const patience = Number(db.pragma('busy_timeout', { simple: true }))
  db.pragma('busy_timeout = 0')
  try {
    return Number(db.pragma('wal_checkpoint(TRUNCATE)', { simple: true })) === 0
  } catch {
    // Damage and a full disk are told of by whatever reads or writes next.
    return true
  } finally {
    db.pragma(`busy_timeout = ${patience}`)
  }
}
