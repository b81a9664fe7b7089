/** How many quotations of a report have which verdict. */
import type { QuoteCheck, QuoteVerdict } from './comparison'

export function verdictCounts(
  quotations: readonly { readonly verdict: QuoteVerdict }[],
): QuoteCheck['counts'] {
  const counts = { 'word-for-word': 0, altered: 0, shortened: 0, 'not-found': 0 }
  for (const { verdict } of quotations) counts[verdict]++
  return counts
}
