/** Answers the calls about what letters have in common: reads their texts here, compares them in threads of their own. */
import type { Comparison, SharedPassage } from '@shared/comparison'
import type { Ask, CallOf, SubjectHandlers } from '@shared/contract'
import { AppError } from '@shared/failure'
import type { IndexState, ReadSlowly } from '../search/index-state'
import type { Turn } from '../search/turn'
import { collectionHandlers } from './collection/collection-handlers'
import { PassageFrequencies } from './collection/formulas'
import { textOf } from './compared-letters'
import { quotesOf } from './quoted-letters'
import { CompareThreads } from './threads/compare-threads'

interface CompareRoom {
  readonly handlers: SubjectHandlers<'search', 'compare'>
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
      'compare.sentences': pending,
      'compare.document': pending,
    },
    close: () => threads.close(),
  }
}

/** One after the other, so that no more than one pair of long texts is held at a time. Errors: `not-found`, `cancelled`. */
async function versionsOf(
  { db }: IndexState,
  threads: CompareThreads,
  { base, others, ignoring }: Ask<'compare.versions'>,
  turn: Turn,
): Promise<readonly Comparison[]> {
  const a = textOf(db, base)
  const compared: Comparison[] = []
  for (const other of others)
    compared.push(await threads.run('versions', { a, b: textOf(db, other), ignoring }, turn))
  return compared
}

/** Errors: `not-found`, `cancelled`. */
async function passagesOf(
  state: IndexState,
  threads: CompareThreads,
  ask: Ask<'compare.passages'>,
  turn: Turn,
): Promise<readonly SharedPassage[]> {
  const [a, b] = [textOf(state.db, ask.a), textOf(state.db, ask.b)]
  const found = await threads.run('passages', { a, b }, turn)
  const frequencies = new PassageFrequencies(state, turn)
  const passages: SharedPassage[] = []
  for (const passage of found) {
    const frequency = await frequencies.of(a.slice(passage.a.start, passage.a.end))
    passages.push({ ...passage, ...frequency })
    if (turn.isOver) await turn.pause()
  }
  return passages
}

export type CompareCall = Extract<CallOf<'search'>, `compare.${string}`>

function pending(): never {
  throw new AppError('refused', 'Not wired yet.')
}
