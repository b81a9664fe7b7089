/** Asks the full-text index which letters an expression matches, and how well. */
import { lettersWithBeginning } from './beginning-letters'
import { forEachLetter } from './full-text-rows'
import type { IndexState } from './index-state'
import type { LetterSet } from './letter-sets'
import { candidateExpression, isWide, matchExpression } from './match-expression'
import type { GroupPlan, TextPlan } from './plan/plan'
import type { Turn } from './turn'
import { wideLetters } from './wide-letters'

/**
 * Letters that match as far as the index can tell; `plan` must be words, or a group that the index answers in one go.
 * Errors: `cancelled`.
 */
export async function fullTextLetters(
  plan: TextPlan | GroupPlan,
  state: IndexState,
  turn: Turn,
): Promise<LetterSet> {
  if (plan.kind === 'text' && isWide(plan)) return await wideLetters(plan, state, turn)
  const begun = plan.kind === 'text' ? await lettersWithBeginning(plan, state, turn) : null
  return begun ?? (await lettersMatching(expressionOf(plan), state, turn))
}

/** Letters that match a full-text expression. Errors: `cancelled`. */
export async function lettersMatching(expression: string, state: IndexState, turn: Turn): Promise<LetterSet> {
  const set = new Uint8Array(state.letters.count)
  await forEachLetter(expression, state, turn, (ordinal) => {
    set[ordinal] = 1
  })
  return set
}

/** What the index is asked for words, or for a group that it answers in one go. */
export function expressionOf(plan: TextPlan | GroupPlan): string {
  const expression = matchExpression(plan)
  if (expression !== null) return expression
  if (plan.kind !== 'text') throw new Error('This group is not for the index alone.')
  return candidateExpression(plan)
}
