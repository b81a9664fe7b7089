/** The rows of the saved searches and of how they are shown. */
import { concordanceSortSchema } from '@shared/concordance'
import { type SavedSearchLook, savedSearchViews } from '@shared/saved-search'
import type { HitOrder } from '@shared/search'
import { putRow } from '../db/hashed-rows'
import type { Db } from '../db/open'
import { statement } from '../db/statement'
import type { ChangeOf, Moment } from '../notebook/changes'

/** A saved search by itself, without its place and its memory. */
export interface KeptSearch {
  readonly id: string
  readonly name: string
  readonly query: string
  readonly look: SavedSearchLook
  readonly created: string
  readonly changed: string
  /** When it was put into the bin. */
  readonly removed: string | null
}

type SearchRow = Omit<KeptSearch, 'look'> & { readonly order: HitOrder }
interface JoinedRow extends SearchRow {
  readonly view: string | null
  readonly descending: number | null
  readonly sort: string | null
}

const columns = 'id, name, query, hit_order AS "order", created, changed, removed'
const joined = `SELECT ${columns}, view, descending, sort FROM saved_search LEFT JOIN search_look ON search_id = id`

/** Also finds a saved search in the bin. */
export function savedSearchRow(db: Db, id: string): KeptSearch | undefined {
  const row = statement<JoinedRow>(db, `${joined} WHERE id = ?`).get(id)
  return row && keptSearch(row)
}

/** All of them, those in the bin too, in the order in which they were saved. */
export function savedSearchRows(db: Db): readonly KeptSearch[] {
  return statement<JoinedRow>(db, `${joined} ORDER BY created, id`).all().map(keptSearch)
}

function keptSearch({ order, view, descending, sort, ...row }: JoinedRow): KeptSearch {
  return {
    ...row,
    look: {
      view: savedSearchViews.find((known) => known === view) ?? 'letters',
      order,
      // What was saved before there was a choice: the best hits, or the oldest letters, first.
      descending: descending === null ? order === 'rank' : descending === 1,
      sort: sort === null ? [] : concordanceSortSchema.parse(JSON.parse(sort)),
    },
  }
}

export function addSavedSearch(
  db: Db,
  search: ChangeOf<'saved-search-added'>['search'],
  moment: Moment,
): void {
  if (savedSearchRow(db, search.id) !== undefined) {
    throw new Error(`The saved search ${search.id} is there already.`)
  }
  putSavedSearch(db, { ...search, created: moment.at, changed: moment.at, removed: null })
}

/** With a look of its own. */
export function addSearch(
  db: Db,
  { look, ...search }: ChangeOf<'searches-added'>['searches'][number],
  moment: Moment,
): void {
  addSavedSearch(db, { ...search, order: look.order }, moment)
  putLook(db, search.id, look)
}

export function changeSavedSearch(
  db: Db,
  id: string,
  changed: Partial<Pick<SearchRow, 'name' | 'query' | 'order' | 'changed' | 'removed'>>,
): void {
  const row = statement<SearchRow>(db, `SELECT ${columns} FROM saved_search WHERE id = ?`).get(id)
  if (row === undefined) throw new Error(`There is no saved search ${id}.`)
  putSavedSearch(db, { ...row, ...changed })
}

export function changeSearch(db: Db, change: ChangeOf<'search-changed'>, { at }: Moment): void {
  const { id, name, query, look, mentions } = change
  changeSavedSearch(db, id, {
    ...(name === undefined ? {} : { name }),
    ...(query === undefined ? {} : { query }),
    ...(look === undefined ? {} : { order: look.order }),
    changed: at,
  })
  if (look !== undefined) putLook(db, id, look)
  for (const mention of mentions) changeSavedSearch(db, mention.id, { query: mention.query, changed: at })
}

export function putLook(db: Db, id: string, look: Omit<SavedSearchLook, 'order'>): void {
  putRow(db, 'search_look', {
    search_id: id,
    view: look.view,
    descending: look.descending ? 1 : 0,
    // Subtle: parsed, so that its members stand in one order whether it was just made or comes from the journal.
    sort: JSON.stringify(concordanceSortSchema.parse(look.sort)),
  })
}

export function copySavedSearch(db: Db, change: ChangeOf<'saved-search-copied'>): void {
  putSavedSearch(db, change.search)
}

function putSavedSearch(db: Db, search: SearchRow): void {
  const { order, ...rest } = search
  putRow(db, 'saved_search', { ...rest, hit_order: order })
}

export function* copiesOfSavedSearches(
  db: Db,
): Generator<ChangeOf<'saved-search-copied'> | ChangeOf<'search-look-copied'>> {
  for (const row of db.prepare<[], JoinedRow>(`${joined} ORDER BY id`).all()) {
    const { view, descending, sort, ...search } = row
    yield { kind: 'saved-search-copied', search }
    const { order, ...look } = keptSearch(row).look
    if (view !== null) yield { kind: 'search-look-copied', id: row.id, look }
  }
}
