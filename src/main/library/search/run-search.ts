/** Runs a search: how the query was read, exactly how many letters match, and one page of them with snippets. */
import type { Answer, Ask } from '@shared/contract'
import type { Span } from '@shared/letter'
import type { Hit, LetterOrder } from '@shared/search'
import { inEnglish } from '@shared/text/query/english'
import { explainQuery, part } from '@shared/text/query/explain'
import { readQuery } from '@shared/text/query/read'
import { tokens } from '@shared/text/tokens'
import { statement } from '../db/statement'
import { type Compiled, compileQuery } from './compile'
import { evaluate, type LetterSet, sizeOf } from './evaluate'
import type { IndexState } from './index-state'
import { letterHeads } from './letter-heads'
import { PassageFinder } from './passages'
import { type Plan, shownTexts, type TextPlan } from './plan'
import type { SearchResult } from './search-result'
import { snippetOf } from './snippet'

/** Search as the contract has it. */
export function runSearch(state: IndexState, ask: Ask<'search.run'>): Answer<'search.run'> {
  const query = readQuery(ask.query)
  const compiled = compile(state, ask)
  const name = JSON.stringify([ask.query, ask.typing, ask.order, ask.descending, ask.copies])
  const result = state.result(name, () => findAndSort(state, compiled.plan, ask))
  const unranked = ask.order === 'rank' && result.order !== 'rank' && asksForWords(compiled.plan)
  const understood = explainQuery(query, {
    lastWordGrows: compiled.lastWordGrows,
    added: [...compiled.remarks, ...(unranked ? [part('unranked')] : [])],
  })
  return {
    total: result.ordinals.length,
    searched: state.letters.count - (ask.copies ? 0 : state.letters.copies),
    understood,
    read: inEnglish(understood),
    hits: hitsOf(state, compiled.plan, result, result.ordinals.subarray(ask.offset, ask.offset + ask.limit)),
    order: result.order,
  }
}

/** The letters that match, in this order. */
export function matchingLetters(
  state: IndexState,
  ask: { readonly query: string; readonly order: LetterOrder; readonly descending: boolean },
): Uint32Array {
  const { plan } = compile(state, { query: ask.query, typing: false })
  if (plan.kind === 'every') return state.orders.list(ask.order, ask.descending, true)
  return state.orders.sort(members(evaluate(plan, state, null)), ask.order, ask.descending)
}

/** Exactly how many letters match, each with its copies counted once; no result is kept. */
export function countLetters(state: IndexState, query: string): number {
  const { plan } = compile(state, { query, typing: false })
  if (plan.kind === 'every') return state.letters.count - state.letters.copies
  return state.letters.withoutCopies(members(evaluate(plan, state, null))).length
}

/** Where a letter's text matches, in the order of the text. */
export function hitsInText(state: IndexState, text: string, query: string, typing: boolean): readonly Span[] {
  const { plan } = compile(state, { query, typing })
  return new PassageFinder(shownTexts(plan)).find(tokens(text)).map(({ start, end }) => ({ start, end }))
}

function compile(state: IndexState, { query, typing }: { query: string; typing: boolean }): Compiled {
  return compileQuery(readQuery(query), {
    partsOf: (joined) => state.partsOf(joined),
    vocabulary: () => state.vocabulary(),
    typing,
  })
}

function findAndSort(state: IndexState, plan: Plan, ask: Ask<'search.run'>): SearchResult {
  const ranks = ask.order === 'rank' && isWorthRanking(plan, state)
  const scores = ranks ? new Float64Array(state.letters.count) : null
  const found = members(evaluate(plan, state, scores))
  const ordinals = ask.copies ? found : state.letters.withoutCopies(found)
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

function members(set: LetterSet): Uint32Array {
  const ordinals = new Uint32Array(sizeOf(set))
  let count = 0
  for (let ordinal = 0; ordinal < set.length; ordinal++) if (set[ordinal] === 1) ordinals[count++] = ordinal
  return ordinals
}

/** Ranking tells nothing where every word is in more than half of the letters, or where no word was asked for. */
function isWorthRanking(plan: Plan, state: IndexState): boolean {
  switch (plan.kind) {
    case 'text':
      return !isCommonWord(plan, state)
    case 'all':
    case 'any':
      return plan.of.some((child) => isWorthRanking(child, state))
    case 'people':
    case 'filter':
    case 'not':
    case 'every':
    case 'none':
      return false
  }
}

/** One word, or one beginning of words, that is in more than half of the letters. */
function isCommonWord(plan: TextPlan, state: IndexState): boolean {
  const [alternative, another] = plan.alternatives
  const [sequence, second] = alternative?.sequences ?? []
  const [term, next] = sequence ?? []
  if (!term || another || second || next) return false
  const letters = term.prefix ? sizeOf(evaluate(plan, state, null)) : state.lettersWith(term.word)
  return letters * 2 > state.letters.count
}

function asksForWords(plan: Plan): boolean {
  return plan.kind === 'all' || plan.kind === 'any' ? plan.of.some(asksForWords) : plan.kind === 'text'
}

function hitsOf(state: IndexState, plan: Plan, result: SearchResult, page: Uint32Array): readonly Hit[] {
  const finder = new PassageFinder(shownTexts(plan))
  const readText = statement<{ text: string }>(state.db, 'SELECT text FROM letter_text WHERE id = ?')
  return letterHeads(state.db, state.letters.idsOf(page)).map((letter) => {
    const text = readText.get(letter.id)?.text ?? ''
    const passages = finder.find(tokens(text))
    return {
      letter,
      score: result.scores?.[state.letters.ordinalOf(letter.id)] ?? 0,
      snippet: snippetOf(text, passages),
      count: passages.length,
    }
  })
}
