/** Runs a search: how the query was read, exactly how many letters match, and one page of them with snippets. */
import type { Answer, Ask } from '@shared/contract'
import { AppError } from '@shared/failure'
import type { Span } from '@shared/letter'
import type { Hit, LetterOrder } from '@shared/search'
import { inEnglish } from '@shared/text/query/english'
import { explainQuery, part } from '@shared/text/query/explain'
import type { Compiled } from './compile'
import { evaluate } from './evaluate'
import { findLetters, understand } from './find'
import type { IndexState } from './index-state'
import { letterHeads } from './letter-heads'
import { sizeOf } from './letter-sets'
import { askedLeaves, type Plan, type TextPlan } from './plan'
import { readPassages } from './read-passages'
import type { SearchResult } from './search-result'
import { snippetOf } from './snippet'
import type { Turn } from './turn'

/** Search as the contract has it. */
export async function runSearch(
  state: IndexState,
  ask: Ask<'search.run'>,
  turn: Turn,
): Promise<Answer<'search.run'>> {
  const { query, compiled } = await understand(state, ask.query, ask.typing, turn)
  const name = JSON.stringify([
    'sorted',
    ...[ask.query, ask.typing, ask.order, ask.descending, ask.copies, state.notebook.version],
  ])
  const result = await state.results.get(name, turn, () => findAndSort(state, compiled.plan, ask, turn))
  const unranked = ask.order === 'rank' && result.order !== 'rank' && asksForWords(compiled.plan)
  const understood = explainQuery(query, {
    lastWordGrows: compiled.lastWordGrows,
    added: [...compiled.remarks, ...(unranked ? [part('unranked')] : [])],
  })
  const page = result.ordinals.subarray(ask.offset, ask.offset + ask.limit)
  return {
    total: result.ordinals.length,
    searched: state.letters.count - (ask.copies ? 0 : state.letters.copies),
    understood,
    read: inEnglish(understood),
    hits: await hitsOf(state, compiled, result, page, turn),
    order: result.order,
    forms: [],
    unknown: [],
  }
}

/** The letters that match, in this order. */
export async function matchingLetters(
  state: IndexState,
  ask: { readonly query: string; readonly order: LetterOrder; readonly descending: boolean },
  turn: Turn,
): Promise<Uint32Array> {
  if (ask.query.trim() === '') return state.orders.list(ask.order, ask.descending, true)
  const { ordinals } = await findLetters(state, { query: ask.query, typing: false, copies: true }, turn)
  return state.orders.sort(ordinals, ask.order, ask.descending)
}

/** Exactly how many letters match, each with its copies counted once. */
export async function countLetters(state: IndexState, query: string, turn: Turn): Promise<number> {
  return (await findLetters(state, { query, typing: false, copies: false }, turn)).ordinals.length
}

/** Where a letter's text matches, in the order of the text. */
export async function hitsInText(
  state: IndexState,
  { id, query, typing }: Ask<'letters.hits'>,
  turn: Turn,
): Promise<readonly Span[]> {
  const { compiled } = await understand(state, query, typing, turn)
  for await (const { passages } of readPassages(state, compiled, [state.letters.ordinalOf(id)], turn))
    return passages.map(({ start, end }) => ({ start, end }))
  throw new AppError('not-found', 'This letter is no longer in the library.')
}

async function findAndSort(
  state: IndexState,
  plan: Plan,
  ask: Ask<'search.run'>,
  turn: Turn,
): Promise<SearchResult> {
  const ranked = ask.order === 'rank' && (await isWorthRanking(plan, state, turn))
  const { ordinals, scores } = await findLetters(state, { ...ask, ranked }, turn)
  if (ask.order !== 'rank') {
    return {
      ordinals: state.orders.sort(ordinals, ask.order, ask.descending),
      scores: null,
      order: ask.order,
    }
  }
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
  for (const ordinal of ordinals) best = Math.max(best, scores[ordinal] ?? 0)
  // Subtle: score and place in one number, because typed arrays sort ten times faster without a comparison.
  const keys = Float64Array.from(ordinals, (ordinal, place) => {
    const below = best === 0 ? 0 : (best - (scores[ordinal] ?? 0)) / best
    return Math.floor(below * scoreSteps) * mostPlaces + place
  })
  keys.sort()
  return Uint32Array.from(keys, (key) => ordinals[key % mostPlaces] ?? 0)
}

/** Ranking tells nothing where every word is in more than half of the letters, or where no word was asked for. */
async function isWorthRanking(plan: Plan, state: IndexState, turn: Turn): Promise<boolean> {
  for (const leaf of askedLeaves(plan))
    if (leaf.kind === 'text' && !(await isCommonWord(leaf, state, turn))) return true
  return false
}

/** One word, or one beginning of words, that is in more than half of the letters in one of its spellings. */
async function isCommonWord(plan: TextPlan, state: IndexState, turn: Turn): Promise<boolean> {
  const [chain, another] = plan.chains
  const [choice, second] = chain?.choices ?? []
  if (!choice || another || second) return false
  const terms = choice.flatMap((spelling) => (spelling.terms.length === 1 ? spelling.terms : []))
  const isBeginning = terms.some(({ prefix }) => prefix)
  const letters = isBeginning
    ? sizeOf(await evaluate(plan, state, null, turn))
    : Math.max(0, ...terms.map(({ word }) => state.lettersWith(word)))
  return letters * 2 > state.letters.count
}

function asksForWords(plan: Plan): boolean {
  return plan.kind === 'all' || plan.kind === 'any' ? plan.of.some(asksForWords) : plan.kind === 'text'
}

async function hitsOf(
  state: IndexState,
  compiled: Compiled,
  result: SearchResult,
  page: Uint32Array,
  turn: Turn,
): Promise<readonly Hit[]> {
  const hits: Hit[] = []
  for await (const { ordinal, id, text, passages } of readPassages(state, compiled, page, turn)) {
    const [letter] = letterHeads(state.db, [id])
    if (!letter) continue
    hits.push({
      letter,
      score: result.scores?.[ordinal] ?? 0,
      snippet: snippetOf(text, passages),
      count: passages.length,
      because: [],
    })
  }
  return hits
}
