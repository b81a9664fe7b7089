/** The one place where failures and other passing news become notices. */
import { failureOf } from '@shared/failure'
import { useLibrary } from '../state/library'
import {
  dismissed,
  type NoticeContent,
  noticed,
  type Retry,
  useNotices,
  withoutHints,
} from '../state/notices'
import { remembered, type Undo, useUndo } from '../state/undo'

export function notice(content: NoticeContent): void {
  useNotices.setState((state) => noticed(state, content))
}

/** Something was done that can be taken back: by the notice, or later by its keys. */
export function offerUndo(undo: Undo, name: string): void {
  useUndo.setState((state) => remembered(state, undo))
  notice({ kind: 'undo', undo, name })
}

export function dismiss(id: number): void {
  useNotices.setState((state) => dismissed(state, id))
}

export function dismissHints(): void {
  useNotices.setState(withoutHints)
}

/** Tells the reader of a failure. What was cancelled on purpose is not one; a damaged notebook has a dialog of its own. */
export function reportFailure(thrown: unknown, retry: Retry | null = null): void {
  const failure = failureOf(thrown)
  if (failure.code === 'cancelled') return
  if (failure.code === 'damaged-notebook' && notebookIsDamaged()) return
  notice({ kind: 'failure', failure, retry })
}

function notebookIsDamaged(): boolean {
  return useLibrary.getState().library?.notebook.kind === 'damaged'
}
