/** The running import, or the last one. */
import type { Job } from '@shared/job'
import { create } from 'zustand'

export interface ImportState {
  readonly job: Job | null
}

export const useImport = create<ImportState>()(() => ({
  job: null,
}))

export function isImporting(state: ImportState): boolean {
  return state.job?.state === 'running'
}
