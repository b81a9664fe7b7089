/** Copies of everything that the notebook holds of saved searches, for a journal that is begun. */
import type { Db } from '../db/open'
import type { Change } from '../notebook/changes'
import { copiesOfDismissedLines } from './dismissed-rows'
import { copiesOfRuns } from './run-rows'
import { copiesOfSavedSearches } from './saved-search-rows'
import { copiesOfSearchFolders } from './search-folder-rows'
import { copiesOfPlaces } from './search-place-rows'
import { copiesOfMemories } from './seen-rows'

export function* copiesOfSearches(db: Db): Generator<Change> {
  yield* copiesOfSavedSearches(db)
  yield* copiesOfSearchFolders(db)
  yield* copiesOfPlaces(db)
  yield* copiesOfMemories(db)
  yield* copiesOfRuns(db)
  yield* copiesOfDismissedLines(db)
}
