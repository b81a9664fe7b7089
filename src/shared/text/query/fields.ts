/** The fields of the query language and what their values may be. */
import { foldText } from '../fold'
import { type FilterNode, type QueryNote, type TextField, textFields } from './ast'
import { quotable } from './atoms'
import { readDaySpan } from './day-spans'
import { hadNames, kindNames, stateNames, switchNames, valueNamed, zoneNames } from './field-values'

const filterFields = [
  'path',
  'source',
  'kind',
  'lang',
  'tag',
  'in',
  'has',
  'is',
  'search',
  'match',
  'date',
  'before',
  'after',
] as const
type FilterField = (typeof filterFields)[number]
export type FieldName = TextField | FilterField
/** Every field, those that hold words first. */
export const fieldNames: readonly FieldName[] = [...textFields, ...filterFields]

export function isTextField(name: string): name is TextField {
  return textFields.some((field) => field === name)
}

export function isFieldName(name: string): name is FieldName {
  return fieldNames.some((field) => field === name)
}

type Filter =
  | { readonly node: FilterNode; readonly remark?: QueryNote['key'] }
  | { readonly note: QueryNote['key'] }

/** The filter that a field with this value is, perhaps with a remark, or what is wrong with the value. `whole`: `=` stood before it. */
export function filterOf(field: string, value: string, whole = false): Filter {
  switch (field) {
    case 'kind':
      return known(valueNamed(kindNames, value), 'unknown-kind', (kind) => ({
        kind: 'letter-kind',
        value: kind,
      }))
    case 'lang':
      return /^[a-z]{2,3}$/i.test(value)
        ? { node: { kind: 'language', value: value.toLowerCase() } }
        : { note: 'unknown-language' }
    case 'path':
    case 'source':
      return named(value, (text) => ({ kind: field, value: text, whole }))
    case 'tag':
      return named(quotable(value).replace(/^[#\s]+/u, ''), (text) => ({ kind: 'tag', value: text }))
    case 'search':
      return named(value, (name) => ({ kind: 'search', name }))
    case 'in':
      return known(valueNamed(zoneNames, value), 'unknown-zone', (zone) => ({ kind: 'in', zone }))
    case 'has':
      return known(valueNamed(hadNames, value), 'unknown-property', (what) => ({ kind: 'has', what }))
    case 'is':
      return known(valueNamed(stateNames, value), 'unknown-property', (what) => ({ kind: 'is', what }))
    case 'match':
      return known(valueNamed(switchNames, value), 'unknown-property', (what) => ({ kind: 'match', what }))
    default:
      return dateFilter(field, value)
  }
}

function known<Value>(
  value: Value | null,
  note: QueryNote['key'],
  node: (value: Value) => FilterNode,
): Filter {
  return value === null ? { note } : { node: node(value) }
}

/** A value that is any text with a letter or digit in it. */
function named(value: string, node: (value: string) => FilterNode): Filter {
  const text = quotable(value)
  return foldText(text) === '' ? { note: 'nothing-to-search' } : { node: node(text) }
}

function dateFilter(field: string, value: string): Filter {
  const days = /^~?([^~]*)~?$/u.exec(value)?.[1]
  const possibly = value.includes('~')
  const span = days === undefined ? null : readDaySpan(asciiDigits(days))
  if (!span) return { note: 'unreadable-date' }
  const { from, to, isTurned } = span
  if (field === 'date') {
    const node = { kind: 'date', relation: 'within', from, to, possibly } as const
    return isTurned ? { node, remark: 'turned-dates' } : { node }
  }
  if (from === null || to === null || value.includes('..')) return { note: 'unreadable-date' }
  if (field === 'before') {
    return { node: { kind: 'date', relation: 'before', from, to: null, possibly } }
  }
  return { node: { kind: 'date', relation: 'after', from: null, to, possibly } }
}

function asciiDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => foldText(digit)).replace(/[\u2010-\u2015]/g, '-')
}
