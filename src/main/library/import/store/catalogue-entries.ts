/**
 * Joins letters of which a catalogue has no more than a description to the letters whose texts the library has, by
 * what both are called. A joined entry is no letter of its own any more: what it says belongs to the text.
 */
import type { Db } from '../../db/open'
import { linkRelations } from '../extracted-letter'
import { describeAgain } from './describe-again'

const describes = linkRelations.indexOf('describes')

/** Brings all joins up to date; letters whose catalogue entries came or went are described again. */
export function joinCatalogueEntries(db: Db): void {
  db.transaction(() => {
    const before = entriesOf(db)
    const now = matchingEntries(db)
    const changed = new Set<number>()
    for (const [entry, letter] of before) {
      if (now.get(entry) === letter) continue
      db.prepare('DELETE FROM catalogue_entry WHERE entry_id = ?').run(entry)
      db.prepare('UPDATE letter SET state = 0 WHERE id = ? AND state = 2').run(entry)
      changed.add(letter)
    }
    for (const [entry, letter] of now) {
      if (before.get(entry) === letter) continue
      db.prepare('INSERT INTO catalogue_entry (entry_id, letter_id) VALUES (?, ?)').run(entry, letter)
      db.prepare('UPDATE letter SET state = 2 WHERE id = ? AND state = 0').run(entry)
      changed.add(letter)
    }
    const isThere = db.prepare('SELECT 1 FROM letter WHERE id = ?')
    for (const letter of changed) if (isThere.get(letter) !== undefined) describeAgain(db, letter)
  })()
}

function entriesOf(db: Db): ReadonlyMap<number, number> {
  const rows = db
    .prepare<[], [entry: number, letter: number]>('SELECT entry_id, letter_id FROM catalogue_entry')
    .raw()
    .all()
  return new Map(rows)
}

/** Only where one letter alone is called so: two texts of one name are not told apart by guessing. */
function matchingEntries(db: Db): ReadonlyMap<number, number> {
  const rows = db
    .prepare<[number], [entry: number, letter: number]>(
      `SELECT entry.id, min(letter.id) FROM letter AS entry
         JOIN letter_link ON letter_link.letter_id = entry.id AND relation = ?
         JOIN identity ON identity.identity = letter_link.target
         JOIN letter ON letter.id = identity.letter_id AND letter.words > 0 AND letter.state <> 1
         JOIN file ON file.id = letter.file_id
         JOIN file AS entry_file ON entry_file.id = entry.file_id
        WHERE entry.words = 0 AND entry.state <> 1
          -- A name that is no address, such as #letter-1, means something only among the files of one folder.
          AND (instr(letter_link.target, ':') > 0 OR entry_file.folder_id = file.folder_id)
        GROUP BY entry.id HAVING count(DISTINCT letter.id) = 1`,
    )
    .raw()
    .all(describes)
  return new Map(rows)
}
