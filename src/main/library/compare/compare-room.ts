/** Answers the calls about what letters have in common: reads their texts here, compares them in threads of their own. */
import type { CallOf, SubjectHandlers } from '@shared/contract'
import { AppError } from '@shared/failure'
import type { ReadIndex, ReadSlowly } from '../search/index-state'
import { textOf } from './compared-letters'
import { CompareThreads } from './threads/compare-threads'

interface CompareRoom {
  readonly handlers: SubjectHandlers<'search', 'compare'>
  close(): void
}

/** A part of the search service's room, whose snapshots and turns it shares. */
export function openCompareRoom(_read: ReadIndex, readSlowly: ReadSlowly): CompareRoom {
  const threads = new CompareThreads()
  return {
    handlers: {
      'compare.versions': pending,
      'compare.passages': ({ a, b }) =>
        readSlowly('compare.passages', async ({ db }, turn) => {
          const found = await threads.run('passages', { a: textOf(db, a), b: textOf(db, b) }, turn)
          return found.map((passage) => ({ ...passage, letters: 2, formula: false }))
        }),
      'compare.quotes': pending,
      'compare.elsewhere': pending,
      'compare.alike': pending,
      'compare.campaigns': pending,
      'compare.campaign': pending,
      'compare.sentences': pending,
      'compare.document': pending,
    },
    close: () => threads.close(),
  }
}

export type CompareCall = Extract<CallOf<'search'>, `compare.${string}`>

function pending(): never {
  throw new AppError('refused', 'Not wired yet.')
}
