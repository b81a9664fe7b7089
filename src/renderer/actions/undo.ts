/** Takes back what a notice offers to take back, or what was done last, and does again what failed. */
import { type Retry, useNotices } from '../state/notices'
import { takenBack, type Undo, useUndo } from '../state/undo'
import { undoCodes } from './codes'
import { setDismissed } from './concordance'
import { undoCorrections } from './corrections'
import { undoDecision } from './decisions'
import { undoEncoding } from './encodings'
import { undoTaking } from './exchange'
import { startImport } from './import'
import { revealFile } from './letters'
import { addFolders } from './library'
import { undoPassages } from './note-passages'
import { removeNote, restoreNote, undoMarks } from './notes'
import { dismiss, notice } from './notices'
import { retryProblems, setIgnored } from './problems'
import { restoreTable, undoTableOpening, undoTableUpdate } from './reading-tables'
import { restoreSavedSearch, restoreSearchFolder, undoSearchChange } from './saved-searches'
import { undoSeen } from './search-news'
import { undoPins } from './translation'

export function undo(what: Undo): void {
  useUndo.setState((state) => takenBack(state, what))
  for (const { id, content } of useNotices.getState().notices)
    if (content.kind === 'undo' && content.undo === what) dismiss(id)
  switch (what.kind) {
    case 'note':
      return void restoreNote(what.id)
    case 'note-marks':
      return void undoMarks(what.marks)
    case 'note-passages':
      return void undoPassages(what.id, what.anchors)
    case 'saved-search':
      return void restoreSavedSearch(what.id)
    case 'search-folder':
      return void restoreSearchFolder(what.id)
    case 'search-seen':
      return void undoSeen(what.id)
    case 'search-changed': {
      const { id, name, query, look } = what
      return void undoSearchChange(id, { name, query, look })
    }
    case 'folder':
      return void addFolders([what.path])
    case 'table-removed':
      return void restoreTable(what.id)
    case 'table-updated':
      return void undoTableUpdate(what.table)
    case 'table-opened':
      return void undoTableOpening(what.before)
    case 'corrections':
      return void undoCorrections(what)
    case 'decision':
      return void undoDecision(what)
    case 'encoding':
      return void undoEncoding(what)
    case 'sentence-pins':
      return void undoPins(what)
    case 'problems':
      return void setIgnored(what.problems, !what.ignored)
    case 'lines':
      return void setDismissed(what.savedSearch, what.lines, !what.dismissed)
    case 'notes-taken':
      return void undoTaking(what)
    case 'codes':
      return void undoCodes(what)
  }
}

/** Says whether there was anything to take back. */
export function undoLast(): boolean {
  const last = useUndo.getState().steps.at(-1)
  if (last !== undefined) {
    undo(last)
    // What was taken back may be nowhere in view.
    notice({ kind: 'hint', hint: 'undone' })
  }
  return last !== undefined
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
    case 'retry-problems':
      return void retryProblems(what.keys)
  }
}
