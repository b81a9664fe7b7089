import {
  allChosen,
  cellMoved,
  emptyTable,
  isSelected,
  rowChosen,
  selectedCount,
  withoutRow,
  withRange,
} from '@renderer/state/table'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const table = { ...emptyTable, pages: { ...emptyTable.pages, total: 1000 } }

describe('selected rows', () => {
  it('are one row, one more, or all from the last one to here', () => {
    const one = rowChosen(table, 5, 'only')
    const extended = rowChosen(one, 8, 'extend')
    const without = rowChosen(extended, 7, 'toggle')
    expect(one.selected).toEqual([{ from: 5, to: 5 }])
    expect(extended.selected).toEqual([{ from: 5, to: 8 }])
    expect(without.selected).toEqual([
      { from: 5, to: 6 },
      { from: 8, to: 8 },
    ])
  })

  it('can be all of a large library without being named one by one', () => {
    const all = allChosen(table)
    expect([selectedCount(all.selected), all.selected.length]).toEqual([1000, 1])
  })

  it('are exactly those that were chosen, whatever the order', () => {
    const act = fc.record({ from: fc.nat(30), length: fc.nat(6), remove: fc.boolean() })
    fc.assert(
      fc.property(fc.array(act, { maxLength: 20 }), (acts) => {
        const wanted = new Set<number>()
        let ranges = withRange([], { from: 0, to: 0 }).slice(1)
        for (const { from, length, remove } of acts)
          if (remove) {
            wanted.delete(from)
            ranges = [...withoutRow(ranges, from)]
          } else {
            for (let row = from; row <= from + length; row += 1) wanted.add(row)
            ranges = [...withRange(ranges, { from, to: from + length })]
          }
        expect(selectedCount(ranges)).toBe(wanted.size)
        for (let row = 0; row < 40; row += 1) expect(isSelected(ranges, row)).toBe(wanted.has(row))
        for (const [at, range] of ranges.entries())
          expect(range.from).toBeGreaterThan((ranges[at - 1]?.to ?? -2) + 1)
      }),
    )
  })
})

describe('the cell of the keyboard', () => {
  it('stays within the table', () => {
    expect(cellMoved(table, -3, 99)).toMatchObject({ row: 0, column: 7 })
    expect(cellMoved(table, 5000, -1)).toMatchObject({ row: 999, column: 0 })
    expect(cellMoved(emptyTable, 3, 0)).toMatchObject({ row: 0 })
  })
})
