import { gridActOf } from '@renderer/components/grid-keys'
import { describe, expect, it } from 'vitest'

const place = { row: 5, column: 2, rows: 100, columns: 8, page: 10, rtl: false }
const press = (key: string, more: object = {}) =>
  gridActOf({ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...more }, place)

describe('keys of a grid', () => {
  it('go from cell to cell and stop at the edges', () => {
    expect(press('ArrowDown')).toEqual({ kind: 'move', row: 6, column: 2 })
    expect(press('PageUp')).toEqual({ kind: 'move', row: 0, column: 2 })
    expect(press('End', { ctrlKey: true })).toEqual({ kind: 'move', row: 99, column: 7 })
  })

  it('go the way of the arrow where the first column stands at the right', () => {
    const event = { key: 'ArrowLeft', ctrlKey: false, metaKey: false, shiftKey: false, altKey: false }
    expect(gridActOf(event, { ...place, rtl: true })).toEqual({ kind: 'move', row: 5, column: 3 })
  })

  it('select rows one by one, up to here, and all', () => {
    expect(press(' ')).toEqual({ kind: 'choose', row: 5, choosing: 'toggle' })
    expect(press('ArrowUp', { shiftKey: true })).toEqual({ kind: 'choose', row: 4, choosing: 'extend' })
    expect(press('a', { ctrlKey: true })).toEqual({ kind: 'choose-all' })
    expect(press('ش', { ctrlKey: true, code: 'KeyA' })).toEqual({ kind: 'choose-all' })
  })

  it('edit one cell or that of all selected rows, and open the letter', () => {
    expect([press('Enter'), press('F2')]).toEqual([{ kind: 'edit' }, { kind: 'edit' }])
    expect(press('Enter', { shiftKey: true })).toEqual({ kind: 'edit-selected' })
    expect(press('Enter', { ctrlKey: true })).toEqual({ kind: 'open' })
  })

  it('leave all other keys alone', () => {
    expect([press('z', { ctrlKey: true }), press('6', { altKey: true }), press('x')]).toEqual([
      null,
      null,
      null,
    ])
  })
})
