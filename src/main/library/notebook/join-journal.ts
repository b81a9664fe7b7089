/**
 * Brings a sound database and its journal together at opening: replays what only the journal has, cuts off an unfinished
 * line, and begins a new journal when the old one is lost, damaged or another's. What does not fit is kept aside.
 */
import { appendFileSync, closeSync, existsSync, openSync, readSync, renameSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import type { Notice } from '@shared/library'
import type { Db } from '../db/open'
import { applyChange, passOnTrouble } from './apply-change'
import { beginJournal } from './begin-journal'
import { syncFile, syncFolder } from './durable-files'
import { Journal } from './journal'
import { type Entry, type JournalPosition, readEntry } from './journal-lines'
import { type JournalStep, walkJournal } from './journal-walk'
import { asidePath, type NotebookPaths } from './notebook-paths'
import { movePosition, notebookRow } from './notebook-row'

export interface Joined {
  readonly journal: Journal
  readonly notices: readonly Notice[]
}

/** Errors: `disk-full` and others of the disk, which leave the journal as it was. */
export function joinJournal(db: Db, paths: NotebookPaths, now: Date): Joined {
  const row = notebookRow(db)
  if (!existsSync(paths.journal)) {
    const notices =
      row === null || row.position.sequence === 0
        ? []
        : [resumed('The journal of the notebook was missing. A new one was begun with all notes.')]
    return { journal: new Journal(paths.journal, beginJournal(db, paths, now)), notices }
  }
  if (row === null) return beginAnew(db, paths, now, 0, 'did not fit the notebook')
  const replay = replayAfter(db, paths, row.position)
  if (replay.rest === 'foreign') return beginAnew(db, paths, now, 0, 'did not fit the notebook')
  if (replay.rest === 'broken') return beginAnew(db, paths, now, replay.replayed, 'was damaged')
  if (replay.rest === 'torn') keepTorn(paths, replay.position)
  return {
    journal: new Journal(paths.journal, replay.position),
    notices: replay.replayed === 0 ? [] : [replayedNotice(replay.replayed)],
  }
}

/** Whether the journal has this very line, with an unbroken chain before it. */
export function holds({ journal, key }: NotebookPaths, position: JournalPosition): boolean {
  let found = false
  const look = (step: JournalStep): boolean => {
    found ||= step.position.sequence === position.sequence && step.position.hash === position.hash
    return step.position.sequence < position.sequence
  }
  walkJournal(journal, look, key)
  return found
}

interface Replay {
  readonly replayed: number
  readonly position: JournalPosition
  /** `foreign`: the journal has no sound line at `position`, so nothing of it may be replayed. */
  readonly rest: 'none' | 'torn' | 'broken' | 'foreign'
}

/**
 * Makes every sound change after `position` again. A change that does not fit ends it as `broken`.
 * Errors: those of the disk and the database, of which no change is to blame.
 */
function replayAfter(db: Db, { journal, key }: NotebookPaths, position: JournalPosition): Replay {
  let replayed = 0
  let found = false
  let misfit = false
  const apply = db.transaction((entry: Entry, at: JournalPosition) => {
    applyChange(db, entry.change, entry)
    movePosition(db, at)
  })
  const take = (step: JournalStep): boolean => {
    if (!found) {
      found = step.position.sequence === position.sequence && step.position.hash === position.hash
      return step.position.sequence <= position.sequence
    }
    try {
      apply.immediate(readEntry(step.line), step.position)
      replayed += 1
    } catch (thrown) {
      passOnTrouble(thrown, db)
      misfit = true
    }
    return !misfit
  }
  const end = walkJournal(journal, take, key)
  if (!found) return { replayed, position: end.position, rest: 'foreign' }
  return { replayed, position: end.position, rest: misfit ? 'broken' : end.rest }
}

function beginAnew(db: Db, paths: NotebookPaths, now: Date, replayed: number, why: string): Joined {
  const aside = asidePath(paths, 'set-aside', 'journal', now)
  renameSync(paths.journal, aside)
  syncFolder(paths.directory)
  const journal = new Journal(paths.journal, beginJournal(db, paths, now))
  const notice = resumed(
    `The journal of the notebook ${why}. It is kept as ${basename(aside)}, and a new one was begun with all notes.`,
  )
  return { journal, notices: replayed === 0 ? [notice] : [replayedNotice(replayed), notice] }
}

/** What stands behind the last sound line is copied to a file of its own before it is cut off. */
function keepTorn(paths: NotebookPaths, position: JournalPosition): void {
  const bytes = Buffer.alloc(statSync(paths.journal).size - position.bytes)
  const file = openSync(paths.journal, 'r')
  try {
    readSync(file, bytes, 0, bytes.length, position.bytes)
  } finally {
    closeSync(file)
  }
  appendFileSync(paths.torn, bytes, { mode: 0o600 })
  syncFile(paths.torn)
}

function resumed(message: string): Notice {
  return { kind: 'notebook-resumed', message }
}

function replayedNotice(replayed: number): Notice {
  const changes = replayed === 1 ? 'One change' : `${replayed} changes`
  return resumed(
    `${changes} that had only reached the journal of the notebook ${replayed === 1 ? 'was' : 'were'} taken over.`,
  )
}
