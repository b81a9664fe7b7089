/** Answers the calls about the log of runs. */
import type { SubjectHandlers } from '@shared/contract'
import { runsCsv } from '../export/runs-csv'
import type { Notebook } from '../notebook/open-notebook'
import { standingSearch } from './kept-searches'
import { countRuns, hasRun, runRows } from './run-rows'

type RunCall = 'saved-searches.recordRun' | 'saved-searches.runs' | 'saved-searches.runsCsv'

export function runHandlers(
  notebook: () => Notebook,
): Pick<SubjectHandlers<'notebook', 'saved-searches'>, RunCall> {
  return {
    'saved-searches.recordRun': ({ run }) => {
      standingSearch(notebook().db, run.searchId)
      if (!hasRun(notebook().db, run.id)) notebook().record({ kind: 'search-run', run })
      return null
    },
    'saved-searches.runs': ({ id, offset, limit }) => ({
      total: countRuns(notebook().db, id),
      runs: runRows(notebook().db, id, { offset, limit }),
    }),
    'saved-searches.runsCsv': ({ id }) => ({
      csv: runsCsv(runRows(notebook().db, id, { offset: 0, limit: -1 })),
    }),
  }
}
