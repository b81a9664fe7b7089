/**
 * When a letter came into the index, and when its text and what is known about it last became others: carried over when
 * its file is read again, so that only what really changed counts as changed.
 */
import type { Db } from '../../db/open'
import { statement } from '../../db/statement'

/** A letter before it is stored anew. */
interface FormerLetter {
  readonly added: number
  readonly textChanged: number
  readonly headChanged: number
  readonly textHash: Uint8Array
  readonly headHash: Uint8Array
  /** Catalogues say something of it, which is joined to it only at the end of an import. */
  readonly hasEntries: number
}

export class LetterHistory {
  readonly #db: Db
  readonly #unsettled = new Map<number, FormerLetter>()

  constructor(db: Db) {
    this.#db = db
  }

  /** Null when the letter is not in the index. */
  of(id: number): FormerLetter | null {
    const row = statement<FormerLetter>(
      this.#db,
      `SELECT added, text_changed AS textChanged, head_changed AS headChanged, text_hash AS textHash,
              head_hash AS headHash, EXISTS (SELECT 1 FROM catalogue_entry WHERE letter_id = letter.id) AS hasEntries
         FROM letter JOIN letter_text USING (id) WHERE id = ?`,
    ).get(id)
    return row ?? null
  }

  /** The letter was stored anew and says what the reader corrected; must be called in the same transaction. */
  keep(id: number, former: FormerLetter): void {
    statement(
      this.#db,
      `UPDATE letter SET added = ?, text_changed =
                CASE (SELECT text_hash FROM letter_text WHERE id = letter.id) WHEN ? THEN ? ELSE text_changed END
        WHERE id = ?`,
    ).run(former.added, former.textHash, former.textChanged, id)
    this.#keepHead(id, former)
    if (former.hasEntries === 1) this.#unsettled.set(id, former)
  }

  /** Catalogue entries were joined again. */
  settle(): void {
    this.#db.transaction(() => {
      for (const [id, former] of this.#unsettled) this.#keepHead(id, former)
    })()
    this.#unsettled.clear()
  }

  #keepHead(id: number, { headChanged, headHash }: FormerLetter): void {
    statement(this.#db, 'UPDATE letter SET head_changed = ? WHERE id = ? AND head_hash = ?').run(
      ...[headChanged, id, headHash],
    )
  }
}
