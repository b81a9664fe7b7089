/** Letters with the very same text, and those that the reader calls one letter, are copies: of the one that was there first. */
import type { Db } from '../../db/open'
import { decidedPairs } from './decided-pairs'

/** Brings `letter.copy_of` up to date for all letters that are listed. A letter without a text has no copies. */
export function markCopies(db: Db): void {
  db.transaction(() => {
    db.exec(`
      CREATE TEMP TABLE IF NOT EXISTS copy (id INTEGER PRIMARY KEY, first INTEGER NOT NULL);
      DELETE FROM temp.copy;
      INSERT INTO temp.copy (id, first)
        SELECT letter.id, first FROM letter_text JOIN letter USING (id)
          JOIN (SELECT text_hash, min(letter.id) AS first FROM letter_text JOIN letter USING (id)
                 WHERE letter.state = 0 AND letter.words > 0 GROUP BY text_hash HAVING count(*) > 1) AS shared
            ON shared.text_hash = letter_text.text_hash
         WHERE letter.state = 0 AND letter.id <> first;
    `)
    joinDecided(db)
    db.exec(`
      UPDATE letter SET copy_of = NULL WHERE copy_of IS NOT NULL AND id NOT IN (SELECT id FROM temp.copy);
      UPDATE letter SET copy_of = (SELECT first FROM temp.copy WHERE copy.id = letter.id)
       WHERE id IN (SELECT id FROM temp.copy);
    `)
  })()
}

/** Two letters that the reader calls one bring all their copies together. */
function joinDecided(db: Db): void {
  const isListed = db.prepare<[number], number>('SELECT 1 FROM letter WHERE id = ? AND state = 0').pluck()
  const firstOf = db.prepare<[number], number>('SELECT first FROM temp.copy WHERE id = ?').pluck()
  const move = db.prepare('UPDATE temp.copy SET first = ? WHERE first = ?')
  const add = db.prepare('INSERT INTO temp.copy (id, first) VALUES (?, ?)')
  for (const { a, b, same } of decidedPairs(db)) {
    if (!same || isListed.get(a) === undefined || isListed.get(b) === undefined) continue
    const firsts = [firstOf.get(a) ?? a, firstOf.get(b) ?? b] as const
    const [first, second] = [Math.min(...firsts), Math.max(...firsts)]
    if (first === second) continue
    move.run(first, second)
    add.run(second, first)
  }
}
