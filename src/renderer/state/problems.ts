/** The files that could not be read, narrowed by what is wrong with them. */
import type { Failure } from '@shared/failure'
import type { Problem } from '@shared/job'
import { create } from 'zustand'
import { emptyPages, type Pages } from './pages'

export interface ProblemsState {
  readonly pages: Pages<Problem>
  readonly counts: Readonly<Partial<Record<Problem['code'], number>>>
  /** How many the reader does not want to see. */
  readonly ignored: number
  /** Whether the ignored ones are shown, instead of the others. */
  readonly showIgnored: boolean
  readonly code: Problem['code'] | null
  readonly active: number
  readonly failure: Failure | null
}

export const noProblems: ProblemsState = {
  pages: emptyPages(100),
  counts: {},
  ignored: 0,
  showIgnored: false,
  code: null,
  active: 0,
  failure: null,
}
export const useProblems = create<ProblemsState>()(() => noProblems)
