/** Compares letters that were chosen: reads their texts here, and has them compared in threads. */
import type { Comparison, SharedPassage } from '@shared/comparison'
import type { Ask } from '@shared/contract'
import type { IndexState } from '../search/index-state'
import type { Turn } from '../search/turn'
import { PassageFrequencies } from './collection/formulas'
import { textOf, versionText } from './compared-letters'
import type { CompareThreads } from './threads/compare-threads'

type Threads = Pick<CompareThreads, 'run'>

/** One after the other, so that no more than one pair of long texts is held at a time. Errors: `not-found`, `cancelled`. */
export async function versionsOf(
  { db }: IndexState,
  threads: Threads,
  { base, others, ignoring }: Ask<'compare.versions'>,
  turn: Turn,
): Promise<readonly Comparison[]> {
  const a = versionText(db, base)
  const compared: Comparison[] = []
  for (const other of others)
    compared.push(await threads.run('versions', { a, b: versionText(db, other), ignoring }, turn))
  return compared
}

/** Errors: `not-found`, `cancelled`. */
export async function passagesOf(
  state: IndexState,
  threads: Threads,
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
