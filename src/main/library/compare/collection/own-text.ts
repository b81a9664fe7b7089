/** The text of a letter without what is not its own, every other word at its place. */
import type { Db } from '../../db/open'
import { statement } from '../../db/statement'
import { isForeign } from '../../import/sketch/sketch'
import { storedBlocks } from '../../letters/stored-letter'

/** Mail that it answers, and what belongs to a page, is blank. Null when the letter is gone. */
export function ownTextOf(db: Db, id: number): string | null {
  const row = statement<{ text: string; blocks: string }>(
    db,
    'SELECT text, blocks FROM letter_text WHERE id = ?',
  ).get(id)
  if (row === undefined) return null
  const foreign = storedBlocks(row.blocks).filter(isForeign)
  return foreign.reduce(
    (text, { start, end }) => text.slice(0, start) + ' '.repeat(end - start) + text.slice(end),
    row.text,
  )
}
