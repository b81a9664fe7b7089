/** The one way in which a change of saved searches becomes rows. Throws when it does not fit what the notebook holds. */
import type { z } from 'zod'
import type { Db } from '../db/open'
import type { Change, ChangeOf, Moment } from '../notebook/changes'
import { searchChangeSchemas } from '../notebook/search-changes'
import { copyDismissedLines, dismissLines } from './dismissed-rows'
import { copyRun, putRun } from './run-rows'
import * as searches from './saved-search-rows'
import * as folders from './search-folder-rows'
import { putPlaces } from './search-place-rows'
import { copyFormerLetters, copyMemory, copySeenLetters, putSeen, takeBackSeen } from './seen-rows'

const olderKinds = [
  'saved-search-added',
  'saved-search-renamed',
  'saved-search-removed',
  'saved-search-restored',
  'saved-search-copied',
] as const

type NewerKind = z.infer<(typeof searchChangeSchemas)[number]>['kind']
type SearchChange = ChangeOf<NewerKind | (typeof olderKinds)[number]>

const kinds: ReadonlySet<Change['kind']> = new Set([
  ...olderKinds,
  ...searchChangeSchemas.map((schema) => schema.shape.kind.value),
])

export function isSearchChange(change: Change): change is SearchChange {
  return kinds.has(change.kind)
}

/** Runs inside the caller's transaction. */
export function applySearchChange(db: Db, change: SearchChange, moment: Moment): void {
  switch (change.kind) {
    case 'saved-search-added':
      searches.addSavedSearch(db, change.search, moment)
      break
    case 'saved-search-renamed':
      searches.changeSavedSearch(db, change.id, { name: change.name, changed: moment.at })
      break
    case 'saved-search-removed':
      searches.changeSavedSearch(db, change.id, { removed: moment.at })
      break
    case 'saved-search-restored':
      searches.changeSavedSearch(db, change.id, { removed: null })
      break
    case 'saved-search-copied':
      searches.copySavedSearch(db, change)
      break
    case 'searches-added':
      for (const folder of change.folders) folders.addFolder(db, folder, moment)
      for (const search of change.searches) searches.addSearch(db, search, moment)
      putPlaces(db, change.placed)
      break
    case 'search-changed':
      searches.changeSearch(db, change, moment)
      break
    case 'searches-placed':
      putPlaces(db, change.placed)
      break
    case 'search-folder-renamed':
      folders.changeFolder(db, change.id, { name: change.name, changed: moment.at })
      break
    case 'search-folder-removed':
      folders.changeFolder(db, change.id, { removed: moment.at })
      break
    case 'search-folder-restored':
      folders.changeFolder(db, change.id, { removed: null })
      break
    case 'search-seen':
      putSeen(db, change)
      break
    case 'search-unseen':
      takeBackSeen(db, change)
      break
    case 'search-run':
      putRun(db, change.run, moment.sequence)
      break
    case 'lines-dismissed':
      dismissLines(db, change, moment)
      break
    case 'search-look-copied':
      searches.putLook(db, change.id, change.look)
      break
    case 'search-folder-copied':
      folders.putFolder(db, change.folder)
      break
    case 'search-memory-copied':
      copyMemory(db, change)
      break
    case 'seen-letters-copied':
      copySeenLetters(db, change)
      break
    case 'former-letters-copied':
      copyFormerLetters(db, change)
      break
    case 'search-run-copied':
      copyRun(db, change)
      break
    case 'dismissed-lines-copied':
      copyDismissedLines(db, change)
      break
    default:
      change satisfies never
  }
}
