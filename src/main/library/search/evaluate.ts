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
import type { Turn } from './turn'

/** 1 for every ordinal that belongs to it. */
export type LetterSet = Uint8Array

/** How many letters belong to it. */
export function sizeOf(set: LetterSet): number {
  return set.reduce((sum, member) => sum + member, 0)
}

/** How much a word in each column counts: text, its zones (which repeat the text), title, people, places. */
const weights = '1, 0, 0, 0, 8, 5, 3'

/** The letters that match; `scores`, when given, gets the rank of each letter added. */
export async function evaluate(
  plan: Plan,
  state: IndexState,
  scores: Float64Array | null,
  turn: Turn,
): Promise<LetterSet> {
  const expression = matchExpression(plan)
  if (expression !== null) return await fullText(expression, state, scores, turn)
  switch (plan.kind) {
    case 'all':
      return intersection(await parts(plan.of, 'all', state, scores, turn))
    case 'any':
      return union(await parts(plan.of, 'any', state, scores, turn))
    case 'not':
      return complement(await evaluate(plan.of, state, null, turn))
    case 'filter':
      return filtered(plan, state)
    case 'people':
      return await named(plan, state, turn)
    case 'every':
      return complement(new Uint8Array(state.letters.count))
    case 'none':
    case 'text':
      return new Uint8Array(state.letters.count)
  }
}

/** Evaluates what the full-text index can answer in one go, and each of the others by itself. */
async function parts(
  plans: readonly Plan[],
  kind: 'all' | 'any',
  state: IndexState,
  scores: Float64Array | null,
  turn: Turn,
): Promise<LetterSet[]> {
  const together = plans.filter((plan) => matchExpression(plan) !== null)
  const excluded = kind === 'all' ? plans.filter((plan) => isExcludedText(plan)) : []
  const inOne: readonly Plan[] = together.length > 0 ? [...together, ...excluded] : []
  const sets: LetterSet[] = []
  for (const plan of plans) if (!inOne.includes(plan)) sets.push(await evaluate(plan, state, scores, turn))
  if (inOne.length > 0)
    sets.push(
      await evaluate(inOne.length === 1 && inOne[0] ? inOne[0] : { kind, of: inOne }, state, scores, turn),
    )
  return sets
}

function isExcludedText(plan: Plan): boolean {
  return plan.kind === 'not' && matchExpression(plan.of) !== null
}

/** Rows are read a few at a time: what asks for common words is given up between them. */
async function fullText(
  expression: string,
  { letters, db }: IndexState,
  scores: Float64Array | null,
  turn: Turn,
): Promise<LetterSet> {
  const set = new Uint8Array(letters.count)
  const score = scores === null ? '0' : `bm25(letter_fts, ${weights})`
  // Subtle: prepared anew, because a statement that is being read cannot be read by others at the same time.
  const rows = db
    .prepare<[string], readonly [id: number, rank: number]>(
      `SELECT rowid, ${score} FROM letter_fts WHERE letter_fts MATCH ?`,
    )
    .raw()
  for (const [id, rank] of rows.iterate(expression)) {
    if (turn.isOver) await turn.pause()
    const ordinal = letters.ordinalOf(id)
    if (ordinal < 0) continue
    set[ordinal] = 1
    if (scores !== null) scores[ordinal] = (scores[ordinal] ?? 0) - rank
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
    default:
      return new Uint8Array(state.letters.count)
  }
}

/** Names are found among all people by the index; whether it is the sender or the recipient, the head tells. */
async function named({ role, text }: PeoplePlan, state: IndexState, turn: Turn): Promise<LetterSet> {
  const set = await evaluate(text, state, null, turn)
  const finder = new PassageFinder([text])
  const names = statement<{ names: string }>(
    state.db,
    `SELECT ${role} AS names FROM letter_head WHERE id = ?`,
  )
  for (let ordinal = 0; ordinal < set.length; ordinal++) {
    if (set[ordinal] === 0) continue
    if (turn.isOver) await turn.pause()
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

/** Ordinals of its letters, ascending. */
export function members(set: LetterSet): Uint32Array {
  const ordinals = new Uint32Array(sizeOf(set))
  let count = 0
  for (let ordinal = 0; ordinal < set.length; ordinal++) if (set[ordinal] === 1) ordinals[count++] = ordinal
  return ordinals
}
