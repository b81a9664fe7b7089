import {
  checkedNotes,
  columnChanged,
  columnsFor,
  mostColumns,
  noCodeView,
  wordsAround,
} from '@renderer/state/code-view'
import { describe, expect, it } from 'vitest'

describe('passages of codes side by side', () => {
  it('keep what was read in columns that stay, and are no more than fit', () => {
    const first = columnsFor([], ['a', 'b'])
    const next = columnsFor(first, ['b', 'c'])
    expect(next.map(({ code }) => code)).toEqual(['b', 'c'])
    expect(next[0]).toBe(first[1])
    expect(columnsFor([], ['a', 'b', 'c', 'd', 'e'])).toHaveLength(mostColumns)
  })

  it('know which notes are checked, each once', () => {
    const state = { ...noCodeView, columns: columnsFor([], ['a', 'b']) }
    const one = columnChanged(state, 'a', () => ({ checked: new Set(['x', 'y']) }))
    const two = columnChanged(one, 'b', () => ({ checked: new Set(['y', 'z']) }))
    expect(checkedNotes(two.columns)).toEqual(['x', 'y', 'z'])
  })
})

describe('the words around a passage', () => {
  it('begin with the letter when the passage is near its beginning', () => {
    const words = wordsAround({ start: 13, before: 'Dear council,', exact: 'the mill', after: '' })
    expect(words).toEqual({ before: 'Dear council,', exact: 'the mill', after: '' })
  })

  it('are whole words where the letter goes on', () => {
    const words = wordsAround({
      start: 500,
      before: 'ounds of the old ',
      exact: 'mill',
      after: ' and its whe',
    })
    expect(words).toEqual({ before: '…of the old ', exact: 'mill', after: ' and its…' })
  })

  it('are few enough before the passage to leave it in view', () => {
    const { before } = wordsAround({ start: 900, before: 'word '.repeat(100), exact: 'mill', after: '.' })
    expect(before.length).toBeLessThanOrEqual(61)
    expect(before.startsWith('…word')).toBe(true)
  })
})
