/** The fields of the query language and what their values may be. */
import { type LetterKind, letterKinds } from '../../letter'
import { foldText } from '../fold'
import { type FilterNode, type QueryNote, type TextField, textFields } from './ast'
import { readDaySpan } from './day-spans'

const filterFields = ['path', 'kind', 'lang', 'date', 'before', 'after'] as const
type FilterField = (typeof filterFields)[number]
export type FieldName = TextField | FilterField

export function isTextField(name: string): name is TextField {
  return textFields.some((field) => field === name)
}

export function isFieldName(name: string): name is FieldName {
  return isTextField(name) || filterFields.some((field) => field === name)
}

type Filter = { readonly node: FilterNode } | { readonly note: QueryNote['key'] }

/** The filter that a field with this value is, or what is wrong with the value. */
export function filterOf(field: string, value: string): Filter {
  switch (field) {
    case 'kind': {
      const kind = letterKindOf(value)
      return kind ? { node: { kind: 'letter-kind', value: kind } } : { note: 'unknown-kind' }
    }
    case 'lang':
      return /^[a-z]{2,3}$/i.test(value)
        ? { node: { kind: 'language', value: value.toLowerCase() } }
        : { note: 'unknown-language' }
    case 'path':
      return pathFilter(value.replaceAll('"', ' ').trim())
    default:
      return dateFilter(field, value)
  }
}

function pathFilter(value: string): Filter {
  return foldText(value) === '' ? { note: 'unknown-field' } : { node: { kind: 'path', value } }
}

function letterKindOf(value: string): LetterKind | null {
  const folded = foldText(value)
  return letterKinds.find((kind) => foldText(kind) === folded) ?? null
}

function dateFilter(field: string, value: string): Filter {
  const possibly = value.startsWith('~')
  const span = readDaySpan(asciiDigits(possibly ? value.slice(1) : value))
  if (!span) return { note: 'unreadable-date' }
  const { from, to } = span
  if (field === 'date') return { node: { kind: 'date', relation: 'within', from, to, possibly } }
  if (from === null || to === null || value.includes('..')) return { note: 'unreadable-date' }
  if (field === 'before') {
    return { node: { kind: 'date', relation: 'before', from, to: null, possibly } }
  }
  return { node: { kind: 'date', relation: 'after', from: null, to, possibly } }
}

function asciiDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => foldText(digit)).replace(/[\u2010-\u2015]/g, '-')
}
