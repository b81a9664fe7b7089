/**
 * Answers the calls about what was searched before. A convenience like reading places: it is not in the journal, and
 * what is cleared is gone.
 */
import type { SubjectHandlers } from '@shared/contract'
import { statement } from '../db/statement'
import type { Notebook } from '../notebook/open-notebook'

const mostKept = 500

export function searchHistoryHandlers(
  notebook: () => Notebook,
): SubjectHandlers<'notebook', 'search-history'> {
  return {
    'search-history.list': () =>
      statement<{ readonly query: string; readonly at: string }>(
        notebook().db,
        'SELECT query, at FROM search_history ORDER BY number DESC',
      ).all(),
    'search-history.keep': ({ query }) => {
      keepQuery(notebook(), query.trim().toWellFormed())
      return null
    },
    'search-history.clear': () => {
      statement(notebook().db, 'DELETE FROM search_history').run()
      return null
    },
  }
}

/** A query that was searched before becomes the newest. */
function keepQuery({ db, now }: Notebook, query: string): void {
  if (query === '') return
  db.transaction(() => {
    statement(db, 'DELETE FROM search_history WHERE query = ?').run(query)
    statement(
      db,
      'INSERT INTO search_history (number, query, at) SELECT coalesce(max(number), 0) + 1, ?, ? FROM search_history',
    ).run(query, now().toISOString())
    statement(
      db,
      `DELETE FROM search_history
        WHERE number <= (SELECT number FROM search_history ORDER BY number DESC LIMIT 1 OFFSET ${mostKept})`,
    ).run()
  }).immediate()
}
