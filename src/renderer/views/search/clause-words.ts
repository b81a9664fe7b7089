/** A clause of the query as a chip shows and names it. Pure. */
import { type Clause, isTextNode, type QueryNode } from '@shared/text/query/ast'
import { fieldOf } from '@shared/text/query/clause-of'
import { explainQuery } from '@shared/text/query/explain'
import { readQuery } from '@shared/text/query/read'
import { type SuggestionWords, valueName } from './suggestions'
import { understoodWords } from './understood'

export interface ChipWords {
  readonly negated: boolean
  /** The field in the interface's words; null for words and groups. */
  readonly field: string | null
  /** Without field and minus: as typed, or in the interface's words where it has some. */
  readonly value: string
  /** The whole clause in words. */
  readonly meaning: string
}

/** Chips say nothing that the box does not: plain words have none. */
export function needsChips(clauses: readonly Clause[]): boolean {
  return clauses.some(({ node }) => node.kind !== 'word')
}

export function chipWords(typed: string, node: QueryNode, words: SuggestionWords): ChipWords {
  const { t } = words
  const negated = node.kind === 'not'
  const field = fieldOf(node)
  const positive = negated ? typed.replace(/^(-|NOT\s+)\s*/u, '') : typed
  const value = withoutMarks(positive.slice(positive.indexOf(':') + 1))
  const meaning = understoodWords(explainQuery(readQuery(typed), { lastWordGrows: false }), words)
  return {
    negated,
    field: field === null ? null : t(`queryFields.${field}`),
    value: field === null ? positive : (valueName(field, value, words) ?? value),
    // Names for screen readers and tooltips need no marks of direction.
    meaning: meaning.asked.replaceAll(/[\u2068\u2069]/g, ''),
  }
}

/** A name between quotation marks, also an exact one, shows as the name alone. */
function withoutMarks(value: string): string {
  return /^=?"([^"]+)"$/u.exec(value)?.[1] ?? value
}

/** The stretch of a clause as typed that is its value, for selecting it when the clause is edited. */
export function valueSpan(typed: string, node: QueryNode): { readonly start: number; readonly end: number } {
  const positive = node.kind === 'not' ? node.of : node
  if (fieldOf(positive) === null) return { start: isTextNode(node) ? 0 : typed.length, end: typed.length }
  const behind = typed.indexOf(':') + 1
  const marks = /^=?"/u.exec(typed.slice(behind))?.[0].length ?? 0
  const closing = marks > 0 && typed.endsWith('"') ? 1 : 0
  return { start: behind + marks, end: typed.length - closing }
}
