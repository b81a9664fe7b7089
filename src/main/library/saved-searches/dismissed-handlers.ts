/** Answers the call by which lines of a concordance are dismissed, or wanted again. */
import type { SubjectHandlers } from '@shared/contract'
import type { Notebook } from '../notebook/open-notebook'
import { dismissedLines } from './dismissed-rows'
import { standingSearch } from './kept-searches'

export function dismissedHandlers(
  notebook: () => Notebook,
): Pick<SubjectHandlers<'notebook', 'saved-searches'>, 'saved-searches.dismiss'> {
  return {
    'saved-searches.dismiss': ({ id, lines, dismissed }) => {
      const { db } = notebook()
      standingSearch(db, id)
      const standing = new Set(dismissedLines(db, id).map((line) => JSON.stringify(keyOf(line))))
      const changed = lines.filter((line) => standing.has(JSON.stringify(keyOf(line))) !== dismissed)
      if (changed.length > 0) notebook().record({ kind: 'lines-dismissed', id, lines: changed, dismissed })
      return null
    },
  }
}

type Line = ReturnType<typeof dismissedLines>[number]

function keyOf({ letterKey, textHash, start, end }: Line): readonly (string | number)[] {
  return [letterKey, textHash, start, end]
}
