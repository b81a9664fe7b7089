/**
 * Weighs forms of a word, so that they count no more than the word itself. The index takes every form for a word of its own, so that
 * a rare form, or a rare word that only resembles what was asked for, would bring its letters to the top.
 */
import type { IndexState } from '../index-state'
import type { Choice, TextPlan } from '../plan/plan'
import { withFewerSpellings } from './fewer-spellings'

/** How much a form counts beside the word as typed, where it is no commoner than that. */
const weightOfForms = 0.6

/** Words and how much each counts. */
export interface WeighedWords {
  readonly plan: TextPlan
  readonly weight: number
}

/** The same words in parts that count differently, each apart from the others. */
export function weighedForms(words: TextPlan, state: IndexState): readonly WeighedWords[] {
  const plan = withFewerSpellings(words)
  const rare = rareForms(plan, state)
  if (rare.length === 0) return [{ plan, weight: 1 }]
  const others = plan.chains[0]?.choices[0]?.filter(
    (spelling) => !rare.some(({ plan: { chains } }) => chains[0]?.choices[0]?.includes(spelling)),
  )
  return others && others.length > 0 ? [{ plan: spelledBy(plan, others), weight: 1 }, ...rare] : rare
}

/** Each form that would count too much, with the part of its score that it should have. */
export function rareForms(words: TextPlan, state: IndexState): readonly WeighedWords[] {
  const plan = withFewerSpellings(words)
  const [chain, another] = plan.chains
  const [choice, next] = chain?.choices ?? []
  if (!choice || another || next || choice.length < 2) return []
  const typed = rarityOfTyped(choice, state)
  return choice.flatMap((spelling) => {
    const [term, second] = spelling.terms
    if (!term || second || term.prefix || spelling.rule === 'same' || spelling.rule === 'joined') return []
    const weight = Math.min(1, (weightOfForms * typed) / rarityOf(state.lettersWith(term.word), state))
    return weight >= 1 ? [] : [{ plan: spelledBy(plan, [spelling]), weight }]
  })
}

function spelledBy(plan: TextPlan, choice: Choice): TextPlan {
  return { ...plan, chains: plan.chains.map((chain) => ({ ...chain, choices: [choice] })) }
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
