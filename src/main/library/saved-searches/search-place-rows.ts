/** The rows of where saved searches and their folders stand. */
import { putRow } from '../db/hashed-rows'
import type { Db } from '../db/open'
import { statement } from '../db/statement'
import { type ChangeOf, mostInOneLine } from '../notebook/changes'

export interface Placed {
  readonly id: string
  readonly folderId: string | null
  readonly place: number
}

export function placeRows(db: Db): readonly Placed[] {
  return statement<Placed>(db, 'SELECT id, folder_id AS folderId, place FROM search_place ORDER BY id').all()
}

export function putPlaces(db: Db, placed: readonly Placed[]): void {
  for (const { id, folderId, place } of placed) putRow(db, 'search_place', { id, folder_id: folderId, place })
}

export function* copiesOfPlaces(db: Db): Generator<ChangeOf<'searches-placed'>> {
  const placed = [...placeRows(db)]
  while (placed.length > 0) yield { kind: 'searches-placed', placed: placed.splice(0, mostInOneLine) }
}
