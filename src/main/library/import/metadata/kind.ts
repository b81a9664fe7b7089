/** Tells what kind of document a text is: a letter, an open letter, a petition, a report about one. */
import type { Evidence } from '@shared/letter'
import type { Rule } from './finding'
import { kindOf } from './kind/kind-of'

const longestEvidence = 300

export const recogniseKind: Rule = (letter) => {
  const { kind, isSure, rule, span } = kindOf(letter)
  if (kind === null) return []
  const shown = span && { start: span.start, end: Math.min(span.end, span.start + longestEvidence) }
  const evidence: Evidence = {
    source: 'text',
    field: rule,
    asWritten: shown ? letter.text.slice(shown.start, shown.end) : '',
    ...(shown && { span: shown }),
    certainty: isSure ? 'likely' : 'possible',
    state: 'extracted',
  }
  return [{ field: 'kind', letterKind: kind, evidence }]
}
