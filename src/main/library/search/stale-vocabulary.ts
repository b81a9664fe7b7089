/** Whether the table of words still lacks those of an import that goes on. */
import type { Db } from '../db/open'
import { statement } from '../db/statement'

export function isVocabularyStale(db: Db): boolean {
  return statement(db, "SELECT 1 FROM state WHERE key = 'vocabulary-stale'").get() !== undefined
}
