/** The values that a field of the query has in this library, for completing what is typed. */
import type { Ask } from '@shared/contract'
import type { FieldValue } from '@shared/search'
import { call } from '../bridge'

type ValueField = Ask<'search.values'>['field']
const valueFields: ReadonlySet<string> = new Set<ValueField>([
  'person',
  'from',
  'to',
  'signed',
  'place',
  'tag',
  'lang',
  'kind',
  'source',
  'search',
])

function isValueField(field: string): field is ValueField {
  return valueFields.has(field)
}

const mostValues = 12

/** Commonest first. Without values the reader can type on, so that a failure needs no words. */
export async function valuesOf(field: string, typed: string): Promise<readonly FieldValue[]> {
  if (!isValueField(field)) return []
  const ask = { field, typed: typed.slice(0, 200), limit: mostValues }
  return await call('search.values', ask).catch(() => [])
}
