/**
 * Makes forms of a word count no more than the word itself. The index takes every form for a word of its own, so that
 * a rare form, or a rare word that only resembles what was asked for, would bring its letters to the top.
 */
import { forEachRow } from '../full-text'
import type { IndexState } from '../index-state'
import type { LetterSet } from '../letter-sets'
import { candidateExpression, matchExpression } from '../match-expression'
import { askedLeaves, type Choice, type Plan, type TextPlan } from '../plan/plan'
import type { Turn } from '../turn'
import { withFewerSpellings } from './fewer-spellings'
import { rankColumns } from './weights'

/** How much a form counts beside the word as typed, where it is no commoner than that. */
const weightOfForms = 0.6

/** Takes from the scores of the letters in `set` what rare forms gave them too much. */
export async function evenOutForms(
  plan: Plan,
  state: IndexState,
  scores: Float64Array,
  set: LetterSet,
  turn: Turn,
): Promise<void> {
  for (const asked of askedLeaves(plan)) {
    const leaf = asked.kind === 'text' ? withFewerSpellings(asked) : asked
    if (leaf.kind !== 'text') continue
    for (const [expression, surplus] of surplusOf(leaf, state)) {
      // Subtle: the score of a letter is the sum over its words, so what one of them gave can be taken back.
      await forEachRow(expression, rankColumns(), state, turn, (ordinal, rank) => {
        if (set[ordinal] === 1) scores[ordinal] = (scores[ordinal] ?? 0) + rank * leaf.boost * surplus
      })
    }
  }
}

/** For each form that counts too much: how to find it, and the part of its score that is too much. */
function surplusOf(leaf: TextPlan, state: IndexState): readonly (readonly [string, number])[] {
  const [chain, another] = leaf.chains
  const [choice, next] = chain?.choices ?? []
  if (!chain || !choice || another || next || choice.length < 2) return []
  const typed = rarityOfTyped(choice, state)
  return choice.flatMap((spelling) => {
    const [term, second] = spelling.terms
    if (!term || second || term.prefix || spelling.rule === 'same' || spelling.rule === 'joined') return []
    const rarity = rarityOf(state.lettersWith(term.word), state)
    const wanted = Math.min(1, (weightOfForms * typed) / rarity)
    if (wanted >= 1) return []
    const alone: TextPlan = { ...leaf, chains: [{ ...chain, choices: [[spelling]] }] }
    return [[matchExpression(alone) ?? candidateExpression(alone), 1 - wanted] as const]
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
