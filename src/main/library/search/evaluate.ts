/**
 * Finds the letters that a plan asks for, as a set over ordinals. As much as possible is one full-text expression;
 * what that cannot say is combined with it as sets, and what needs the letters' text comes last, when most letters
 * are ruled out already.
 */
import { filteredLetters } from './filtered'
import { lettersNamed } from './filters/named-letters'
import { fullTextLetters } from './full-text'
import type { IndexState } from './index-state'
import { complement, intersect, type LetterSet, unite } from './letter-sets'
import { isAnsweredWide, matchExpression } from './match-expression'
import { lettersWithNotes } from './notes-of-letters'
import type { GroupPlan, Plan } from './plan/plan'
import { lettersWithExpression } from './regex/letters-with-expression'
import type { Turn } from './turn'
import { verifyNames, verifyWords } from './verify/verified'
import { lettersWithZone } from './zones/letters-with-zone'

export type { LetterSet } from './letter-sets'

/** The letters that match. */
export async function evaluate(plan: Plan, state: IndexState, turn: Turn): Promise<LetterSet> {
  return await new Evaluation(state, turn).letters(plan, null)
}

class Evaluation {
  constructor(
    private readonly state: IndexState,
    private readonly turn: Turn,
  ) {}

  /** Right for the letters in `within` only, where it is given. */
  async letters(plan: Plan, within: LetterSet | null): Promise<LetterSet> {
    const expression = matchExpression(plan)
    const { state, turn } = this
    switch (plan.kind) {
      case 'text': {
        const found = await fullTextLetters(plan, state, turn)
        if (expression !== null || isAnsweredWide(plan)) return found
        return await verifyWords(plan, state, narrowed(found, within), turn)
      }
      case 'all':
        return expression === null ? await this.all(plan, within) : await fullTextLetters(plan, state, turn)
      case 'any': {
        if (expression !== null) return await fullTextLetters(plan, state, turn)
        const set = this.none()
        for (const part of together(plan, false)) unite(set, await this.letters(part, within))
        return set
      }
      case 'not':
        return complement(await this.letters(plan.of, within))
      case 'names': {
        if (plan.whole !== null) return await lettersNamed(plan.role, plan.whole, state, turn)
        const found = await fullTextLetters(plan.text, state, turn)
        return await verifyNames(plan, state, narrowed(found, within), turn)
      }
      case 'note':
        return await lettersWithNotes(plan, state, turn)
      case 'expression':
        return await lettersWithExpression(plan, state, within, turn)
      case 'zone':
        return await lettersWithZone(state, plan.zone, turn)
      case 'filter':
        return await filteredLetters(plan.filter, state, turn)
      case 'every':
        return complement(this.none())
      case 'none':
        return this.none()
    }
  }

  private async all(plan: GroupPlan, within: LetterSet | null): Promise<LetterSet> {
    const parts = [...together(plan, false)].sort((a, b) => effort(a) - effort(b))
    let set: LetterSet | null = null
    for (const part of parts) {
      const found = await this.letters(part, set ?? within)
      set = set === null ? found : intersect(set, found)
    }
    return set ?? complement(this.none())
  }

  private none(): LetterSet {
    return new Uint8Array(this.state.letters.count)
  }
}

function narrowed(set: LetterSet, within: LetterSet | null): LetterSet {
  return within === null ? set : intersect(set, within)
}

/** The parts of a group, of which those that one full-text expression can answer are one, unless they are asked for apart. */
export function together(plan: GroupPlan, apart: boolean): readonly Plan[] {
  if (apart) return plan.of
  const asked = plan.of.filter((part) => matchExpression(part) !== null)
  const excluded = plan.kind === 'all' && asked.length > 0 ? plan.of.filter(isExcludedText) : []
  const inOne = [...asked, ...excluded]
  const others = plan.of.filter((part) => !inOne.includes(part))
  const [only] = inOne
  if (only === undefined) return others
  return [inOne.length === 1 ? only : { kind: plan.kind, of: inOne }, ...others]
}

function isExcludedText(plan: Plan): boolean {
  return plan.kind === 'not' && matchExpression(plan.of) !== null
}

/** What is cheap comes first, what reads letters last, so that it reads only those that are left. */
function effort(plan: Plan): number {
  switch (plan.kind) {
    case 'every':
    case 'none':
    case 'filter':
      return 0
    case 'text':
      return matchExpression(plan) !== null || isAnsweredWide(plan) ? 1 : 3
    case 'zone':
    case 'note':
      return 2
    case 'names':
      return 3
    case 'expression':
      return 4
    case 'not':
      return effort(plan.of)
    case 'all':
    case 'any':
      return Math.max(...plan.of.map(effort))
  }
}

/** Whether some words count more than others. */
export function isBoosted(plan: Plan): boolean {
  switch (plan.kind) {
    case 'text':
      return plan.boost !== 1
    case 'names':
      return plan.text.boost !== 1
    case 'all':
    case 'any':
      return plan.of.some(isBoosted)
    case 'note':
    case 'expression':
    case 'zone':
    case 'filter':
    case 'not':
    case 'every':
    case 'none':
      return false
  }
}
