import {
  emptyPages,
  type Pages,
  pagesWanted,
  reordered,
  rowAt,
  staled,
  withPage,
} from '@renderer/state/pages'
import { describe, expect, it } from 'vitest'

const rows = (page: number) => Array.from({ length: 10 }, (_, at) => `row ${page * 10 + at}`)
const filled = (numbers: readonly number[], total = 1000): Pages<string> =>
  numbers.reduce((pages, page) => withPage(pages, page, rows(page), total), emptyPages<string>(10))

describe('pages of a long list', () => {
  it('ask for the first page before the number of rows is known', () => {
    expect(pagesWanted(emptyPages(10), 0, 500)).toEqual([0])
  })

  it('ask only for what is in view and not there', () => {
    expect(pagesWanted(filled([0, 2]), 5, 35)).toEqual([1, 3])
  })

  it('never ask beyond the last row', () => {
    expect(pagesWanted(filled([0], 15), 0, 99)).toEqual([1])
    expect(pagesWanted(filled([0], 0), 0, 99)).toEqual([])
  })

  it('give each row by its place', () => {
    expect(rowAt(filled([0, 3]), 37)).toBe('row 37')
    expect(rowAt(filled([0, 3]), 15)).toBeUndefined()
  })

  it('go on showing stale rows until newer ones come', () => {
    const stale = staled(filled([0, 1]))
    expect(rowAt(stale, 12)).toBe('row 12')
    expect(pagesWanted(stale, 0, 19)).toEqual([0, 1])
    expect(pagesWanted(withPage(stale, 1, rows(1), 1000), 0, 19)).toEqual([0])
  })

  it('forget rows that are out of order, but not how many there are', () => {
    const pages = reordered(filled([0, 1]))
    expect([pages.total, rowAt(pages, 0), pages.generation]).toEqual([1000, undefined, 1])
  })

  it('drop pages beyond a list that became shorter', () => {
    const pages = withPage(filled([0, 50]), 0, rows(0), 20)
    expect([...pages.rows.keys()]).toEqual([0])
  })

  it('keep a bounded number of pages, however far one scrolls', () => {
    const all = Array.from({ length: 1000 }, (_, page) => page)
    const pages = filled(all, 10_000)
    expect(pages.rows.size).toBeLessThan(130)
    expect(rowAt(pages, 9995)).toBe('row 9995')
  })
})
