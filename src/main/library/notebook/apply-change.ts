/** The one way in which a change becomes rows: used when the reader makes it and when the journal is replayed. */

import type { Db } from '../db/open'
import * as folders from '../folders/folder-rows'
import * as notes from '../notes/note-rows'
import * as searches from '../saved-searches/saved-search-rows'
import type { Change, Moment } from './changes'
import { beginNotebook } from './notebook-row'

/** Runs inside the caller's transaction. Throws when the change does not fit what the notebook holds. */
export function applyChange(db: Db, change: Change, moment: Moment): void {
  switch (change.kind) {
    case 'folders-added':
      return folders.addFolders(db, change, moment)
    case 'folder-removed':
      return folders.removeFolder(db, change, moment)
    case 'folder-copied':
      return folders.copyFolder(db, change)
    case 'note-added':
      return notes.addNote(db, change, moment)
    case 'note-saved':
      return notes.saveNote(db, change, moment)
    case 'note-removed':
      return notes.markNote(db, change.id, moment.at, moment)
    case 'note-restored':
      return notes.markNote(db, change.id, null, moment)
    case 'note-copied':
      return notes.copyNote(db, change)
    case 'saved-search-added':
      return searches.addSavedSearch(db, change, moment)
    case 'saved-search-renamed':
      return searches.changeSavedSearch(db, change.id, { name: change.name, changed: moment.at })
    case 'saved-search-removed':
      return searches.changeSavedSearch(db, change.id, { removed: moment.at })
    case 'saved-search-restored':
      return searches.changeSavedSearch(db, change.id, { removed: null })
    case 'saved-search-copied':
      return searches.copySavedSearch(db, change)
    case 'journal-begun':
      return beginNotebook(db, change)
  }
}
