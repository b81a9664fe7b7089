/**
 * Finds the letters that a plan asks for, as a set over ordinals. As much as possible is one full-text expression;
 * filters, negations alone and names are combined with it as sets, never inside the full-text query.
 */
import { tokens } from '@shared/text/tokens'
import { statement } from '../db/statement'
import type { IndexState } from './index-state'
import { storedNames } from './letter-heads'
import { matchExpression } from './match-expression'
import { PassageFinder } from './passages'
import type { FilterPlan, PeoplePlan, Plan } from './plan'

/** 1 for every ordinal that belongs to it. */
export type LetterSet = Uint8Array

/** How many letters belong to it. */
export function sizeOf(set: LetterSet): number {
  return set.reduce((sum, member) => sum + member, 0)
}

/** How much a word in each column counts: text, its zones (which repeat the text), title, people, places. */
const weights = '1, 0, 0, 0, 8, 5, 3'

/** The letters that match; `scores`, when given, gets the rank of each letter added. */
export function evaluate(plan: Plan, state: IndexState, scores: Float64Array | null): LetterSet {
  const expression = matchExpression(plan)
  if (expression !== null) return fullText(expression, state, scores)
  switch (plan.kind) {
    case 'all':
      return intersection(parts(plan.of, 'all', state, scores))
    case 'any':
      return union(parts(plan.of, 'any', state, scores))
    case 'not':
      return complement(evaluate(plan.of, state, null))
    case 'filter':
      return filtered(plan, state)
    case 'people':
      return named(plan, state)
    case 'every':
      return complement(new Uint8Array(state.letters.count))
    case 'none':
    case 'text':
      return new Uint8Array(state.letters.count)
  }
}

/** Evaluates what the full-text index can answer in one go, and each of the others by itself. */
function parts(
  plans: readonly Plan[],
  kind: 'all' | 'any',
  state: IndexState,
  scores: Float64Array | null,
): LetterSet[] {
  const together = plans.filter((plan) => matchExpression(plan) !== null)
  const excluded = kind === 'all' ? plans.filter((plan) => isExcludedText(plan)) : []
  const inOne: readonly Plan[] = together.length > 0 ? [...together, ...excluded] : []
  const sets = plans.filter((plan) => !inOne.includes(plan)).map((plan) => evaluate(plan, state, scores))
  if (inOne.length > 0)
    sets.push(evaluate(inOne.length === 1 && inOne[0] ? inOne[0] : { kind, of: inOne }, state, scores))
  return sets
}

function isExcludedText(plan: Plan): boolean {
  return plan.kind === 'not' && matchExpression(plan.of) !== null
}

function fullText(expression: string, state: IndexState, scores: Float64Array | null): LetterSet {
  const { letters, db } = state
  const set = new Uint8Array(letters.count)
  if (scores === null) {
    const ids = statement<number>(db, 'SELECT rowid FROM letter_fts WHERE letter_fts MATCH ?')
      .pluck()
      .all(expression)
    for (const id of ids) {
      const ordinal = letters.ordinalOf(id)
      if (ordinal >= 0) set[ordinal] = 1
    }
    return set
  }
  const rows = statement<readonly [id: number, rank: number]>(
    db,
    `SELECT rowid, bm25(letter_fts, ${weights}) FROM letter_fts WHERE letter_fts MATCH ?`,
  )
    .raw()
    .all(expression)
  for (const [id, rank] of rows) {
    const ordinal = letters.ordinalOf(id)
    if (ordinal < 0) continue
    set[ordinal] = 1
    scores[ordinal] = (scores[ordinal] ?? 0) - rank
  }
  return set
}

function filtered({ filter }: FilterPlan, state: IndexState): LetterSet {
  switch (filter.kind) {
    case 'letter-kind':
      return state.letters.ofKind(filter.value)
    case 'language':
      return state.letters.inLanguage(filter.value)
    case 'path':
      return state.withPath(filter.value)
    case 'date':
      return state.letters.dated(filter)
  }
}

/** Names are found among all people by the index; whether it is the sender or the recipient, the head tells. */
function named({ role, text }: PeoplePlan, state: IndexState): LetterSet {
  const set = evaluate(text, state, null)
  const finder = new PassageFinder([text])
  const names = statement<{ names: string }>(
    state.db,
    `SELECT ${role} AS names FROM letter_head WHERE id = ?`,
  )
  for (let ordinal = 0; ordinal < set.length; ordinal++) {
    if (set[ordinal] === 0) continue
    const row = names.get(state.letters.ids[ordinal])
    const matches = storedNames(row?.names ?? '[]').some((name) => finder.find(tokens(name)).length > 0)
    if (!matches) set[ordinal] = 0
  }
  return set
}

function intersection(sets: readonly LetterSet[]): LetterSet {
  const [first = new Uint8Array(0), ...others] = sets
  for (const other of others)
    for (let at = 0; at < first.length; at++) first[at] = (first[at] ?? 0) & (other[at] ?? 0)
  return first
}

function union(sets: readonly LetterSet[]): LetterSet {
  const [first = new Uint8Array(0), ...others] = sets
  for (const other of others)
    for (let at = 0; at < first.length; at++) first[at] = (first[at] ?? 0) | (other[at] ?? 0)
  return first
}

function complement(set: LetterSet): LetterSet {
  for (let at = 0; at < set.length; at++) set[at] = 1 - (set[at] ?? 0)
  return set
}
