/**
 * Finds letters, and passages in them: the one entry for everybody who needs what a query finds. Lists, facets,
 * concordances, saved searches and exports differ only in what they make of it.
 */
import type { Query } from '@shared/text/query/ast'
import { readQuery } from '@shared/text/query/read'
import { evaluate } from './evaluate'
import type { IndexState } from './index-state'
import { members } from './letter-sets'
import { type Compiled, compileQuery } from './plan/compile'
import { expansionFor } from './plan/expansion'
import type { Plan } from './plan/plan'
import { scoreLetters } from './rank/score-letters'
import type { Turn } from './turn'

export { readPassages } from './read-passages'

export interface FindAsk {
  readonly query: string
  /** The last word also stands for words that begin with it. */
  readonly typing: boolean
  /** Whether each copy of a letter is found by itself. */
  readonly copies: boolean
  /** Whether scores are wanted; they cost time where words are common. */
  readonly ranked?: boolean
}

export interface FoundLetters {
  readonly query: Query
  readonly compiled: Compiled
  readonly plan: Plan
  /** Ascending. */
  readonly ordinals: Uint32Array
  /** The rank of each letter of the library by ordinal, higher is better; null when they were not asked for. */
  readonly scores: Float64Array | null
}

/** The letters that a query finds. Kept for a while: asking again, for a page or for facets, costs nothing. */
export async function findLetters(state: IndexState, ask: FindAsk, turn: Turn): Promise<FoundLetters> {
  const { query, typing, copies, ranked = false } = ask
  const name = (what: string) => JSON.stringify([what, query, typing, state.notebook.version])
  // The letters are the same for the page and for the facets that were asked for with it.
  const found = await state.results.get(name('letters'), turn, () => find(state, query, typing, turn))
  const ordinals = copies ? found.ordinals : state.letters.withoutCopies(found.ordinals)
  if (!ranked) return { ...found, ordinals, scores: null }
  const scores = await state.results.get(name('scores'), turn, () =>
    scoreLetters(found.plan, found.ordinals, state, turn),
  )
  return { ...found, ordinals, scores }
}

async function find(
  state: IndexState,
  text: string,
  typing: boolean,
  turn: Turn,
): Promise<Omit<FoundLetters, 'scores'>> {
  const { query, compiled } = await understand(state, text, typing, turn)
  const set = await evaluate(compiled.plan, state, turn)
  return { query, compiled, plan: compiled.plan, ordinals: members(set) }
}

/** How a query is understood in this collection, without looking for its letters. */
export async function understand(
  state: IndexState,
  text: string,
  typing: boolean,
  turn: Turn,
): Promise<Understood> {
  const name = JSON.stringify(['understood', text, typing, state.notebook.version])
  return await state.results.get(name, turn, async () => {
    const query = readQuery(text)
    const expansion = await expansionFor(query, state, turn)
    const compiled = compileQuery(query, {
      partsOf: (joined) => state.partsOf(joined),
      vocabulary: () => expansion,
      queryNamed: (named) => state.notebook.queryNamed(named),
      typing,
    })
    return { query, compiled }
  })
}

export interface Understood {
  readonly query: Query
  readonly compiled: Compiled
}
