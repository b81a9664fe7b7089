/**
 * Where letters are now that the notebook knows under another key: their files were moved or renamed, or the index
 * was made anew meanwhile. Answers only what is certain; of several letters that fit none is taken.
 */
import type { HeldLetter, LetterMove } from '@shared/library'
import { letterKey } from '@shared/letter-key'
import type { Db } from '../db/open'
import { statement } from '../db/statement'
import { letterIdOf } from './read-letter'

/** The longest chain of moves that is followed. */
const mostMoves = 100

export function rejoinLetters(db: Db, held: readonly HeldLetter[]): readonly LetterMove[] {
  return held.flatMap(({ letterKey: from, textHash }) => {
    if (letterIdOf(db, from) !== null) return []
    const to = followed(db, from) ?? (textHash === null ? null : onlyLetterWithText(db, textHash, from))
    return to === null ? [] : [{ from, to }]
  })
}

/** Along the moves that the import saw. */
function followed(db: Db, from: string): string | null {
  const next = statement<string>(db, 'SELECT to_key FROM moved_file WHERE from_key = ?').pluck()
  const part = from.includes('#') ? from.slice(from.indexOf('#')) : ''
  let file = part === '' ? from : from.slice(0, -part.length)
  for (let moves = 0; moves < mostMoves; moves++) {
    const to = next.get(file)
    if (to === undefined) return null
    if (letterIdOf(db, to + part) !== null) return to + part
    file = to
  }
  return null
}

/** The one letter with this text, or the one of them whose file has the same name. */
function onlyLetterWithText(db: Db, textHash: string, from: string): string | null {
  const rows = statement<{ folderId: string; path: string; part: string }>(
    db,
    `SELECT folder_id AS folderId, path, part FROM letter_text JOIN letter USING (id) JOIN file ON file.id = file_id
      WHERE text_hash = ? AND letter.words > 0 LIMIT 50`,
  ).all(Buffer.from(textHash, 'hex'))
  const keys = rows.map((row) => letterKey(row))
  const [only] = keys
  if (keys.length === 1 && only !== undefined) return only
  const named = keys.filter((key) => fileName(key) === fileName(from))
  return named.length === 1 ? (named[0] ?? null) : null
}

function fileName(key: string): string {
  return key.slice(key.lastIndexOf('/') + 1)
}
