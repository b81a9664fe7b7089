/**
 * Brings a sound database and its journal together at opening: replays what only the journal has, cuts off an unfinished
 * line, and begins a new journal when the old one is lost, damaged or another's. What does not fit is kept aside.
 */
import { appendFileSync, closeSync, existsSync, openSync, readSync, renameSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import type { Notice } from '@shared/library'
import type { Db } from '../db/open'
import { beginJournal } from './begin-journal'
import { syncFile, syncFolder } from './durable-files'
import { Journal } from './journal'
import { type JournalPosition, previousOf } from './journal-lines'
import { type JournalStep, type SalvagedStep, salvageJournal, walkJournal } from './journal-walk'
import { asidePath, type NotebookPaths } from './notebook-paths'
import { notebookRow } from './notebook-row'
import { applied } from './rebuild'

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
        : [resumed(0, 'The journal of the notebook was missing. A new one was begun with all notes.')]
    return { journal: new Journal(paths.journal, beginJournal(db, paths, now)), notices }
  }
  const misfit = { replayed: 0, lost: 0, why: 'did not fit the notebook' }
  if (row === null) return beginAnew(db, paths, now, misfit)
  const replay = replayAfter(db, paths, row.position)
  if (replay.rest === 'foreign') return beginAnew(db, paths, now, misfit)
  if (replay.rest === 'broken') return beginAnew(db, paths, now, { ...replay, why: 'was damaged' })
  if (replay.rest === 'torn') keepTorn(paths, replay.position)
  return {
    journal: new Journal(paths.journal, replay.position),
    notices: replay.replayed === 0 ? [] : [replayedNotice(replay.replayed)],
  }
}

/** Whether the journal has this very line, with an unbroken chain before it; behind damage too if that is asked. */
export function holds(
  { journal, key }: NotebookPaths,
  position: JournalPosition,
  walk: typeof walkJournal = walkJournal,
): boolean {
  let found = false
  const look = (step: JournalStep): boolean => {
    found ||= step.position.sequence === position.sequence && step.position.hash === position.hash
    return step.position.sequence < position.sequence
  }
  walk(journal, look, key)
  return found
}

interface Taken {
  readonly replayed: number
  /** How many changes that the database does not have are lost. */
  readonly lost: number
}

interface Replay extends Taken {
  readonly position: JournalPosition
  /** `foreign`: the journal has no sound line at `position`, so nothing of it may be replayed. */
  readonly rest: 'none' | 'torn' | 'broken' | 'foreign'
}

/**
 * Makes every sound change after `position` again, also behind damage and behind changes that do not fit.
 * Errors: those of the disk and the database, of which no change is to blame.
 */
function replayAfter(db: Db, { journal, key }: NotebookPaths, position: JournalPosition): Replay {
  let [replayed, misfits, lostBefore] = [0, 0, 0]
  let found = false
  const take = (step: SalvagedStep): boolean => {
    if (!found) {
      const isIt = step.position.sequence === position.sequence && step.position.hash === position.hash
      // Where that very line is damaged, the one after it names it.
      const isNext = previousOf(step.line) === position.hash
      found = isIt || isNext
      lostBefore = step.lost
      if (!isNext) return step.position.sequence <= position.sequence
    }
    const since = { ...step, lost: step.lost - lostBefore }
    if (applied(db, since, misfits > 0) === null) misfits += 1
    else replayed += 1
    return true
  }
  const end = salvageJournal(journal, take, key)
  if (!found) return { replayed, lost: 0, position: end.position, rest: 'foreign' }
  const lost = end.lost - lostBefore + misfits
  return { replayed, lost, position: end.position, rest: misfits > 0 ? 'broken' : end.rest }
}

interface Why extends Taken {
  readonly why: string
}

function beginAnew(db: Db, paths: NotebookPaths, now: Date, { replayed, lost, why }: Why): Joined {
  const aside = asidePath(paths, 'set-aside', 'journal', now)
  renameSync(paths.journal, aside)
  syncFolder(paths.directory)
  const journal = new Journal(paths.journal, beginJournal(db, paths, now))
  const notice = resumed(
    lost,
    `The journal of the notebook ${why}. It is kept as ${basename(aside)}, and a new one was begun with all notes.${lostSentence(lost)}`,
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

/** Changes that only the journal had, and that are damaged there. */
export function lostSentence(lost: number): string {
  if (lost === 0) return ''
  return lost === 1
    ? ' One change in it is damaged and could not be taken over.'
    : ` ${lost} changes in it are damaged and could not be taken over.`
}

function resumed(lost: number, message: string): Notice {
  return { kind: lost === 0 ? 'notebook-resumed' : 'changes-lost', message }
}

function replayedNotice(replayed: number): Notice {
  const changes = replayed === 1 ? 'One change' : `${replayed} changes`
  return resumed(
    0,
    `${changes} that had only reached the journal of the notebook ${replayed === 1 ? 'was' : 'were'} taken over.`,
  )
}
