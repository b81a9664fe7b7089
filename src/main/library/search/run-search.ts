/** Runs a search: how the query was read, exactly how many letters match, and one page of them with snippets. */
import type { Answer, Ask } from '@shared/contract'
import { AppError } from '@shared/failure'
import type { Span } from '@shared/letter'
import type { Hit, LetterOrder, Understanding } from '@shared/search'
import { inEnglish } from '@shared/text/query/english'
import { explainQuery, part } from '@shared/text/query/explain'
import { findLetters, type Understood, understand } from './find'
import type { IndexState } from './index-state'
import { letterHeads } from './letter-heads'
import type { Compiled, Remark } from './plan/compile'
import { shownExpressions, shownTexts } from './plan/plan'
import { asksForWords, sortedResult } from './rank/sorted-result'
import { readPassages } from './read-passages'
import { ReasonFinder } from './reasons/reasons'
import { searchedForms } from './reasons/searched-forms'
import type { SearchResult } from './search-result'
import { snippetOf } from './snippet'
import type { Turn } from './turn'
import { unknownWords } from './zero/unknown-words'

/** Search as the contract has it. */
export async function runSearch(
  state: IndexState,
  ask: Ask<'search.run'>,
  turn: Turn,
): Promise<Answer<'search.run'>> {
  const asked = await understand(state, ask.query, ask.typing, turn)
  const { plan } = asked.compiled
  const result = await sortedResult(state, plan, ask, turn)
  const unranked = ask.order === 'rank' && result.order !== 'rank' && asksForWords(plan)
  const understood = explained(asked, unranked ? [part('unranked')] : [])
  const page = result.ordinals.subarray(ask.offset, ask.offset + ask.limit)
  return {
    total: result.ordinals.length,
    searched: state.letters.count - (ask.copies ? 0 : state.letters.copies),
    understood,
    read: inEnglish(understood),
    hits: await hitsOf(state, asked.compiled, result, page, turn),
    order: result.order,
    forms: searchedForms(asked.compiled, state),
    unknown: await unknownWords(state, asked.query, ask.typing, turn),
  }
}

/** How a query was read, with what searching itself has to add. */
export function explained(
  { query, compiled }: Understood,
  more: readonly Remark[] = [],
): readonly Understanding[] {
  return explainQuery(query, {
    lastWordGrows: compiled.lastWordGrows,
    added: [...compiled.remarks, ...more],
  })
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

/** How many letters match, each with its copies counted once, and how many passages in all of them. */
export async function measureQuery(
  state: IndexState,
  { query, copies = false }: Ask<'search.measure'>,
  turn: Turn,
): Promise<Answer<'search.measure'>> {
  const asked = await understand(state, query, false, turn)
  const { compiled, ordinals } = await findLetters(state, { query, typing: false, copies }, turn)
  const understood = explained(asked)
  const isShown = shownTexts(compiled.plan).length + shownExpressions(compiled.plan).length > 0
  let hits = 0
  for await (const { passages } of readPassages(state, compiled, isShown ? ordinals : [], turn))
    hits += passages.length
  return { letters: ordinals.length, hits, understood, read: inEnglish(understood) }
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

async function hitsOf(
  state: IndexState,
  compiled: Compiled,
  { scores }: SearchResult,
  page: Uint32Array,
  turn: Turn,
): Promise<readonly Hit[]> {
  const reasons = new ReasonFinder(compiled.plan, state)
  const hits: Hit[] = []
  for await (const found of readPassages(state, compiled, page, turn)) {
    const { ordinal, id, text, passages } = found
    const [letter] = letterHeads(state.db, [id])
    if (!letter) continue
    const score = scores?.[ordinal] ?? 0
    const snippet = snippetOf(text, passages)
    hits.push({ letter, score, snippet, count: passages.length, because: reasons.of(found) })
  }
  return hits
}
