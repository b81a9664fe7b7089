/** What the reader decides about letters whose files are gone: to keep them among the others, or to take them out of the index. */
import type { LetterKey } from '@shared/letter'
import { parseLetterKey } from '@shared/letter-key'
import type { Db } from '../../db/open'
import { describeAgain } from './describe-again'
import { LetterStore } from './letter-store'
import { markVocabularyStale } from './vocabulary'

/** The letters stay, and are found, although their file is not there. */
export function keepGone(db: Db, keys: readonly LetterKey[]): void {
  const keep = db.prepare('UPDATE file SET gone = 2 WHERE id = ? AND gone = 1')
  const list = db
    .prepare<[number], number>('UPDATE letter SET state = 0 WHERE file_id = ? AND state = 1 RETURNING id')
    .pluck()
  db.transaction(() => {
    for (const id of filesOf(db, keys)) {
      keep.run(id)
      for (const letter of list.all(id)) describeAgain(db, letter)
    }
    markVocabularyStale(db)
  })()
}

/** Takes the letters of files that are gone out of the index; those of other files are left alone. */
export function removeGone(db: Db, keys: readonly LetterKey[]): void {
  const store = new LetterStore(db, 0)
  db.transaction(() => {
    for (const id of filesOf(db, keys)) store.removeFile(id)
    markVocabularyStale(db)
  })()
}

function filesOf(db: Db, keys: readonly LetterKey[]): ReadonlySet<number> {
  const find = db
    .prepare<[string, string], number>('SELECT id FROM file WHERE folder_id = ? AND path = ? AND gone <> 0')
    .pluck()
  const ids = keys.flatMap((key) => {
    const place = parseLetterKey(key)
    return place === null ? [] : (find.get(place.folderId, place.path) ?? [])
  })
  return new Set(ids)
}
