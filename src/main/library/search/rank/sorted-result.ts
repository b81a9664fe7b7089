/** Puts the letters that a search found in the order that was asked for. */
import type { Ask } from '@shared/contract'
import { evaluate } from '../evaluate'
import { findLetters } from '../find'
import type { IndexState } from '../index-state'
import { sizeOf } from '../letter-sets'
import { askedLeaves, onlyChoice, type Plan, type TextPlan } from '../plan/plan'
import type { SearchResult } from '../search-result'
import type { Turn } from '../turn'

type Sorted = Pick<Ask<'search.run'>, 'query' | 'typing' | 'copies' | 'order' | 'descending'>

/** Kept for the next page. `plan` is the compiled query. */
export async function sortedResult(
  state: IndexState,
  plan: Plan,
  ask: Sorted,
  turn: Turn,
): Promise<SearchResult> {
  const { query, typing, copies, order, descending } = ask
  const name = JSON.stringify(['sorted', query, typing, copies, order, descending, state.notebook.version])
  return await state.results.get(name, turn, () => findAndSort(state, plan, ask, turn))
}

async function findAndSort(state: IndexState, plan: Plan, ask: Sorted, turn: Turn): Promise<SearchResult> {
  const { query, typing, copies, order } = ask
  const ranked = order === 'rank' && (await isWorthRanking(plan, state, ask, turn))
  const { ordinals, scores } = await findLetters(state, { query, typing, copies, ranked }, turn)
  if (order !== 'rank')
    return { ordinals: state.orders.sort(ordinals, order, ask.descending), scores: null, order }
  // The newest first stands in for the best where there is no best.
  const byDate = state.orders.sort(ordinals, 'date', true)
  if (scores === null) return { ordinals: byDate, scores, order: 'date' }
  return { ordinals: bestFirst(byDate, scores), scores, order: 'rank' }
}

/** More letters than a library holds; with the steps of a score it fits into the 53 bits of a number. */
const mostPlaces = 2 ** 22
const scoreSteps = 2 ** 30

/** Letters with the same score keep the order they are given in. */
function bestFirst(ordinals: Uint32Array, scores: Float64Array): Uint32Array {
  let best = 0
  for (let at = 0; at < ordinals.length; at++) best = Math.max(best, scores[ordinals[at] ?? 0] ?? 0)
  // Subtle: score and place in one number, because typed arrays sort ten times faster without a comparison.
  const keys = new Float64Array(ordinals.length)
  for (let place = 0; place < keys.length; place++) {
    const below = best === 0 ? 0 : (best - (scores[ordinals[place] ?? 0] ?? 0)) / best
    keys[place] = Math.floor(below * scoreSteps) * mostPlaces + place
  }
  keys.sort()
  const sorted = new Uint32Array(ordinals.length)
  for (let place = 0; place < keys.length; place++)
    sorted[place] = ordinals[(keys[place] ?? 0) % mostPlaces] ?? 0
  return sorted
}

/** Ranking tells nothing where every word is in more than half of the letters, or where no word was asked for. */
async function isWorthRanking(plan: Plan, state: IndexState, ask: Sorted, turn: Turn): Promise<boolean> {
  for (const leaf of askedLeaves(plan))
    if (leaf.kind === 'text' && !(await isCommonWord(leaf, leaf === plan, state, ask, turn))) return true
  return false
}

/** One word, or one beginning of words, that is in more than half of the letters in one of its spellings. */
async function isCommonWord(
  plan: TextPlan,
  isAll: boolean,
  state: IndexState,
  { query, typing }: Sorted,
  turn: Turn,
): Promise<boolean> {
  const choice = onlyChoice(plan)
  if (choice === null) return false
  const terms = choice.flatMap((spelling) => (spelling.terms.length === 1 ? spelling.terms : []))
  const isBeginning = terms.some(({ prefix }) => prefix)
  const most = state.letters.count / 2
  if (!isBeginning) return terms.some(({ word }) => state.lettersWith(word) > most)
  if (!isAll) return sizeOf(await evaluate(plan, state, turn)) > most
  return (await findLetters(state, { query, typing, copies: true }, turn)).ordinals.length > most
}

export function asksForWords(plan: Plan): boolean {
  return askedLeaves(plan).some(({ kind }) => kind === 'text')
}
