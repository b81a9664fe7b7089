/** Makes a notebook from a journal alone. */
import { notebookDatabase } from '../db/notebook-database'
import { type Db, openForWriting, openInMemory } from '../db/open'
import type { DataKey } from '../privacy/data-key'
import { applyChange, passOnTrouble } from './apply-change'
import { type JournalEntry, readEntries } from './journal-walk'
import { movePosition } from './notebook-row'

export interface Rebuilt {
  /** Sequence of the newest change that was taken over; 0 when the journal gives nothing. */
  readonly sequence: number
  /** When that change was made, ISO 8601. */
  readonly made: string | null
}

/** Replays the sound beginning of the journal, up to the change number `until`, into an empty database. */
function replayInto(db: Db, journal: string, key: DataKey | null, until = Number.POSITIVE_INFINITY): Rebuilt {
  let rebuilt: Rebuilt = { sequence: 0, made: null }
  db.transaction(() => {
    const take = (entry: JournalEntry): boolean => {
      if (entry.sequence > until || !applies(db, entry)) return false
      movePosition(db, entry.position)
      rebuilt = { sequence: entry.sequence, made: entry.at }
      return true
    }
    readEntries(journal, take, key)
  }).immediate()
  return rebuilt
}

// A change that does not fit ends the replay; a savepoint takes back the half of it that was made.
function applies(db: Db, entry: JournalEntry): boolean {
  try {
    db.transaction(() => applyChange(db, entry.change, entry))()
    return true
  } catch (thrown) {
    passOnTrouble(thrown, db)
    return false
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
