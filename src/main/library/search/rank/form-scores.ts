/**
 * Makes forms of a word count no more than the word itself. The index takes every form for a word of its own, so that
 * a rare form, or a rare word that only resembles what was asked for, would bring its letters to the top.
 */
import { forEachRank } from '../full-text-rows'
import type { IndexState } from '../index-state'
import { candidateExpression, matchExpression } from '../match-expression'
import { askedLeaves, type Choice, type Plan, type TextPlan } from '../plan/plan'
import type { Turn } from '../turn'
import { withFewerSpellings } from './fewer-spellings'

/** How much a form counts beside the word as typed, where it is no commoner than that. */
const weightOfForms = 0.6

/** Takes from the scores of these letters what rare forms gave them too much. */
export async function evenOutForms(
  plan: Plan,
  state: IndexState,
  scores: Float64Array,
  ordinals: Uint32Array,
  turn: Turn,
): Promise<void> {
  for (const asked of askedLeaves(plan)) {
    const leaf = asked.kind === 'text' ? withFewerSpellings(asked) : asked
    if (leaf.kind !== 'text') continue
    for (const { expression, surplus, letters } of surplusOf(leaf, state)) {
      const isFewOfMany = ordinals.length * 2 < letters
      // Subtle: the score of a letter is the sum over its words, so what one of them gave can be taken back.
      await forEachRank(expression, ordinals, isFewOfMany, state, turn, (ordinal, rank) => {
        scores[ordinal] = (scores[ordinal] ?? 0) - rank * leaf.boost * surplus
      })
    }
  }
}

interface Surplus {
  readonly expression: string
  /** The part of the score that is too much. */
  readonly surplus: number
  /** How many letters have the form. */
  readonly letters: number
}

/** For each form that counts too much: how to find it, and what of its score is too much. */
function surplusOf(leaf: TextPlan, state: IndexState): readonly Surplus[] {
  const [chain, another] = leaf.chains
  const [choice, next] = chain?.choices ?? []
  if (!chain || !choice || another || next || choice.length < 2) return []
  const typed = rarityOfTyped(choice, state)
  return choice.flatMap((spelling) => {
    const [term, second] = spelling.terms
    if (!term || second || term.prefix || spelling.rule === 'same' || spelling.rule === 'joined') return []
    const letters = state.lettersWith(term.word)
    const rarity = rarityOf(letters, state)
    const wanted = Math.min(1, (weightOfForms * typed) / rarity)
    if (wanted >= 1) return []
    const alone: TextPlan = { ...leaf, chains: [{ ...chain, choices: [[spelling]] }] }
    const expression = matchExpression(alone) ?? candidateExpression(alone)
    return [{ expression, surplus: 1 - wanted, letters }]
  })
}

/** Of the word as typed, or of the commonest that stands for it where no letter has it as typed. */
function rarityOfTyped(choice: Choice, state: IndexState): number {
  const letters = (words: Choice) =>
    Math.max(0, ...words.map(({ terms: [term] }) => (term ? state.lettersWith(term.word) : 0)))
  const typed = letters(choice.filter(({ rule }) => rule === 'same'))
  return rarityOf(typed > 0 ? typed : letters(choice), state)
}

/** As FTS5 has it (bm25, sqlite.org/fts5.html): the logarithm of how many letters are without the word for one with it. */
function rarityOf(letters: number, state: IndexState): number {
  const { count } = state.letters
  return Math.max(1e-6, Math.log((count - letters + 0.5) / (letters + 0.5)))
}
