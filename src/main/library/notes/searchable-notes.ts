/** Notes as searching takes them over: the newest words of those that are not in the bin, letter by letter. */
import type { SearchableNotes } from '@shared/saved-search'
import type { Db } from '../db/open'
import { statement } from '../db/statement'

/** How many letters are answered at once, so that no note that is being saved waits long. */
const lettersAtOnce = 500

/** All notes on the letters on which these notes stand; letters on which no note is left have none. */
export function notesAround(db: Db, ids: readonly string[]): readonly SearchableNotes[] {
  const keysOf = statement<string>(
    db,
    'SELECT DISTINCT letter_key FROM anchor JOIN note ON note.number = anchor.note WHERE note.id = ?',
  ).pluck()
  return notesOn(db, [...new Set(ids.flatMap((id) => keysOf.all(id)))])
}

/** The notes of the letters whose keys follow this one; `next` is the key behind which to go on. */
export function stretchOfNotes(
  db: Db,
  after: string | null,
): { readonly letters: readonly SearchableNotes[]; readonly next: string | null } {
  const keys = statement<string>(
    db,
    `SELECT DISTINCT letter_key FROM anchor WHERE letter_key > ? ORDER BY letter_key LIMIT ${lettersAtOnce}`,
  )
    .pluck()
    .all(after ?? '')
  const next = keys.length < lettersAtOnce ? null : (keys.at(-1) ?? null)
  return { letters: notesOn(db, keys).filter(({ notes }) => notes.length > 0), next }
}

function notesOn(db: Db, keys: readonly string[]): readonly SearchableNotes[] {
  const notesOf = statement<SearchableNotes['notes'][number]>(
    db,
    `SELECT n.id, r.body
       FROM (SELECT DISTINCT note FROM anchor WHERE letter_key = ?) AS a
       JOIN note AS n ON n.number = a.note AND n.removed IS NULL
       JOIN note_revision AS r ON r.note = n.number AND r.revision = n.revision
      ORDER BY n.number`,
  )
  return keys.map((letterKey) => ({
    letterKey,
    notes: notesOf.all(letterKey),
  }))
}
