import { describe, expect, test } from 'vitest'
import { type PageRow, pageFurniture } from '../../../../../../src/main/library/import/formats/pdf/furniture'

/** A page of rows from the top down, 20 points apart. */
function page(...texts: readonly string[]): readonly PageRow[] {
  return texts.map((text, row) => ({ row, text, y: 800 - row * 20, size: 10 }))
}

const rows = (pages: readonly (readonly PageRow[])[]) => pageFurniture(pages).map((each) => [...each.rows])

describe('furniture of pages', () => {
  test('a head that comes again on every page is no part of the text, and is kept once', () => {
    const pages = [page('Letters', 'One', 'two'), page('Letters', 'Three', 'four'), page('Letters', 'Five')]
    expect(rows(pages)).toEqual([[0], [0], [0]])
    expect(pageFurniture(pages).map(({ heads }) => heads)).toEqual([['Letters'], [], []])
  })

  test('page numbers become the labels of their pages', () => {
    const pages = [page('One', 'two', '– 12 –'), page('Three', 'four', '– 13 –')]
    expect(pageFurniture(pages).map(({ number }) => number)).toEqual(['12', '13'])
    expect(rows(pages)).toEqual([[2], [2]])
  })

  test('numbers of other scripts and Roman ones count as well', () => {
    expect(pageFurniture([page('a', '۱۲'), page('b', '۱۳')]).map(({ number }) => number)).toEqual([
      '۱۲',
      '۱۳',
    ])
    expect(pageFurniture([page('a', 'iv'), page('b', 'v')]).map(({ number }) => number)).toEqual(['iv', 'v'])
  })

  test('heads of left and right pages that end in the number of the page are furniture', () => {
    expect(rows([page('The River 41', 'a', 'b', 'c'), page('42 Letters', 'd', 'e', 'f')])).toEqual([[0], [0]])
  })

  test('the text of a single page stays, even a year that stands alone', () => {
    expect(rows([page('1943', 'My dear friend', 'I write')])).toEqual([[]])
  })

  test('a line that comes again further in is text', () => {
    const verse = page('a', 'b', 'c', 'The same line', 'd', 'e', 'f')
    const other = page('g', 'h', 'i', 'The same line', 'j', 'k', 'l')
    expect(rows([verse, other])).toEqual([[], []])
  })
})
