/** Notes on their way out and in, as the window shows them before anything is written or taken over. Data only. */
import type {
  DraftLine,
  ImportLine,
  ImportPlan,
  MarkdownFiles,
  NoteFormat,
  NotesDraft,
} from '@shared/exchange'
import type { Failure } from '@shared/failure'
import { create } from 'zustand'

/** Which notes are to leave. */
export const leavingScopes = ['chosen', 'all', 'letter'] as const
type LeavingScope = (typeof leavingScopes)[number]

export interface LeavingAsked {
  readonly format: NoteFormat
  readonly per: MarkdownFiles
  readonly scope: LeavingScope
  readonly words: string
  /** A code, with those below it; null for all notes. */
  readonly code: string | null
}

export interface LeavingState {
  readonly asked: LeavingAsked
  /** Null while it is drawn up, and when that failed. */
  readonly draft: NotesDraft | null
  readonly lines: readonly DraftLine[]
  readonly drawing: boolean
  readonly failure: Failure | null
}

export const nothingLeaving: LeavingState = {
  asked: { format: 'markdown', per: 'letter', scope: 'all', words: '', code: null },
  draft: null,
  lines: [],
  drawing: false,
  failure: null,
}
export const useLeaving = create<LeavingState>()(() => nothingLeaving)

export interface ComingState {
  readonly plan: ImportPlan | null
  readonly lines: readonly ImportLine[]
  readonly unplaced: 'page' | 'leave-out'
  readonly busy: boolean
  readonly failure: Failure | null
}

export const nothingComing: ComingState = {
  ...{ plan: null, lines: [], unplaced: 'page', busy: false, failure: null },
}
export const useComing = create<ComingState>()(() => nothingComing)
