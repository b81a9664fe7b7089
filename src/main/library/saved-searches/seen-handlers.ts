/** Answers the inner calls about what was seen of saved searches. What is new is worked out by the search service. */
import type { SubjectHandlers } from '@shared/contract'
import { mostSeenInOneLine } from '@shared/contract/saved-searches'
import { AppError } from '@shared/failure'
import { packSeen } from '@shared/seen-letters'
import type { Notebook } from '../notebook/open-notebook'
import { heldBySearches } from './held-by-searches'
import { standingSearch } from './kept-searches'
import { memoryOf, seenLetters } from './seen-rows'

type SeenCall =
  | 'saved-searches.seen'
  | 'saved-searches.recordSeen'
  | 'saved-searches.forgetSeen'
  | 'saved-searches.held'

/** So many are read in a few milliseconds. */
const mostReadAtOnce = 5000

export function seenHandlers(
  notebook: () => Notebook,
): Pick<SubjectHandlers<'notebook', 'saved-searches'>, SeenCall> {
  return {
    'saved-searches.seen': ({ id, after }) => {
      const { db } = notebook()
      const { name, query } = standingSearch(db, id)
      const letters = seenLetters(db, id, { after: after ?? '', limit: mostReadAtOnce })
      const next = letters.length < mostReadAtOnce ? null : (letters.at(-1)?.letterKey ?? null)
      return { name, query, basis: memoryOf(db, id).basis, seen: packSeen(letters), next }
    },
    'saved-searches.recordSeen': ({ id, look, basis, put, forget }) => {
      standingSearch(notebook().db, id)
      notebook().record({ kind: 'search-seen', id, look, basis, put, forget })
      return null
    },
    'saved-searches.forgetSeen': ({ id }) => {
      const { db } = notebook()
      standingSearch(db, id)
      if (memoryOf(db, id).look === null) {
        throw new AppError('refused', 'There is nothing to undo: no letter was marked as seen since.')
      }
      notebook().record({ kind: 'search-unseen', id, most: mostSeenInOneLine })
      return { more: memoryOf(db, id).look !== null }
    },
    'saved-searches.held': ({ files }) => heldBySearches(notebook().db, files),
  }
}
