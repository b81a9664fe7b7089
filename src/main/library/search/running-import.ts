/** What the index itself says of the import that is changing it: search has no other word from the service that imports. */
import { seenAtOnceKey } from '../db/index-database'
import type { Db } from '../db/open'
import { statement } from '../db/statement'

export interface ImportSeen {
  readonly isRunning: boolean
  /** Another one after each change that the reader made and must see at once, whatever is being imported. */
  readonly decided: string | null
}

const seen = `
  SELECT (SELECT state FROM job ORDER BY id DESC LIMIT 1) IS 'running' AS isRunning,
         (SELECT value FROM state WHERE key = ?) AS decided`

/** As this connection sees it. */
export function importSeen(db: Db): ImportSeen {
  const row = statement<{ isRunning: number; decided: string | null }>(db, seen).get(seenAtOnceKey)
  return { isRunning: row?.isRunning === 1, decided: row?.decided ?? null }
}
