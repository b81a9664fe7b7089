/**
 * Writes a plan as a full-text expression. Every word is quoted, so that no word can be an operator; what the
 * full-text index cannot answer (filters, a negation alone) gives null and is done on sets.
 */
import type { Alternative, Plan, Sequence, Zone } from './plan'

const columns: Readonly<Record<Zone, string>> = {
  everywhere: '{text title people places}',
  title: 'title',
  people: 'people',
  places: 'places',
}

/** In the syntax of FTS5 (sqlite.org/fts5.html, section 3), for the columns of `letter_fts`. */
export function matchExpression(plan: Plan): string | null {
  switch (plan.kind) {
    case 'text':
      return `(${columns[plan.zone]} : (${plan.alternatives.map(writeAlternative).join(' OR ')}))`
    case 'any':
      return joined(plan.of.map(matchExpression), ' OR ')
    case 'all':
      return allExpression(plan.of)
    case 'people':
    case 'filter':
    case 'not':
    case 'every':
    case 'none':
      return null
  }
}

function allExpression(plans: readonly Plan[]): string | null {
  const asked = joined(plans.filter((plan) => plan.kind !== 'not').map(matchExpression), ' AND ')
  const negations = plans.flatMap((plan) => (plan.kind === 'not' ? [matchExpression(plan.of)] : []))
  if (asked === null || negations.length === 0) return asked
  // Subtle: one NOT over all of them, because the depth of an expression is bounded.
  const excluded = joined(negations, ' OR ')
  return excluded === null ? null : `(${asked} NOT ${excluded})`
}

function joined(expressions: readonly (string | null)[], operator: string): string | null {
  const written = expressions.filter((expression) => expression !== null)
  if (written.length === 0 || written.length < expressions.length) return null
  return written.length === 1 ? (written[0] ?? null) : `(${written.join(operator)})`
}

function writeAlternative({ sequences, distance }: Alternative): string {
  const [only] = sequences
  if (sequences.length === 1 && only) return writeSequence(only)
  return `NEAR(${sequences.map(writeSequence).join(' ')}, ${distance})`
}

function writeSequence(sequence: Sequence): string {
  const words = sequence.map((term) => term.word).join(' ')
  return `"${words}"${sequence.at(-1)?.prefix ? ' *' : ''}`
}
