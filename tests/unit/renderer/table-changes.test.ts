import { cellValues, tableChange } from '@renderer/state/table-changes'
import type { ReviewedValue } from '@shared/review'
import { describe, expect, it } from 'vitest'
import { addedByReader, dateValue, found, head, personValue } from './described'

const row = (key: string, ...values: readonly ReviewedValue[]) => ({ head: head(key), values })
const ids = () => {
  let next = 0
  return () => {
    next += 1
    return `id-${next}`
  }
}
const anna = { field: 'sender', name: 'Anna' } as const
const rows = [
  row('has-another', found(personValue('Berta'))),
  row('has-it', found(personValue('Anna'))),
  row('has-none', found(personValue('Clara'), 'proposed')),
  row('has-two', found(personValue('Berta')), found(personValue('Clara'))),
]

describe('one value for many letters', () => {
  it('is counted before it is made', () => {
    expect(tableChange(rows, anna, 'replace', ids())).toMatchObject({
      added: 1,
      replaced: 2,
      same: 1,
      several: 1,
    })
    expect(tableChange(rows, anna, 'add', ids())).toMatchObject({
      added: 3,
      replaced: 0,
      same: 1,
      several: 0,
    })
  })

  it('takes the place of one value and rejects the others', () => {
    const { put } = tableChange(rows.slice(3), anna, 'replace', ids())
    expect(put.map(({ verdict, value }) => [verdict, value])).toEqual([
      ['corrected', anna],
      ['rejected', null],
    ])
  })

  it('touches no letter that has it already', () => {
    expect(tableChange(rows.slice(1, 2), anna, 'replace', ids())).toMatchObject({ put: [], withdraw: [] })
  })

  it('leaves proposals as they are and comes beside them', () => {
    const { put } = tableChange(rows.slice(2, 3), anna, 'replace', ids())
    expect(put).toMatchObject([{ verdict: 'added', target: null, value: anna }])
  })

  it('withdraws what the reader had added in the place of it', () => {
    const both = row('a', found(personValue('Anna')), addedByReader(personValue('Dora'), 'said-before'))
    expect(tableChange([both], anna, 'replace', ids())).toMatchObject({ put: [], withdraw: ['said-before'] })
  })

  it('replaces dates of its own role only', () => {
    const dated = row('a', found(dateValue('1843')), found(dateValue('1900', 'mentioned')))
    const date = { field: 'date', edtf: '1844', role: 'sent' } as const
    expect(tableChange([dated], date, 'replace', ids()).put).toMatchObject([
      { verdict: 'corrected', value: date },
    ])
  })
})

describe('a cell', () => {
  it('shows what holds, and of dates the one of writing', () => {
    const dated = row(
      'a',
      found(dateValue('1900', 'received')),
      found(dateValue('1843')),
      found(dateValue('1800', 'mentioned')),
    )
    expect(cellValues(dated, 'date').map(({ value }) => value)).toEqual([dateValue('1843')])
    expect(cellValues(rows[2] ?? row('none'), 'sender')).toEqual([])
  })

  it('shows another date when none of writing is known, but never one that is only mentioned', () => {
    const received = found(dateValue('1900', 'received'))
    expect(cellValues(row('a', received, found(dateValue('1800', 'mentioned'))), 'date')).toEqual([received])
  })
})
