/** Saved searches as searching takes them over: their queries by name, and the lines that were dismissed in them. */
import type { SearchableSearch } from '@shared/saved-search'
import type { Db } from '../db/open'
import { dismissedLines } from './dismissed-rows'
import { savedSearchRows } from './saved-search-rows'

/** Those that are not in the bin. */
export function searchableSearches(db: Db): readonly SearchableSearch[] {
  return savedSearchRows(db)
    .filter(({ removed }) => removed === null)
    .map(({ id, name, query }) => ({ id, name, query, dismissed: [...dismissedLines(db, id)] }))
}
