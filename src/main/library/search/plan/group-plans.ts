/** Joins plans to groups, leaving out what makes no difference. */
import type { Plan } from './plan'

export function allOf(plans: readonly Plan[]): Plan {
  const of = plans.filter((plan) => plan.kind !== 'every')
  if (of.some((plan) => plan.kind === 'none')) return { kind: 'none' }
  return of.length < 2 ? (of[0] ?? { kind: 'every' }) : { kind: 'all', of }
}

export function anyOf(plans: readonly Plan[]): Plan {
  const of = plans.filter((plan) => plan.kind !== 'none')
  if (of.some((plan) => plan.kind === 'every')) return { kind: 'every' }
  return of.length < 2 ? (of[0] ?? { kind: 'none' }) : { kind: 'any', of }
}

export function notOf(plan: Plan): Plan {
  if (plan.kind === 'every') return { kind: 'none' }
  return plan.kind === 'none' ? { kind: 'every' } : { kind: 'not', of: plan }
}
