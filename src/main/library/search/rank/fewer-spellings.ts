/** Ranking looks at the commonest words only where very many stand for one: the others would cost time and tell little. */
import type { GroupPlan, Plan, TextPlan } from '../plan/plan'

const mostRanked = 8

/** The same plan when no word has that many spellings. */
export function withFewerSpellings<Asked extends TextPlan | GroupPlan>(plan: Asked): Asked
export function withFewerSpellings(plan: TextPlan | GroupPlan): TextPlan | GroupPlan {
  if (plan.kind === 'text') return fewer(plan)
  const of = plan.of.map(withFewerInside)
  return of.every((part, index) => part === plan.of[index]) ? plan : { ...plan, of }
}

function withFewerInside(plan: Plan): Plan {
  return plan.kind === 'text' || plan.kind === 'all' || plan.kind === 'any' ? withFewerSpellings(plan) : plan
}

function hasTooMany({ chains }: TextPlan): boolean {
  return chains.some(({ choices }) => choices.some(({ length }) => length > mostRanked))
}

/** Spellings as typed come first, the others by how many letters have them. */
function fewer(plan: TextPlan): TextPlan {
  if (!hasTooMany(plan)) return plan
  const chains = plan.chains.map((chain) => ({
    ...chain,
    choices: chain.choices.map((choice) => choice.slice(0, mostRanked)),
  }))
  return { ...plan, chains }
}
