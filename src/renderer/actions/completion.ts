/** The values that a field of the query has in this library, for completing what is typed. */
import { type FieldValue, type ValueField, valueFields } from '@shared/search'
import { call } from '../bridge'

function isValueField(field: string): field is ValueField {
  return valueFields.some((known) => known === field)
}

const mostValues = 12

/** Commonest first. Without values the reader can type on, so that a failure needs no words. */
export async function valuesOf(field: string, typed: string): Promise<readonly FieldValue[]> {
  if (!isValueField(field)) return []
  const ask = { field, typed: typed.slice(0, 200), limit: mostValues }
  return await call('search.values', ask).catch(() => [])
}
