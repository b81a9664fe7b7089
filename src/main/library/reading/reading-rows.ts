/** Reading places of letters that were moved. The rows are a convenience; they carry no hash. */
import type { Db } from '../db/open'
import { statement } from '../db/statement'

interface PlaceRow {
  readonly letter_key: string
  readonly position: number
}

/** All are read before any is written: letters may swap their keys. */
export function rekeyReading(db: Db, newKeys: ReadonlyMap<string, string>): void {
  const places = [...newKeys.keys()].flatMap((from) =>
    statement<PlaceRow>(db, 'SELECT letter_key, position FROM reading_place WHERE letter_key = ?').all(from),
  )
  for (const { letter_key } of places) {
    statement(db, 'DELETE FROM reading_place WHERE letter_key = ?').run(letter_key)
  }
  for (const { letter_key, position } of places) {
    statement(db, 'INSERT OR REPLACE INTO reading_place (letter_key, position) VALUES (?, ?)').run(
      newKeys.get(letter_key) ?? letter_key,
      position,
    )
  }
  const panes = statement<{ readonly place: number; readonly letter_key: string }>(
    db,
    'SELECT place, letter_key FROM reading_pane',
  ).all()
  for (const { place, letter_key } of panes) {
    const newKey = newKeys.get(letter_key)
    if (newKey === undefined) continue
    statement(db, 'UPDATE reading_pane SET letter_key = ? WHERE place = ?').run(newKey, place)
  }
}
