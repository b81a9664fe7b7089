/** The rows of the lines of concordances that the reader does not want to see again. */
import type { DismissedLine } from '@shared/saved-search'
import { putRow } from '../db/hashed-rows'
import type { Db } from '../db/open'
import { statement } from '../db/statement'
import { type ChangeOf, type Moment, mostInOneLine } from '../notebook/changes'

interface LineRow extends DismissedLine {
  readonly searchId: string
  readonly removed: string | null
}

const columns = `search_id AS searchId, letter_key AS letterKey, text_hash AS textHash, start_at AS start,
                 end_at AS "end", removed`
/** Those of a saved search that stand, letter by letter in the order of the text. */
export function dismissedLines(db: Db, searchId: string): readonly DismissedLine[] {
  return statement<LineRow>(
    db,
    `SELECT ${columns} FROM dismissed_line WHERE search_id = ? AND removed IS NULL ORDER BY letter_key, start_at, end_at`,
  )
    .all(searchId)
    .map(({ letterKey, textHash, start, end }) => ({ letterKey, textHash, start, end }))
}

export function dismissLines(db: Db, change: ChangeOf<'lines-dismissed'>, moment: Moment): void {
  const removed = change.dismissed ? null : moment.at
  for (const line of change.lines) putLine(db, change.id, { ...line, removed })
}

/** All are read before any is written: letters may swap their keys. */
export function rekeyDismissedLines(db: Db, newKeys: ReadonlyMap<string, string>): void {
  const rows = [...newKeys.keys()].flatMap((from) =>
    statement<LineRow>(db, `SELECT ${columns} FROM dismissed_line WHERE letter_key = ?`).all(from),
  )
  for (const from of newKeys.keys())
    statement(db, 'DELETE FROM dismissed_line WHERE letter_key = ?').run(from)
  for (const { searchId, ...line } of rows)
    putLine(db, searchId, { ...line, letterKey: newKeys.get(line.letterKey) ?? line.letterKey })
}

function putLine(db: Db, searchId: string, line: DismissedLine & { readonly removed: string | null }): void {
  putRow(db, 'dismissed_line', {
    search_id: searchId,
    letter_key: line.letterKey,
    text_hash: line.textHash,
    start_at: line.start,
    end_at: line.end,
    removed: line.removed,
  })
}

export function copyDismissedLines(db: Db, { id, lines }: ChangeOf<'dismissed-lines-copied'>): void {
  for (const line of lines) putLine(db, id, line)
}

export function* copiesOfDismissedLines(db: Db): Generator<ChangeOf<'dismissed-lines-copied'>> {
  const ids = db.prepare<[], string>('SELECT DISTINCT search_id FROM dismissed_line').pluck().all()
  for (const id of ids) {
    const rows = db
      .prepare<[string], LineRow>(`SELECT ${columns} FROM dismissed_line WHERE search_id = ?`)
      .all(id)
    const lines = rows.map(({ searchId, ...line }) => line)
    while (lines.length > 0)
      yield { kind: 'dismissed-lines-copied', id, lines: lines.splice(0, mostInOneLine) }
  }
}
