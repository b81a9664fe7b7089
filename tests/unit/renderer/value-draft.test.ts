import { draftOf, valueOfDraft } from '@renderer/state/value-draft'
import { type JudgedValue, judgedValueSchema } from '@shared/judgement'
import { judgedValueOf } from '@shared/review/described-values'
import { describe, expect, it } from 'vitest'
import { personValue } from './described'

const values: readonly JudgedValue[] = [
  { field: 'title', title: 'A title' },
  { field: 'kind', letterKind: 'petition' },
  { field: 'language', language: 'fa' },
  { field: 'date', edtf: '1843-03-05', role: 'received' },
  { field: 'sender', name: 'Anna', role: 'teacher', organisation: 'School' },
  { field: 'recipient', name: 'Berta' },
  { field: 'signatory', name: 'Clara' },
  { field: 'signatory-count', count: 221 },
  { field: 'place', name: 'Köln', role: 'sent' },
  { field: 'source', publisher: 'The Gazette' },
]

describe('a value that is typed', () => {
  it('is the same when nothing is changed, and fits the contract', () => {
    for (const value of values) {
      const typed = valueOfDraft(value.field, draftOf(value.field, value))
      expect(typed).toEqual(value)
      expect(judgedValueSchema.safeParse(typed).error).toBeUndefined()
    }
  })

  it('is no value while what it needs is missing', () => {
    for (const { field } of values)
      if (field !== 'kind') expect(valueOfDraft(field, draftOf(field, null)), field).toBeNull()
    expect(valueOfDraft('signatory-count', { count: 'eleven' })).toBeNull()
    expect(valueOfDraft('source', { publisher: '  ' })).toBeNull()
  })

  it('begins with what is there', () => {
    expect(draftOf('sender', judgedValueOf(personValue('Anna')))).toMatchObject({ name: 'Anna', role: '' })
  })

  it('is a date of the Persian calendar where the reader chose that, and stays the same when nothing is changed', () => {
    for (const edtf of ['1843-03-05', '1843-02-20/1843-03-20', '1843-03', '1843~', '1843/1845']) {
      const value: JudgedValue = { field: 'date', edtf, role: 'sent' }
      expect(valueOfDraft('date', draftOf('date', value, 'jalali'), 'jalali')).toEqual(value)
    }
    expect(draftOf('date', { field: 'date', edtf: '2020-02-17', role: 'sent' }, 'jalali').edtf).toBe(
      '1398/11/28',
    )
    expect(valueOfDraft('date', { edtf: '۱۳۹۸/۱۱/۲۸' }, 'jalali')).toMatchObject({ edtf: '2020-02-17' })
    expect(valueOfDraft('date', { edtf: '15 Esfand 1398' }, 'jalali')).toMatchObject({
      edtf: '15 Esfand 1398',
    })
    expect(valueOfDraft('date', { edtf: '1398-11-28' })).toMatchObject({ edtf: '1398-11-28' })
  })
})
