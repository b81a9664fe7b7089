/** Letters with the very same text are copies of one letter: the one that was there first. */
import type { Db } from '../../db/open'

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
      UPDATE letter SET copy_of = NULL WHERE copy_of IS NOT NULL AND id NOT IN (SELECT id FROM temp.copy);
      UPDATE letter SET copy_of = (SELECT first FROM temp.copy WHERE copy.id = letter.id)
       WHERE id IN (SELECT id FROM temp.copy);
    `)
  })()
}
