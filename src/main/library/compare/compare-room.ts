/** Answers the calls about what letters have in common: reads their texts here, compares them in threads of their own. */
import type { SubjectHandlers } from '@shared/contract'
import type { ReadSlowly } from '../search/index-state'
import { collectionHandlers } from './collection/collection-handlers'
import { quotesOf } from './quoted-letters'
import { CompareThreads } from './threads/compare-threads'
import { sentencesOf } from './translated-letters'
import { passagesOf, versionsOf } from './two-letters'
import { writtenDocument } from './written-documents'

interface CompareRoom {
  readonly handlers: Omit<SubjectHandlers<'search', 'compare'>, 'compare.stop'>
  /** For others of the service who compare texts. */
  readonly threads: CompareThreads
  close(): void
}

/** A part of the search service's room, whose snapshots and turns it shares. */
export function openCompareRoom(readSlowly: ReadSlowly): CompareRoom {
  const threads = new CompareThreads()
  return {
    handlers: {
      'compare.versions': (ask) =>
        readSlowly('compare.versions', (state, turn) => versionsOf(state, threads, ask, turn)),
      'compare.passages': (ask) =>
        readSlowly('compare.passages', (state, turn) => passagesOf(state, threads, ask, turn)),
      'compare.quotes': (ask) =>
        readSlowly('compare.quotes', (state, turn) => quotesOf(state, threads, ask, turn)),
      ...collectionHandlers(readSlowly, threads),
      'compare.sentences': (ask) =>
        readSlowly('compare.sentences', (state, turn) => sentencesOf(state, threads, ask, turn)),
      'compare.document': (ask) =>
        readSlowly('compare.document', (state, turn) => writtenDocument(state, threads, ask, turn)),
    },
    threads,
    close: () => threads.close(),
  }
}
