/** Reading places and open panes of letters that were moved. The rows are a convenience; they carry no hash. */
import type { Arrangement } from '@shared/reading'
import type { Db } from '../db/open'
import { statement } from '../db/statement'
import { keepArrangement, openArrangement } from './open-arrangement'

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
  const open = openArrangement(db)
  if (namesAny(open, newKeys)) keepArrangement(db, rekeyedArrangement(open, newKeys))
}

export function namesAny({ panes }: Arrangement, keys: { has(key: string): boolean }): boolean {
  return panes.some(({ letterKey }) => keys.has(letterKey))
}

export function rekeyedArrangement(
  arrangement: Arrangement,
  newKeys: ReadonlyMap<string, string>,
): Arrangement {
  const panes = arrangement.panes.map((pane) => ({
    ...pane,
    letterKey: newKeys.get(pane.letterKey) ?? pane.letterKey,
  }))
  return { ...arrangement, panes }
}
