/**
 * Begins a journal with a copy of everything the notebook holds, so that the newest journal alone can always give all
 * notes back: for a new notebook, and when the old journal is lost or does not fit any more.
 */
import { randomUUID } from 'node:crypto'
import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs'
import { copiesOfAnchors } from '../anchors/apply-anchor-change'
import { copiesOfCodes } from '../codes/code-rows'
import type { Db } from '../db/open'
import { copiesOfFolders } from '../folders/folder-rows'
import { copiesOfCorrections } from '../judgements/correction-rows'
import { copiesOfDecisions } from '../judgements/decision-rows'
import { copiesOfEncodings } from '../judgements/encoding-rows'
import { copiesOfProblems } from '../judgements/ignored-problem-rows'
import { copiesOfNotes } from '../notes/copies-of-notes'
import { copiesOfReadingTables } from '../reading-tables/reading-table-rows'
import { copiesOfSearches } from '../saved-searches/copies-of-searches'
import { copiesOfPins } from '../translations/pin-rows'
import type { Change } from './changes'
import { syncFolder } from './durable-files'
import { type JournalPosition, startAfter, writeLine } from './journal-lines'
import type { NotebookPaths } from './notebook-paths'
import { type NotebookRow, notebookRow, putNotebookRow } from './notebook-row'

/** Replaces nothing: an old journal must have been set aside before. */
export function beginJournal(db: Db, paths: NotebookPaths, now: Date): JournalPosition {
  const row: NotebookRow = notebookRow(db) ?? {
    id: randomUUID(),
    created: now.toISOString(),
    position: startAfter(0),
  }
  const position = writeCopies(db, row, paths, now)
  db.transaction(() => {
    putNotebookRow(db, { ...row, position })
    renameSync(paths.newJournal, paths.journal)
    syncFolder(paths.directory)
  }).immediate()
  return position
}

function writeCopies(db: Db, row: NotebookRow, paths: NotebookPaths, now: Date): JournalPosition {
  const file = openSync(paths.newJournal, 'w', 0o600)
  try {
    let position = startAfter(row.position.sequence)
    for (const change of copies(db, row)) {
      const line = writeLine(position, now.toISOString(), change, paths.key)
      for (let done = 0; done < line.bytes.length; ) done += writeSync(file, line.bytes, done)
      position = line.position
    }
    fsyncSync(file)
    return position
  } finally {
    closeSync(file)
  }
}

function* copies(db: Db, row: NotebookRow): Generator<Change> {
  yield { kind: 'journal-begun', notebook: row.id, created: row.created }
  yield* copiesOfNotebook(db)
}

/** Everything precious, as changes that make it again in an empty notebook. */
export function* copiesOfNotebook(db: Db): Generator<Change> {
  yield* copiesOfFolders(db)
  yield* copiesOfCodes(db)
  yield* copiesOfNotes(db)
  yield* copiesOfAnchors(db)
  yield* copiesOfSearches(db)
  yield* copiesOfCorrections(db)
  yield* copiesOfDecisions(db)
  yield* copiesOfEncodings(db)
  yield* copiesOfProblems(db)
  yield* copiesOfReadingTables(db)
  yield* copiesOfPins(db)
}
