/** Reads from the index what comparing needs of a letter. */
import type { ComparedLetter } from '@shared/comparison'
import { AppError } from '@shared/failure'
import type { Db } from '../db/open'
import { statement } from '../db/statement'
import { storedBlocks } from '../letters/stored-letter'
import { letterHeads } from '../search/letter-heads'
import { withoutFurniture } from './own-text'

/** The stored text of a letter. Errors: `not-found`. */
export function textOf(db: Db, id: number): string {
  const text = statement<string>(db, 'SELECT text FROM letter_text WHERE id = ?').pluck().get(id)
  if (text === undefined) throw new AppError('not-found', 'This letter is no longer in the library.')
  return text
}

/** The text as versions are compared, without what stands around a letter on its page. Errors: `not-found`. */
export function versionText(db: Db, id: number): string {
  const stored = statement<string>(db, 'SELECT blocks FROM letter_text WHERE id = ?').pluck().get(id)
  return withoutFurniture(textOf(db, id), storedBlocks(stored ?? ''))
}

/** In this order; letters that are gone are left out. */
export function comparedLetters(db: Db, ids: Iterable<number>): readonly ComparedLetter[] {
  return letterHeads(db, ids).map(({ id, key, title, date, direction, language }) => ({
    ...{ id, key, title, date, direction, language },
  }))
}
