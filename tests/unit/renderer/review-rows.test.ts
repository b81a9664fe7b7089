import {
  additionFor,
  changeFor,
  inverseOf,
  lineGroups,
  rowKey,
  settlementFor,
} from '@renderer/state/review-rows'
import { correctionSchema } from '@shared/judgement'
import { judgedValueOf } from '@shared/review/described-values'
import { describe, expect, it } from 'vitest'
import { addedByReader, dateValue, found, personValue, titleValue } from './described'

const id = '0f3b6a52-5b8e-4a6e-9a51-1c3f9a6d2b10'
const other = '6c5d1b8e-7f0a-4d2e-8b1c-2a4e6f8a0b1c'
const letter = 'folder/letter.txt'

describe('lines of the review panel', () => {
  it('have a place for every field, also for those of which nothing is known', () => {
    const groups = lineGroups([found(titleValue('A title'))], new Set())
    expect(groups.find(({ field }) => field === 'title')?.lines).toMatchObject([{ kind: 'value' }])
    expect(groups.find(({ field }) => field === 'sender')?.lines).toMatchObject([{ kind: 'none' }])
  })

  it('put values that hold before proposals, and rejected ones last', () => {
    const values = [
      found(personValue('rejected'), 'rejected'),
      found(personValue('proposed'), 'proposed'),
      found(personValue('found')),
    ]
    const lines = lineGroups(values, new Set()).find(({ field }) => field === 'sender')?.lines ?? []
    expect(lines.map((line) => line.kind === 'value' && judgedValueOf(line.row.value))).toMatchObject([
      { name: 'found' },
      { name: 'proposed' },
      { name: 'rejected' },
    ])
  })

  it('show the first signatories of a petition, and all of them when they are asked for', () => {
    const values = Array.from({ length: 221 }, (_, at) => found(personValue(`Person ${at}`, 'signatory')))
    const shown = (opened: ReadonlySet<'signatory'>) =>
      lineGroups(values, opened).find(({ field }) => field === 'signatory')
    expect((shown(new Set())?.lines.length ?? 0) + (shown(new Set())?.hidden ?? 0)).toBe(221)
    expect(shown(new Set())?.hidden).toBeGreaterThan(0)
    expect(shown(new Set(['signatory']))).toMatchObject({ hidden: 0 })
  })

  it('keep their names while the value is corrected', () => {
    const before = found(dateValue('1843-03-03'))
    const after = {
      ...before,
      value: dateValue('1843-03-04'),
      extracted: before.value,
      state: 'corrected' as const,
    }
    expect(rowKey(after)).toBe(rowKey(before))
    expect(rowKey(addedByReader(dateValue('1843'), id))).toBe(id)
  })
})

describe('what the reader says of a value', () => {
  const row = found(personValue('Anna Brandt'))

  it('becomes a correction that the contract takes', () => {
    const changes = [
      changeFor(letter, row, { kind: 'confirm' }, id),
      changeFor(letter, row, { kind: 'reject' }, id),
      changeFor(letter, row, { kind: 'correct', value: { field: 'sender', name: 'Anna Brand' } }, id),
      additionFor(letter, { field: 'date', edtf: '5 March 1843', role: 'sent' }, id),
      settlementFor(letter, id),
    ]
    for (const { put } of changes)
      for (const correction of put) expect(correctionSchema.safeParse(correction).error).toBeUndefined()
    expect(changes.map(({ put }) => put[0]?.verdict)).toEqual([
      'confirmed',
      'rejected',
      'corrected',
      'added',
      'looked-at',
    ])
  })

  it('replaces what was said before instead of saying it twice', () => {
    const correction = {
      id: other,
      letterKey: letter,
      field: 'sender',
      target: row.target,
      verdict: 'rejected',
      value: null,
    } as const
    const said = { ...row, state: 'rejected' as const, correction }
    expect(changeFor(letter, said, { kind: 'confirm' }, id).put).toMatchObject([
      { id: other, verdict: 'confirmed' },
    ])
  })

  it('takes away what the reader added when he rejects it', () => {
    expect(changeFor(letter, addedByReader(personValue('Anna'), other), { kind: 'reject' }, id)).toEqual({
      put: [],
      withdraw: [other],
    })
  })

  it('keeps role and organisation, and leaves out what is not known', () => {
    const value = personValue('Anna')
    expect(judgedValueOf(value)).toEqual({ field: 'sender', name: 'Anna' })
  })
})

describe('undoing a change', () => {
  it('puts back what was replaced and takes away the rest', () => {
    const before = {
      id,
      letterKey: letter,
      field: 'title',
      target: 't',
      verdict: 'rejected',
      value: null,
    } as const
    const put = [
      { ...before, verdict: 'confirmed' as const, value: { field: 'title', title: 'T' } as const },
      { ...before, id: other, target: 'u' },
    ]
    expect(inverseOf({ put, withdraw: [] }, [before])).toEqual({ put: [before], withdraw: [other] })
  })

  it('of a withdrawal puts back what was withdrawn', () => {
    const before = {
      id,
      letterKey: letter,
      field: 'title',
      target: 't',
      verdict: 'rejected',
      value: null,
    } as const
    expect(inverseOf({ put: [], withdraw: [id] }, [before])).toEqual({ put: [before], withdraw: [] })
  })
})
