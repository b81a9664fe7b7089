/** What the reader is told in passing: failures, things that can be undone, what an import did. Data only. */
import type { Failure } from '@shared/failure'
import type { ImportSummary } from '@shared/job'
import type { Notice as LibraryNotice } from '@shared/library'
import { create } from 'zustand'
import type { Undo } from './undo'

export type Retry =
  | { readonly kind: 'import' }
  | { readonly kind: 'add-folders'; readonly paths: readonly string[] }
  | { readonly kind: 'remove-note'; readonly id: string }
  | { readonly kind: 'reveal'; readonly id: number }
  | { readonly kind: 'retry-problems'; readonly keys: readonly string[] | null }

export type NoticeContent =
  | { readonly kind: 'failure'; readonly failure: Failure; readonly retry: Retry | null }
  | { readonly kind: 'undo'; readonly undo: Undo; readonly name: string }
  | { readonly kind: 'summary'; readonly summary: Omit<ImportSummary, 'problems'>; readonly problems: number }
  | { readonly kind: 'library'; readonly notice: LibraryNotice }
  /** The tour is offered. */
  | { readonly kind: 'tour' }
  | { readonly kind: 'exported'; readonly path: string }
  /** Letters of a reading table that are no longer there. */
  | { readonly kind: 'letters-gone'; readonly names: readonly string[] }
  | { readonly kind: 'searches-taken'; readonly added: number; readonly known: number }
  | {
      readonly kind: 'hint'
      readonly hint:
        | 'undone'
        | 'redone'
        | 'nothing-to-redo'
        | 'notes-marked-already'
        | 'select-to-attach'
        | 'not-certain'
        | 'sentence-selected'
        | 'nothing-to-note'
        | 'note-gone'
        | 'link-gone'
        | 'link-copied'
        | 'passage-changed'
        | 'passage-ambiguous'
        | 'passage-orphan'
        | 'passage-added'
        | 'passage-added-already'
        | 'too-many-passages'
        | 'no-notes-here'
        | 'no-letter-open'
        | 'no-note-to-add-to'
        | 'nothing-to-save'
        | 'dismiss-where'
        | 'nothing-to-review'
        | 'notes-unsaved'
        | 'queue-start'
        | 'queue-end'
        | 'hits-start'
        | 'hits-end'
        | 'citation-copied'
        | 'passage-copied'
        | 'passage-not-copied'
        | 'method-copied'
        | 'nothing-to-copy'
        | 'nothing-to-compare'
        | 'not-comparing'
        | 'no-differences'
        | 'not-moved'
        | 'difference-copied'
        | 'choose-difference'
        | 'nothing-found-yet'
        | 'all-pinned'
        | 'nothing-to-code'
        | 'coded-already'
    }

export interface Notice {
  readonly id: number
  readonly content: NoticeContent
}

export interface NoticesState {
  readonly notices: readonly Notice[]
  readonly next: number
}

/** Older ones make room: nobody reads a tower of notices. */
const mostNotices = 4

export const useNotices = create<NoticesState>()(() => ({ notices: [], next: 1 }))

export function noticed(state: NoticesState, content: NoticeContent): NoticesState {
  const others = state.notices.filter((notice) => !replaces(content, notice.content))
  const notices = [...others, { id: state.next, content }].slice(-mostNotices)
  return { notices, next: state.next + 1 }
}

export function dismissed(state: NoticesState, id: number): NoticesState {
  return { ...state, notices: state.notices.filter((notice) => notice.id !== id) }
}

/** Hints are about what the reader was about to do; once it is done they only stand in the way. */
export function withoutHints(state: NoticesState): NoticesState {
  return { ...state, notices: state.notices.filter((notice) => notice.content.kind !== 'hint') }
}

function replaces(newer: NoticeContent, older: NoticeContent): boolean {
  if (newer.kind !== older.kind) return false
  if (newer.kind === 'failure' && older.kind === 'failure')
    return newer.failure.message === older.failure.message
  // Decisions follow each other quickly; the older ones are undone by their keys.
  if (newer.kind === 'undo' && older.kind === 'undo') return isDecision(newer.undo) && isDecision(older.undo)
  return newer.kind === 'hint' || newer.kind === 'summary'
}

function isDecision({ kind }: Undo): boolean {
  return (
    kind === 'corrections' ||
    kind === 'decision' ||
    kind === 'problems' ||
    kind === 'lines' ||
    kind === 'codes' ||
    kind === 'anchors' ||
    kind === 'anchors-left' ||
    kind === 'sentence-pins'
  )
}
