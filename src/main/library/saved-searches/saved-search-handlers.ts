/** Answers the calls about saved searches. */
import type { Ask, SubjectHandlers } from '@shared/contract'
import { AppError } from '@shared/failure'
import type { SavedSearch } from '@shared/search'
import type { Notebook } from '../notebook/open-notebook'
import { type KeptSearch, savedSearchRow, savedSearchRows } from './saved-search-rows'

export function savedSearchHandlers(notebook: () => Notebook): SubjectHandlers<'notebook', 'saved-searches'> {
  return {
    'saved-searches.list': () => savedSearchRows(notebook().db).map(asSavedSearch).sort(byName),
    'saved-searches.add': (ask) => addSavedSearch(notebook(), ask),
    'saved-searches.rename': ({ id, name }) => {
      const { removed, name: old } = known(notebook(), id)
      if (removed !== null) {
        throw new AppError('not-saved', 'This saved search is in the bin. Restore it, then rename it.')
      }
      if (old !== name) notebook().record({ kind: 'saved-search-renamed', id, name: name.toWellFormed() })
      return asSavedSearch(known(notebook(), id))
    },
    'saved-searches.remove': ({ id }) => {
      if (known(notebook(), id).removed === null) notebook().record({ kind: 'saved-search-removed', id })
      return null
    },
    'saved-searches.restore': ({ id }) => {
      if (known(notebook(), id).removed !== null) notebook().record({ kind: 'saved-search-restored', id })
      return asSavedSearch(known(notebook(), id))
    },
  }
}

/** A retry after an answer that was lost brings the same saved search again and changes nothing. */
function addSavedSearch(notebook: Notebook, ask: Ask<'saved-searches.add'>): SavedSearch {
  const search = { ...ask, name: ask.name.toWellFormed(), query: ask.query.toWellFormed() }
  const row = savedSearchRow(notebook.db, ask.id)
  if (row === undefined) {
    notebook.record({ kind: 'saved-search-added', search })
    return asSavedSearch(known(notebook, ask.id))
  }
  const isSame =
    row.removed === null &&
    row.name === search.name &&
    row.query === search.query &&
    row.order === search.order
  if (isSame) return asSavedSearch(row)
  throw new AppError('not-saved', 'A different saved search with the same identity exists already.')
}

function known(notebook: Notebook, id: string): KeptSearch {
  const row = savedSearchRow(notebook.db, id)
  if (row === undefined) throw new AppError('not-found', 'This saved search is not in the notebook.')
  return row
}

function asSavedSearch({ id, name, query, order, created, changed }: KeptSearch): SavedSearch {
  return { id, name, query, order, created, changed }
}

function byName(a: SavedSearch, b: SavedSearch): number {
  return a.name.localeCompare(b.name) || (a.created < b.created ? -1 : 1)
}
