/** Letters that saved searches remember, in files that moved: there may be very many others, which stay where they are. */
import type { HeldLetter } from '@shared/library'
import type { Db } from '../db/open'
import { statement } from '../db/statement'

/** `files` are keys of files as they were before; letters of a file have its key, or its key, `#` and more. */
export function heldBySearches(db: Db, files: readonly string[]): readonly HeldLetter[] {
  const held = new Map<string, string | null>()
  for (const file of files) {
    for (const table of ['seen_letter', 'former_letter', 'dismissed_line'] as const) {
      for (const [key, text] of lettersOf(db, table, file)) held.set(key, held.get(key) ?? text)
    }
  }
  return [...held].map(([letterKey, textHash]) => ({ letterKey, textHash }))
}

type Table = 'seen_letter' | 'former_letter' | 'dismissed_line'

function lettersOf(db: Db, table: Table, file: string): readonly (readonly [string, string | null])[] {
  const hash = table === 'dismissed_line' ? 'text_hash' : "nullif(text, '')"
  const sql = `SELECT DISTINCT letter_key, ${hash} FROM ${table}
                WHERE letter_key = ? OR (letter_key > ? AND letter_key < ?)`
  // `$` is the character after `#`.
  return statement<[string, string | null]>(db, sql).raw().all(file, `${file}#`, `${file}$`)
}
