/**
 * Weighs forms of a word, so that they count no more than the word itself. The index takes every form for a word of its own, so that
 * a rare form, or a rare word that only resembles what was asked for, would bring its letters to the top.
 */
import type { IndexState } from '../index-state'
import { type Choice, onlyChoice, type Spelling, type TextPlan } from '../plan/plan'
import type { Vocabulary } from '../vocabulary'
import { withFewerSpellings } from './fewer-spellings'

/** How much a form counts beside the word as typed, where it is no commoner than that. */
const weightOfForms = 0.6

/**
 * Letters that the forms of one word may stand in before they are only told apart by which forms they hold: how often each
 * holds them takes ten times as long to find out, and says little where so many letters hold them.
 */
export const usualMostCounted = 10_000
/** Other forms of a word, and words with a beginning, that are told apart there, the commonest. */
const mostForms = 3
const mostBeginning = 4

/** Words and how much each counts. */
export interface WeighedWords {
  readonly plan: TextPlan
  readonly weight: number
  /** Whether it only counts that they stand in a letter, and not how often. */
  readonly once: boolean
}

/** The same words in parts that count differently, each apart from the others. */
export function weighedForms(
  words: TextPlan,
  state: IndexState,
  mostCounted: number,
): readonly WeighedWords[] {
  const plan = withFewerSpellings(words)
  if (areMany(plan, state, mostCounted)) return formsOfMany(plan, state)
  const rare = rareForms(plan, state)
  if (rare.length === 0) return [{ plan, weight: 1, once: false }]
  const others = plan.chains[0]?.choices[0]?.filter(
    (spelling) => !rare.some(({ plan: { chains } }) => chains[0]?.choices[0]?.includes(spelling)),
  )
  return others && others.length > 0
    ? [{ plan: spelledBy(plan, others), weight: 1, once: false }, ...rare]
    : rare
}

/** The beginning of a word that is all that is asked for, besides other ways of writing it; null when something else is. */
export function onlyBeginning(plan: TextPlan): string | null {
  const [term, second] = onlyChoice(plan)?.[0]?.terms ?? []
  return !second && term?.prefix ? term.word : null
}

/** The commonest words with a beginning, of which each counts once, and the beginning as a word by itself. */
export function wordsBeginning(
  plan: TextPlan,
  beginning: string,
  words: Vocabulary,
  state: IndexState,
): readonly WeighedWords[] {
  const spelled = (word: string): TextPlan =>
    spelledBy(plan, [{ terms: [{ word, prefix: false }], rule: 'same' }])
  const commonest = words.matching(`${beginning}*`, mostBeginning).filter((word) => word !== beginning)
  return [
    { plan: spelled(beginning), weight: 1, once: false },
    ...commonest.map((word) => ({
      plan: spelled(word),
      weight: Math.max(0, weightOfForms * rarityOf(words.lettersWith(word), state)),
      once: true,
    })),
  ]
}

/** Whether the forms of one word stand in very many letters. */
export function areMany(words: TextPlan, state: IndexState, mostCounted: number): boolean {
  const choice = onlyChoice(withFewerSpellings(words))
  if (choice === null || choice.some(({ terms: [term] }) => term?.prefix)) return false
  return choice.reduce((sum, spelling) => sum + lettersWithSpelling(spelling, state), 0) > mostCounted
}

/** The word as typed counts as often as it stands in a letter, each other form once. */
function formsOfMany(plan: TextPlan, state: IndexState): readonly WeighedWords[] {
  const choice = onlyChoice(plan) ?? []
  const typed = choice.filter(isAsTyped)
  const forms = choice.filter((spelling) => !isAsTyped(spelling)).slice(0, mostForms)
  const rarity = rarityOfTyped(choice, state)
  return [
    ...(typed.length === 0 ? [] : [{ plan: spelledBy(plan, typed), weight: 1, once: false }]),
    ...forms.map((form) => ({
      plan: spelledBy(plan, [form]),
      weight: Math.min(weightOfForms * rarity, rarityOf(lettersWithSpelling(form, state), state)),
      once: true,
    })),
  ]
}

/** Each form that would count too much, with the part of its score that it should have. */
export function rareForms(words: TextPlan, state: IndexState): readonly WeighedWords[] {
  const plan = withFewerSpellings(words)
  const choice = onlyChoice(plan)
  if (choice === null || choice.length < 2) return []
  const typed = rarityOfTyped(choice, state)
  return choice.flatMap((spelling) => {
    const [term, second] = spelling.terms
    if (!term || second || term.prefix || isAsTyped(spelling)) return []
    const weight = Math.min(1, (weightOfForms * typed) / rarityOf(state.lettersWith(term.word), state))
    return weight >= 1 ? [] : [{ plan: spelledBy(plan, [spelling]), weight, once: false }]
  })
}

function isAsTyped({ rule }: Spelling): boolean {
  return rule === 'same' || rule === 'joined'
}

/** 0 for words that stand beside each other. */
function lettersWithSpelling({ terms: [term, second] }: Spelling, state: IndexState): number {
  return term && !second ? state.lettersWith(term.word) : 0
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
