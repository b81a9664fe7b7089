/** Whether letters that an earlier version stored still wait for their fingerprints: until they have them, nothing can be said of them. */
import { AppError } from '@shared/failure'
import type { Db } from '../../db/open'
import { statement } from '../../db/statement'

const waitingKey = 'letters-without-fingerprints'

/** Whether letters may be missing from what shared passages are found by; also where there is no place for them yet. */
export function lacksFingerprints(db: Db): boolean {
  const hasPlace = statement(db, "SELECT 1 FROM sqlite_schema WHERE name = 'fingerprint'").get() !== undefined
  return !hasPlace || statement(db, 'SELECT 1 FROM state WHERE key = ?').get(waitingKey) !== undefined
}

/** Says that no letter waits any longer. */
export function allFingerprintsAreThere(db: Db): void {
  statement(db, 'DELETE FROM state WHERE key = ?').run(waitingKey)
}

/** An answer from a part of the letters would look like one from all. Errors: `index-behind`. */
export function refuseWithoutFingerprints(db: Db): void {
  if (!lacksFingerprints(db)) return
  throw new AppError(
    'index-behind',
    'Which passages the letters of this library share is not known yet: an earlier Letterbook indexed it. Let the import end, or begin one, then ask again.',
  )
}
