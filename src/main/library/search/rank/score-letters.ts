/**
 * Ranks letters that were found: how well each matches the words that were asked for. Parts of the query that say
 * nothing of words count nothing.
 */
import { isBoosted, together } from '../evaluate'
import { expressionOf } from '../full-text'
import { forEachLetter, forEachRank } from '../full-text-rows'
import type { IndexState } from '../index-state'
import { matchExpression } from '../match-expression'
import { askedLeaves, type GroupPlan, onlyChoice, type Plan, type TextPlan } from '../plan/plan'
import type { Turn } from '../turn'
import { withFewerSpellings } from './fewer-spellings'
import {
  areMany,
  onlyBeginning,
  rareForms,
  usualMostCounted,
  type WeighedWords,
  weighedForms,
  wordsBeginning,
} from './form-scores'

/** The score of each letter of the library by ordinal, higher is better. `ordinals` are those that `plan` finds. */
export async function scoreLetters(
  plan: Plan,
  ordinals: Uint32Array,
  state: IndexState,
  turn: Turn,
  mostCounted = usualMostCounted,
): Promise<Float64Array> {
  const scoring = new Scoring(plan, ordinals, state, turn, mostCounted)
  await scoring.add(plan)
  return scoring.scores
}

class Scoring {
  readonly scores: Float64Array
  /** Whether words count differently, so that each must be ranked by itself. */
  private readonly boosted: boolean

  constructor(
    private readonly whole: Plan,
    private readonly ordinals: Uint32Array,
    private readonly state: IndexState,
    private readonly turn: Turn,
    private readonly mostCounted: number,
  ) {
    this.boosted = isBoosted(whole)
    this.scores = new Float64Array(state.letters.count)
  }

  async add(plan: Plan): Promise<void> {
    switch (plan.kind) {
      case 'text':
        await this.addForms(plan)
        return
      case 'names':
        await this.addWords(plan.text, plan.text.boost)
        return
      case 'all':
      case 'any': {
        const apart = this.isApart(plan)
        if (!apart && matchExpression(plan) !== null) await this.addGroup(plan)
        else for (const part of together(plan, apart)) await this.add(part)
        return
      }
      case 'note':
      case 'expression':
      case 'zone':
      case 'filter':
      case 'not':
      case 'every':
      case 'none':
        return
    }
  }

  /** Whether the words of a group must be ranked each by itself. */
  private isApart(plan: GroupPlan): boolean {
    const { boosted, state, mostCounted } = this
    const isOfMany = (leaf: Plan) =>
      leaf.kind === 'text' && (areMany(leaf, state, mostCounted) || this.isBeginningOfMany(leaf))
    return boosted || askedLeaves(plan).some(isOfMany)
  }

  private async addForms(plan: TextPlan): Promise<void> {
    for (const { plan: words, weight, once } of await this.weighed(plan)) {
      if (once) await this.addOnce(words, plan.boost * weight)
      else await this.addWords(words, plan.boost * weight)
    }
  }

  private async weighed(plan: TextPlan): Promise<readonly WeighedWords[]> {
    const { state, mostCounted } = this
    if (!this.isBeginningOfMany(plan)) return weighedForms(plan, state, mostCounted)
    return wordsBeginning(plan, onlyBeginning(plan) ?? '', await state.vocabulary(this.turn), state)
  }

  private isBeginningOfMany(plan: TextPlan): boolean {
    return this.ordinals.length > this.mostCounted && onlyBeginning(plan) !== null
  }

  private async addOnce(plan: TextPlan, score: number): Promise<void> {
    const { state, scores } = this
    await forEachLetter(expressionOf(plan), state, this.turn, (ordinal) => {
      scores[ordinal] = (scores[ordinal] ?? 0) + score
    })
  }

  /** All at once, because letters that have every word are found sooner than those with any. */
  private async addGroup(plan: GroupPlan): Promise<void> {
    await this.addWords(plan, 1)
    // Subtle: the score of a letter is the sum over its words, so what one of them gave can be taken back.
    for (const leaf of askedLeaves(plan))
      if (leaf.kind === 'text')
        for (const { plan: words, weight } of rareForms(leaf, this.state))
          await this.addWords(words, weight - 1)
  }

  private async addWords(plan: TextPlan | GroupPlan, boost: number): Promise<void> {
    const { ordinals, state, scores } = this
    const expression = expressionOf(withFewerSpellings(plan))
    const isFewOfMany = plan !== this.whole && ordinals.length * 2 < lettersWith(plan, state)
    await forEachRank(expression, ordinals, isFewOfMany, state, this.turn, (ordinal, rank) => {
      scores[ordinal] = (scores[ordinal] ?? 0) + rank * boost
    })
  }
}

/** About how many letters have the words, at most; 0 where a phrase rules out most of them. */
function lettersWith(plan: Plan, state: IndexState): number {
  switch (plan.kind) {
    case 'text': {
      const choice = onlyChoice(plan)
      if (choice === null) return 0
      const words = choice.flatMap(({ terms }) => (terms.length === 1 ? terms : []))
      if (words.some(({ prefix }) => prefix)) return state.letters.count
      return Math.min(
        state.letters.count,
        words.slice(0, mostLookedUp).reduce((sum, { word }) => sum + state.lettersWith(word), 0),
      )
    }
    case 'all':
      // Letters that have every word are about as few as those that were found.
      return 0
    case 'any':
      return plan.of.reduce((sum, part) => sum + lettersWith(part, state), 0)
    case 'names':
    case 'note':
    case 'expression':
    case 'zone':
    case 'filter':
    case 'not':
    case 'every':
    case 'none':
      return 0
  }
}

/** Rarer spellings add little. */
const mostLookedUp = 8
