/** Letters that reports may quote, as the check of quotations takes them. */
import type { Span } from '@shared/letter'
import type { QuoteCandidate } from '../../../../../../src/main/library/compare/quotations/check-quotes'

export function candidate(id: number, text: string, quotations: readonly Span[] = []): QuoteCandidate {
  return {
    letter: { id, key: `letter ${id}`, title: `Letter ${id}`, date: null, direction: 'ltr', language: null },
    text,
    quotations,
  }
}
