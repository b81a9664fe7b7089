/** Asks the full-text index which letters an expression matches, and how well. */
import type { IndexState } from './index-state'
import type { LetterSet } from './letter-sets'
import { candidateExpression, matchExpression } from './match-expression'
import type { GroupPlan, TextPlan } from './plan/plan'
import { withFewerSpellings } from './rank/fewer-spellings'
import { rankColumns } from './rank/weights'
import type { Turn } from './turn'

/** Scores of letters, to which those of words are added; null when they are not asked for. */
export type Scores = Float64Array | null

/**
 * Letters that match as far as the index can tell; `plan` must be words, or a group that the index answers in one go.
 * Errors: `cancelled`.
 */
export async function fullTextLetters(
  plan: TextPlan | GroupPlan,
  state: IndexState,
  scores: Scores,
  turn: Turn,
): Promise<LetterSet> {
  const ranked = scores === null ? plan : withFewerSpellings(plan)
  const set = new Uint8Array(state.letters.count)
  const boost = plan.kind === 'text' ? plan.boost : 1
  if (ranked !== plan) {
    await forEachRow(expressionOf(plan), '0', state, turn, (ordinal) => {
      set[ordinal] = 1
    })
  }
  const score = scores === null ? '0' : rankColumns()
  await forEachRow(expressionOf(ranked), score, state, turn, (ordinal, rank) => {
    set[ordinal] = 1
    if (scores !== null) scores[ordinal] = (scores[ordinal] ?? 0) - rank * boost
  })
  return set
}

function expressionOf(plan: TextPlan | GroupPlan): string {
  const expression = matchExpression(plan)
  if (expression !== null) return expression
  if (plan.kind !== 'text') throw new Error('This group is not for the index alone.')
  return candidateExpression(plan)
}

/** Rows are read a few at a time: what asks for common words is given up between them. Errors: `cancelled`. */
export async function forEachRow(
  expression: string,
  score: string,
  { db, letters }: IndexState,
  turn: Turn,
  take: (ordinal: number, rank: number) => void,
): Promise<void> {
  // Subtle: prepared anew, because a statement that is being read cannot be read by others at the same time.
  const rows = db
    .prepare<[string], readonly [id: number, rank: number]>(
      `SELECT rowid, ${score} FROM letter_fts WHERE letter_fts MATCH ?`,
    )
    .raw()
  for (const [id, rank] of rows.iterate(expression)) {
    if (turn.isOver) await turn.pause()
    const ordinal = letters.ordinalOf(id)
    if (ordinal >= 0) take(ordinal, rank)
  }
}
