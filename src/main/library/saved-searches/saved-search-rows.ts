/** The rows of the saved searches. */
import type { SavedSearch } from '@shared/search'
import { putRow } from '../db/hashed-rows'
import type { Db } from '../db/open'
import { statement } from '../db/statement'
import type { ChangeOf, Moment } from '../notebook/changes'

export interface KeptSearch extends SavedSearch {
  /** When it was put into the bin. */
  readonly removed: string | null
}

const columns = 'id, name, query, hit_order AS "order", created, changed, removed'

/** Also finds a saved search in the bin. */
export function savedSearchRow(db: Db, id: string): KeptSearch | undefined {
  return statement<KeptSearch>(db, `SELECT ${columns} FROM saved_search WHERE id = ?`).get(id)
}

/** Those that are not in the bin, in no order. */
export function savedSearchRows(db: Db): readonly KeptSearch[] {
  return statement<KeptSearch>(db, `SELECT ${columns} FROM saved_search WHERE removed IS NULL`).all()
}

export function addSavedSearch(db: Db, change: ChangeOf<'saved-search-added'>, moment: Moment): void {
  if (savedSearchRow(db, change.search.id) !== undefined) {
    throw new Error(`The saved search ${change.search.id} is there already.`)
  }
  putSavedSearch(db, { ...change.search, created: moment.at, changed: moment.at, removed: null })
}

export function changeSavedSearch(
  db: Db,
  id: string,
  changed: Partial<Pick<KeptSearch, 'name' | 'changed' | 'removed'>>,
): void {
  const row = savedSearchRow(db, id)
  if (row === undefined) throw new Error(`There is no saved search ${id}.`)
  putSavedSearch(db, { ...row, ...changed })
}

export function copySavedSearch(db: Db, change: ChangeOf<'saved-search-copied'>): void {
  putSavedSearch(db, change.search)
}

function putSavedSearch(db: Db, search: KeptSearch): void {
  const { order, ...rest } = search
  putRow(db, 'saved_search', { ...rest, hit_order: order })
}

export function* copiesOfSavedSearches(db: Db): Generator<ChangeOf<'saved-search-copied'>> {
  for (const search of db.prepare<[], KeptSearch>(`SELECT ${columns} FROM saved_search ORDER BY id`).all()) {
    yield { kind: 'saved-search-copied', search }
  }
}
