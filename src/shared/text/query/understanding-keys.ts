/** Every key that the explanation of a query may have; the interface has words for each. */
import type { Understanding } from '../../search'
import { had, states, switches, zones } from './ast'

/** What was asked. */
const askedKeys = [
  'every-letter',
  'word',
  'beginning',
  'exact',
  'phrase',
  'phrase-beginning',
  'near',
  'pattern',
  'fuzzy',
  'expression',
  'boost',
  'all',
  'any',
  'not',
  'within',
  'title',
  'from',
  'to',
  'signed',
  'person',
  'place',
  'note',
  'kind',
  'language',
  'path',
  'path-whole',
  'source',
  'source-whole',
  'tag',
  'search',
  'date',
  'date-possibly',
  'date-between',
  'date-between-possibly',
  'since',
  'since-possibly',
  'until',
  'until-possibly',
  'before',
  'before-possibly',
  'after',
  'after-possibly',
  ...zones.map((zone) => `zone-${zone}` as const),
  ...had.map((what) => `has-${what}` as const),
  ...states.map((what) => `is-${what}` as const),
  ...switches.map((what) => `match-${what}` as const),
] as const

/** Remarks on the reading. */
const remarkKeys = [
  'unknown-field',
  'unreadable-date',
  'turned-dates',
  'unknown-kind',
  'unknown-language',
  'unknown-zone',
  'unknown-property',
  'unreadable-expression',
  'unclosed-quotation',
  'pattern-as-text',
  'nothing-to-search',
  'too-many-words',
  'short-beginning',
  'too-many-forms',
  'unknown-search',
  'search-in-itself',
  'unranked',
] as const

export type UnderstandingKey = (typeof askedKeys)[number] | (typeof remarkKeys)[number]
/** What was asked, then, from `unknown-field` on, remarks. */
export const understandingKeys: readonly UnderstandingKey[] = [...new Set([...askedKeys, ...remarkKeys])]

const remarks: ReadonlySet<string> = new Set(remarkKeys)

/** Whether a part is a remark on the reading, not a part of what was asked. */
export function isRemark(part: Understanding): boolean {
  return remarks.has(part.key)
}
