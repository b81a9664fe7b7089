/** Letters on their way out, as the window shows them before anything is written, and the letter that is cited. Data only. */
import type { CitationFormat, CitationStyle } from '@shared/citation'
import type { DraftLine } from '@shared/exchange'
import type { Failure } from '@shared/failure'
import type { Letter } from '@shared/letter'
import type { LetterFormat, LettersDraft, PackLanguage } from '@shared/letter-export'
import { create } from 'zustand'

/** Which letters are to leave. */
export const letterScopes = ['found', 'open', 'all'] as const
type LetterScope = (typeof letterScopes)[number]

/** Which private notes go along in a pack. */
export const packNotes = ['none', 'code', 'all'] as const
type PackNotes = (typeof packNotes)[number]

export interface LettersAsked {
  readonly format: LetterFormat
  readonly style: CitationStyle
  readonly scope: LetterScope
  readonly notes: PackNotes
  /** A code, with those below it. */
  readonly code: string | null
  /** Whether the letters that are open beside each other are compared in the pack. */
  readonly compared: boolean
  /** In which a pack speaks; null for the language of the window. */
  readonly language: PackLanguage | null
}

export interface LettersLeaving {
  readonly asked: LettersAsked
  /** Null while it is drawn up, and when that failed. */
  readonly draft: LettersDraft | null
  readonly lines: readonly DraftLine[]
  readonly drawing: boolean
  readonly failure: Failure | null
}

export const noLettersLeaving: LettersLeaving = {
  asked: {
    ...{ format: 'csv', style: 'chicago', scope: 'all', notes: 'none', code: null, compared: false },
    language: null,
  },
  ...{ draft: null, lines: [], drawing: false, failure: null },
}
export const useLettersLeaving = create<LettersLeaving>()(() => noLettersLeaving)

export interface Citing {
  readonly format: CitationFormat
  readonly style: CitationStyle
  readonly letter: Letter | null
  readonly failure: Failure | null
}

export const useCiting = create<Citing>()(() => ({
  ...{ format: 'text', style: 'chicago', letter: null, failure: null },
}))
