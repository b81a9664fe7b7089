/**
 * Notes as searching takes them over: the newest words and the names of the codes of those that are not in the bin, letter
 * by letter. Notes about a whole letter are among them.
 */
import type { SearchableNotes } from '@shared/saved-search'
import { standingCodes } from '../codes/code-rows'
import { namesUpwards } from '../codes/code-tree'
import type { Db } from '../db/open'
import { statement } from '../db/statement'

/** How many letters are answered at once, so that no note that is being saved waits long. */
const lettersAtOnce = 500

/** All notes on the letters on which these notes stand; letters on which no note is left have none. */
export function notesAround(db: Db, ids: readonly string[]): readonly SearchableNotes[] {
  const keysOf = statement<string>(
    db,
    `SELECT a.letter_key FROM note JOIN anchor AS a ON a.note = note.number WHERE note.id = ?
     UNION SELECT d.subject FROM note JOIN note_detail AS d ON d.note = note.number AND d.about = 'letter'
      WHERE note.id = ?`,
  ).pluck()
  return notesOn(db, [...new Set(ids.flatMap((id) => keysOf.all(id, id)))])
}

/** The notes of the letters whose keys follow this one; `next` is the key behind which to go on. */
export function stretchOfNotes(
  db: Db,
  after: string | null,
): { readonly letters: readonly SearchableNotes[]; readonly next: string | null } {
  const keys = statement<string>(
    db,
    `SELECT letter_key FROM (
       SELECT DISTINCT letter_key FROM anchor WHERE letter_key > ?
       UNION SELECT subject FROM note_detail WHERE about = 'letter' AND subject > ?
     ) ORDER BY letter_key LIMIT ${lettersAtOnce}`,
  )
    .pluck()
    .all(after ?? '', after ?? '')
  const next = keys.length < lettersAtOnce ? null : (keys.at(-1) ?? null)
  return { letters: notesOn(db, keys).filter(({ notes }) => notes.length > 0), next }
}

interface BodyRow {
  readonly number: number
  readonly id: string
  readonly body: string
}

function notesOn(db: Db, keys: readonly string[]): readonly SearchableNotes[] {
  const notesOf = statement<BodyRow>(
    db,
    `SELECT n.number, n.id, r.body
       FROM (SELECT note FROM anchor WHERE letter_key = ?
             UNION SELECT note FROM note_detail WHERE about = 'letter' AND subject = ?) AS a
       JOIN note AS n ON n.number = a.note AND n.removed IS NULL
       JOIN note_revision AS r ON r.note = n.number AND r.revision = n.revision
      ORDER BY n.number`,
  )
  const tagsOf = codeTags(db)
  return keys.map((letterKey) => ({
    letterKey,
    notes: notesOf
      .all(letterKey, letterKey)
      .map(({ number, id, body }) => ({ id, body, tags: tagsOf(number) })),
  }))
}

/** The names of a note's codes and of those above them, each once. */
function codeTags(db: Db): (note: number) => string[] {
  const codes = new Map(standingCodes(db).map((code) => [code.id, code]))
  if (codes.size === 0) return () => []
  const codesOf = statement<string>(db, 'SELECT code FROM note_code WHERE note = ?').pluck()
  return (note) => [...new Set(codesOf.all(note).flatMap((code) => namesUpwards(codes, code)))]
}
