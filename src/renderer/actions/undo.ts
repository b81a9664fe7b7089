/** Takes back what a notice offers to take back, and does again what failed. */
import type { Retry, Undo } from '../state/notices'
import { startImport } from './import'
import { revealFile } from './letters'
import { addFolders } from './library'
import { removeNote, restoreNote } from './notes'
import { restoreSavedSearch } from './saved-searches'

export function undo(what: Undo): void {
  switch (what.kind) {
    case 'note':
      return void restoreNote(what.id)
    case 'saved-search':
      return void restoreSavedSearch(what.id)
    case 'folder':
      return void addFolders([what.path])
  }
}

export function retry(what: Retry): void {
  switch (what.kind) {
    case 'import':
      return void startImport()
    case 'add-folders':
      return void addFolders(what.paths)
    case 'remove-note':
      return void removeNote(what.id)
    case 'reveal':
      return void revealFile(what.id)
  }
}
