/**
 * The span of years that a query asks for in its outermost group, as it is drawn in the chart of years. Dates that are
 * excluded, only possible, or asked for with `before:` and `after:` are no such span and stay as they are. Pure.
 */
import type { Clause } from '@shared/text/query/ast'
import { removeClause, setClause } from '@shared/text/query/edit-clauses'
import { readQuery } from '@shared/text/query/read'

/** Both years belong to it. */
export interface YearSpan {
  readonly from: number
  readonly to: number
}

export function spanOf(query: string): YearSpan | null {
  const [clause] = spansIn(query)
  if (clause?.node.kind !== 'date') return null
  const { from, to } = clause.node
  return { from: yearOf(from, Number.NEGATIVE_INFINITY), to: yearOf(to, Number.POSITIVE_INFINITY) }
}

/** The same query for letters of every year. */
export function withoutSpan(query: string): string {
  // From behind, so that those before stay where they are.
  return spansIn(query).reduceRight((text, clause) => removeClause(text, clause), query)
}

/** The same query for letters of these years, in place of those that it asked for. */
export function withSpan(query: string, { from, to }: YearSpan): string {
  const years = from === to ? yearWords(from) : `${yearWords(from)}..${yearWords(to)}`
  return setClause(withoutSpan(query), `date:${years}`, 'required')
}

function spansIn(query: string): readonly Clause[] {
  return readQuery(query).clauses.filter(
    ({ node }) => node.kind === 'date' && node.relation === 'within' && !node.possibly,
  )
}

function yearOf(day: string | null, open: number): number {
  return day === null ? open : Number(/^-?\d+/.exec(day)?.[0] ?? open)
}

function yearWords(year: number): string {
  return String(year).padStart(4, '0')
}
