/** Makes a notebook from a journal alone. */
import { randomUUID } from 'node:crypto'
import { notebookDatabase } from '../db/notebook-database'
import { type Db, openForWriting, openInMemory } from '../db/open'
import type { DataKey } from '../privacy/data-key'
import { applyChange, passOnTrouble } from './apply-change'
import { journalStart, readEntry } from './journal-lines'
import { type SalvagedStep, salvageJournal } from './journal-walk'
import { movePosition, notebookRow, putNotebookRow } from './notebook-row'

export interface Rebuilt {
  /** Sequence of the newest change that was taken over; 0 when the journal gives nothing. */
  readonly sequence: number
  /** When that change was made, ISO 8601. */
  readonly made: string | null
  /** How many changes were damaged, or do not fit any more because of those that were. */
  readonly lost: number
}

/** Replays what is sound of the journal, up to the change number `until`, into an empty database. */
function replayInto(db: Db, journal: string, key: DataKey | null, until = Number.POSITIVE_INFINITY): Rebuilt {
  let [sequence, made, misfits]: [number, string | null, number] = [0, null, 0]
  const take = (step: SalvagedStep): boolean => {
    if (step.position.sequence > until) return false
    const at = applied(db, step, misfits > 0)
    if (at === null) misfits += 1
    else [sequence, made] = [step.position.sequence, at]
    return true
  }
  const { lost } = db.transaction(() => salvageJournal(journal, take, key)).immediate()
  return { sequence, made, lost: lost + misfits }
}

/**
 * When the change was made; null when it does not fit, and a savepoint then takes back the half of it that was made.
 * Subtle: the change that begins the notebook may itself be lost.
 */
export function applied(db: Db, { line, position, lost }: SalvagedStep, misfitted: boolean): string | null {
  try {
    return db.transaction(() => {
      const entry = readEntry(line)
      const begun = entry.change.kind === 'journal-begun' || notebookRow(db) !== null
      if (!begun) putNotebookRow(db, { id: randomUUID(), created: entry.at, position: journalStart })
      const { at, sequence } = entry
      applyChange(db, entry.change, { at, sequence, afterLoss: lost > 0 || misfitted })
      movePosition(db, position)
      return at
    })()
  } catch (thrown) {
    passOnTrouble(thrown, db)
    return null
  }
}

/** A database in memory that holds what the journal holds; for counting and comparing. */
export function rebuildInMemory(
  journal: string,
  until?: number,
  key: DataKey | null = null,
): { readonly db: Db; readonly rebuilt: Rebuilt } {
  const db = openInMemory(notebookDatabase)
  return { db, rebuilt: replayInto(db, journal, key, until) }
}

/** A complete database file at `path`, where there must be none. */
export function rebuildFile(journal: string, path: string, key: DataKey | null = null): Rebuilt {
  const db = openForWriting(path, notebookDatabase, () => {}, key)
  try {
    return replayInto(db, journal, key)
  } finally {
    db.close()
  }
}
