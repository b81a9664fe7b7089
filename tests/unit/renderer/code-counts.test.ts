import { asCsv, heatOf, ordered, shareOf, sumOf, sumsOf } from '@renderer/state/code-counts'
import { lettersToCode } from '@renderer/state/coding'
import { describe, expect, it } from 'vitest'

const table = {
  codes: ['a', 'b'],
  rows: [
    { id: '1', title: 'Letter 10', counts: [1, 5], letters: 1 },
    { id: '2', title: 'Letter 2', counts: [4, 0], letters: 1 },
    { id: '3', title: 'Appeal', counts: [4, 1], letters: 1 },
  ],
}
const titles = (order: Parameters<typeof ordered>[1]) =>
  ordered(table.rows, order, 'en').map(({ title }) => title)

describe('a table of codes', () => {
  it('is ordered by names as a reader counts, by one code, or by all of them', () => {
    expect(titles({ column: null, descending: false })).toEqual(['Appeal', 'Letter 2', 'Letter 10'])
    expect(titles({ column: 0, descending: true })).toEqual(['Appeal', 'Letter 2', 'Letter 10'])
    expect(titles({ column: -1, descending: true })).toEqual(['Letter 10', 'Appeal', 'Letter 2'])
  })

  it('has the sum of each row and each column', () => {
    expect(table.rows.map(sumOf)).toEqual([6, 4, 5])
    expect(sumsOf(table)).toEqual([9, 6])
  })

  it('tints what is there at least a little, and nothing where nothing is', () => {
    expect([0, 1, 25, 26, 100].map((count) => heatOf(count, 100))).toEqual([0, 1, 1, 2, 4])
    expect(heatOf(0, 0)).toBe(0)
  })

  it('is written so that no cell is a formula, and numbers stay numbers', () => {
    expect(
      asCsv([
        ['=SUM(A1)', 'a "b", c', -3],
        ['+1', '', 4],
      ]),
    ).toBe(['\'=SUM(A1),"a ""b"", c",-3', "'+1,,4"].join('\r\n'))
  })
})

describe('how often two codes occur together', () => {
  const pair = { a: 'a', b: 'b', count: 2 }
  const pairs = { codes: ['a', 'b'], pairs: [pair], totals: { a: 3, b: 5 } }

  it('is a part of those that have one of the two', () => {
    expect(shareOf(pairs, pair, 'note')).toBeCloseTo(2 / 6)
    expect(shareOf(pairs, pair, 'letter')).toBeCloseTo(2 / 6)
  })

  it('is no part of anything where overlapping passages are counted', () => {
    expect(shareOf(pairs, pair, 'passage')).toBeNull()
  })
})

describe('passages that are to get a code', () => {
  it('are counted letter by letter, in the order of the letters', () => {
    const passage = (letterKey: string, start: number) => ({
      letterKey,
      title: letterKey,
      start,
      end: start + 1,
    })
    expect(lettersToCode([passage('x', 0), passage('y', 0), passage('x', 5)])).toEqual([
      { letterKey: 'x', title: 'x', passages: 2 },
      { letterKey: 'y', title: 'y', passages: 1 },
    ])
  })
})
