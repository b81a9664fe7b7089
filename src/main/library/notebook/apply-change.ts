/** The one way in which a change becomes rows: used when the reader makes it and when the journal is replayed. */

import { AppError } from '@shared/failure'
import { applyAnchorChange, isAnchorChange } from '../anchors/apply-anchor-change'
import { asAppError } from '../db/failure'
import type { Db } from '../db/open'
import * as folders from '../folders/folder-rows'
import { changeCorrections, copyCorrection } from '../judgements/correction-rows'
import { changeDecisions, copyDecision } from '../judgements/decision-rows'
import { chooseEncoding, copyEncoding, forgetEncoding } from '../judgements/encoding-rows'
import { copyProblem, ignoreProblems, mindProblems } from '../judgements/ignored-problem-rows'
import { moveLetters } from '../judgements/move-letters'
import { applyNoteChange, isNoteChange } from '../notes/apply-note-change'
import { takeNotes } from '../notes/taken-note-rows'
import * as tables from '../reading-tables/reading-table-rows'
import { applySearchChange, isSearchChange } from '../saved-searches/apply-search-change'
import { changePins, copyPin } from '../translations/pin-rows'
import type { Change, Moment } from './changes'
import { beginNotebook } from './notebook-row'

/** Throws what the disk or the database did wrong, so that it is not taken for a change that does not fit. */
export function passOnTrouble(thrown: unknown, db: Db): void {
  const error = asAppError(thrown, db.name, 'damaged-notebook')
  if (error instanceof AppError) throw error
}

/** Runs inside the caller's transaction. Throws when the change does not fit what the notebook holds. */
export function applyChange(db: Db, change: Change, moment: Moment): void {
  if (isSearchChange(change)) {
    applySearchChange(db, change, moment)
    return
  }
  if (isNoteChange(change)) {
    applyNoteChange(db, change, moment)
    return
  }
  if (isAnchorChange(change)) {
    applyAnchorChange(db, change, moment)
    return
  }
  switch (change.kind) {
    case 'folders-added':
      folders.addFolders(db, change, moment)
      break
    case 'folder-removed':
      folders.removeFolder(db, change, moment)
      break
    case 'folder-copied':
      folders.copyFolder(db, change)
      break
    case 'corrections-changed':
      changeCorrections(db, change, moment)
      break
    case 'correction-copied':
      copyCorrection(db, change)
      break
    case 'decisions-changed':
      changeDecisions(db, change, moment)
      break
    case 'decision-copied':
      copyDecision(db, change)
      break
    case 'encoding-chosen':
      chooseEncoding(db, change.choice, moment)
      break
    case 'encoding-forgotten':
      forgetEncoding(db, change, moment)
      break
    case 'encoding-copied':
      copyEncoding(db, change)
      break
    case 'problems-ignored':
      ignoreProblems(db, change.problems, moment)
      break
    case 'problems-minded':
      mindProblems(db, change.problems, moment)
      break
    case 'problem-copied':
      copyProblem(db, change)
      break
    case 'letters-moved':
      moveLetters(db, change, moment)
      break
    case 'reading-table-saved':
      tables.saveReadingTable(db, change, moment)
      break
    case 'reading-table-removed':
      tables.markReadingTable(db, change.id, moment.at)
      break
    case 'reading-table-restored':
      tables.markReadingTable(db, change.id, null)
      break
    case 'reading-table-copied':
      tables.copyReadingTable(db, change)
      break
    case 'sentence-pins-changed':
      changePins(db, change, moment)
      break
    case 'sentence-pin-copied':
      copyPin(db, change)
      break
    case 'notes-taken':
      takeNotes(db, change, moment)
      break
    case 'journal-begun':
      beginNotebook(db, change)
      break
    default:
      change satisfies never
  }
}
