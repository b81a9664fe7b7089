/**
 * The search service's part of letters that leave. Only the newest of what was drawn up is kept, in memory. What writes
 * the formats is loaded when it is first needed.
 */
import type { SubjectHandlers } from '@shared/contract'
import { AppError } from '@shared/failure'
import type { CompareThreads } from '../compare/threads/compare-threads'
import type { ReadSlowly } from '../search/index-state'
import type { LettersInDraft } from './letters-draft'

export function letterExportHandlers(
  readSlowly: ReadSlowly,
  threads: Pick<CompareThreads, 'run'>,
): SubjectHandlers<'search', 'letter-exports'> {
  let kept: { readonly id: string; readonly draft: LettersInDraft } | null = null
  const draftOf = (id: string): LettersInDraft => {
    if (kept?.id !== id)
      throw new AppError('not-found', 'What was drawn up is not kept any more. Draw it up again.')
    return kept.draft
  }
  return {
    'letter-exports.begin': async (asked) => {
      const { LettersInDraft } = await import('./letters-draft')
      kept = { id: asked.draft, draft: new LettersInDraft(asked) }
      return null
    },
    'letter-exports.give': ({ draft, notes }) => {
      draftOf(draft).give(notes)
      return null
    },
    'letter-exports.end': ({ draft }) =>
      readSlowly('letter-exports.end', (state, turn) => draftOf(draft).end(state, threads, turn)),
    'letter-exports.lines': ({ draft, offset, limit }) => draftOf(draft).lines(offset, limit),
    'letter-exports.written': ({ draft }) => {
      const one = draftOf(draft)
      return { format: one.format, files: one.written() }
    },
    'letter-exports.stretch': ({ draft, file, offset }) => draftOf(draft).stretch(file, offset),
    'letter-exports.forget': ({ draft }) => {
      if (kept?.id === draft) kept = null
      return null
    },
  }
}
