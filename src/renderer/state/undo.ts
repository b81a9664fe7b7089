/** What the reader did lately and can take back, and what was taken back and can be done again. Data only. */

import type { CodesChange } from '@shared/code'
import type { SentencePin } from '@shared/comparison'
import type { OfferedEncoding } from '@shared/encodings'
import type { Correction, Decision, IgnoredProblem, JudgedValue } from '@shared/judgement'
import type { Anchor, AnchorAt, Mention, NoteMarks } from '@shared/note'
import type { Arrangement, ReadingTable } from '@shared/reading'
import type { DismissedLine, SavedSearchLook } from '@shared/saved-search'
import { create } from 'zustand'
import type { CodesStep, CodesTold } from './codes'
import type { CorrectionsChange } from './review-rows'
import type { TreePlace } from './search-tree'

export type Undo =
  /** Notes came into the bin, or out of it again. */
  | { readonly kind: 'note'; readonly ids: readonly string[]; readonly removed: boolean }
  /** The words of a note, and the passages they link to, as they were before. */
  | {
      readonly kind: 'note-words'
      readonly id: string
      readonly body: string
      readonly mentions: readonly Mention[]
    }
  /** An earlier version of a note was put in force: the steps that take it back, the last one first. */
  | { readonly kind: 'note-version'; readonly steps: readonly Undo[] }
  /** The passages of notes as they were before the reader decided about them. */
  | {
      readonly kind: 'anchors'
      readonly anchors: readonly (AnchorAt & { readonly anchor: Anchor })[]
      readonly attached: boolean
    }
  /** Passages wait for nothing, or wait again. */
  | { readonly kind: 'anchors-left'; readonly anchors: readonly AnchorAt[]; readonly left: boolean }
  /** Colours and codes as they were before. */
  | { readonly kind: 'note-marks'; readonly marks: readonly NoteMarks[] }
  /** The passages that it stood on before. */
  | { readonly kind: 'note-passages'; readonly id: string; readonly anchors: readonly Anchor[] }
  /** Removed, or put back. */
  | { readonly kind: 'saved-search'; readonly id: string; readonly removed: boolean }
  | { readonly kind: 'search-folder'; readonly id: string; readonly removed: boolean }
  /** As it was called before. */
  | { readonly kind: 'search-folder-name'; readonly id: string; readonly name: string }
  /** Where a saved search or a folder stood before. */
  | { readonly kind: 'search-moved'; readonly id: string; readonly place: TreePlace }
  /** All of it, or these letters, were marked as seen, or that was taken back. */
  | {
      readonly kind: 'search-seen'
      readonly id: string
      readonly letterKeys: readonly string[] | null
      readonly seen: boolean
    }
  | {
      readonly kind: 'search-changed'
      readonly id: string
      /** As it was before. */
      readonly name: string
      readonly query: string
      readonly look: SavedSearchLook
    }
  /** A source folder was removed, or added again. */
  | { readonly kind: 'folder'; readonly path: string; readonly removed: boolean }
  | { readonly kind: 'table'; readonly id: string; readonly removed: boolean }
  /** The table as it was before. */
  | { readonly kind: 'table-updated'; readonly table: ReadingTable }
  /** What was open before. */
  | { readonly kind: 'table-opened'; readonly before: Arrangement }
  | {
      readonly kind: 'corrections'
      /** What undoes it, the newest change first. */
      readonly changes: readonly CorrectionsChange[]
      readonly letters: readonly string[]
      readonly said: Correction['verdict'] | 'withdrawn'
      /** What it was about, when it was one value. */
      readonly value: JudgedValue | null
    }
  | {
      readonly kind: 'decision'
      readonly decision: Decision
      /** What undoes it. */
      readonly put: readonly Decision[]
      readonly withdraw: readonly string[]
      /** Whether the decision itself was taken back. */
      readonly takenBack: boolean
    }
  | {
      readonly kind: 'encoding'
      readonly folderId: string
      readonly path: string
      /** What the reader had chosen before; null when it was found out. */
      readonly before: OfferedEncoding | null
    }
  | {
      readonly kind: 'sentence-pins'
      /** What undoes it. */
      readonly put: readonly SentencePin[]
      readonly withdraw: readonly string[]
      /** Whether sentences were put together; else such a decision was taken back. */
      readonly pinned: boolean
    }
  | {
      /** Notes and codes that came from another program. */
      readonly kind: 'notes-taken'
      readonly notes: readonly string[]
      readonly codes: readonly string[]
      /** What puts the codes back, after all of it was taken back; else null. */
      readonly again: CodesChange | null
    }
  | { readonly kind: 'problems'; readonly problems: readonly IgnoredProblem[]; readonly ignored: boolean }
  | {
      readonly kind: 'lines'
      /** The saved search in whose concordance they stand. */
      readonly savedSearch: string
      readonly lines: readonly DismissedLine[]
      readonly dismissed: boolean
    }
  | {
      readonly kind: 'codes'
      /** What undoes it; `undoCodes` answers with what does it again. */
      readonly step: CodesStep
      readonly told: CodesTold
      /** Of passages that got a code. */
      readonly count: number
    }

export interface UndoState {
  readonly steps: readonly Undo[]
  /** What does again what was taken back, the newest last. */
  readonly undone: readonly Undo[]
}

const mostSteps = 100

export const nothingDone: UndoState = { steps: [], undone: [] }
export const useUndo = create<UndoState>()(() => nothingDone)

/** Something new was done: what was taken back before cannot be done again on top of it. */
export function remembered(state: UndoState, step: Undo): UndoState {
  return { steps: [...state.steps, step].slice(-mostSteps), undone: [] }
}

export function takenBack(state: UndoState, step: Undo): UndoState {
  return { ...state, steps: state.steps.filter((other) => other !== step) }
}

/** `back` does again what was taken back. */
export function canBeDoneAgain(state: UndoState, back: Undo): UndoState {
  return { ...state, undone: [...state.undone, back].slice(-mostSteps) }
}

/** `step` was done again, and `back` takes it back once more. */
export function doneAgain(state: UndoState, step: Undo, back: Undo | null): UndoState {
  return {
    steps: back === null ? state.steps : [...state.steps, back].slice(-mostSteps),
    undone: state.undone.filter((other) => other !== step),
  }
}
