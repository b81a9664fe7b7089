/** The running import, or the last one, and the files that could not be read. */
import type { Failure } from '@shared/failure'
import type { Job, Problem } from '@shared/job'
import { create } from 'zustand'
import { emptyPages, type Pages } from './pages'

export interface ImportState {
  readonly job: Job | null
  readonly problems: Pages<Problem>
  readonly activeProblem: number
  readonly failure: Failure | null
}

export const useImport = create<ImportState>()(() => ({
  job: null,
  problems: emptyPages(100),
  activeProblem: 0,
  failure: null,
}))

export function isImporting(state: ImportState): boolean {
  return state.job?.state === 'running'
}
