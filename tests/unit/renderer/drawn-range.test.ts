import { isWhole, joined, rangeAround, widened } from '@renderer/views/reader/drawn-range'
import { groupsOf } from '@renderer/views/reader/pieces'
import type { Block } from '@shared/letter'
import { describe, expect, it } from 'vitest'

const paragraphs = (count: number): readonly Block[] =>
  Array.from({ length: count }, (_, at) => ({ kind: 'paragraph', start: at * 10, end: at * 10 + 9 }))

const around = (offset: number, count: number) => {
  const pieces = paragraphs(count)
  return rangeAround(offset, groupsOf(pieces), pieces)
}

describe('a letter that is drawn in portions', () => {
  it('begins with what the reader is to see', () => {
    expect(around(0, 1000)).toEqual({ from: 0, to: 60 })
    const middle = around(5004, 1000)
    expect(middle.from).toBeLessThan(500)
    expect(middle.to).toBeGreaterThan(540)
    expect(around(9999, 1000).to).toBe(1000)
  })

  it('is drawn at once when it is short', () => {
    expect(isWhole(around(0, 30), 30)).toBe(true)
    expect(around(0, 0)).toEqual({ from: 0, to: 0 })
  })

  it('grows on both sides until it is whole', () => {
    let range = around(5000, 1000)
    let portions = 0
    while (!isWhole(range, 1000)) {
      range = widened(range, 1000)
      portions += 1
    }
    expect(range).toEqual({ from: 0, to: 1000 })
    expect(portions).toBeLessThan(10)
  })

  it('has no hole after a jump', () => {
    const range = around(0, 1000)
    expect(joined(range, around(5000, 1000))).toEqual({ from: 0, to: 560 })
    expect(joined(range, around(100, 1000)).from).toBe(0)
    expect(joined(range, { from: 5, to: 10 })).toBe(range)
  })
})
