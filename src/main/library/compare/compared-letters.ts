/** Reads from the index what comparing needs of a letter. */
import type { ComparedLetter } from '@shared/comparison'
import { AppError } from '@shared/failure'
import type { Db } from '../db/open'
import { statement } from '../db/statement'
import { isForeign } from '../import/sketch/sketch'
import { storedBlocks } from '../letters/stored-letter'
import { letterHeads } from '../search/letter-heads'
import { blanked, withoutFurniture } from './own-text'

/** The stored text of a letter. Errors: `not-found`. */
export function textOf(db: Db, id: number): string {
  const text = wholeText(db, id)
  if (text === null) throw new AppError('not-found', 'This letter is no longer in the library.')
  return text
}

/** The stored text; null when the letter is gone. */
export function wholeText(db: Db, id: number): string | null {
  return statement<string>(db, 'SELECT text FROM letter_text WHERE id = ?').pluck().get(id) ?? null
}

/** The text as versions are compared, without what stands around a letter on its page. Errors: `not-found`. */
export function versionText(db: Db, id: number): string {
  const stored = statement<string>(db, 'SELECT blocks FROM letter_text WHERE id = ?').pluck().get(id)
  return withoutFurniture(textOf(db, id), storedBlocks(stored ?? ''))
}

/** The text without mail that it answers and what belongs to a page, every other word at its place; null when it is gone. */
export function ownTextOf(db: Db, id: number): string | null {
  const row = statement<{ readonly text: string; readonly blocks: string }>(
    db,
    'SELECT text, blocks FROM letter_text WHERE id = ?',
  ).get(id)
  return row === undefined ? null : blanked(row.text, storedBlocks(row.blocks).filter(isForeign))
}

/** In this order; letters that are gone are left out. */
export function comparedLetters(db: Db, ids: Iterable<number>): readonly ComparedLetter[] {
  return letterHeads(db, ids).map(({ id, key, title, date, direction, language }) => ({
    ...{ id, key, title, date, direction, language },
  }))
}
