import {
  interpolated,
  lastAbove,
  pairsBetween,
  proportionalTop,
  readingLine,
  type Scrolled,
  shareOf,
} from '@renderer/state/scrolling-together'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const scrolled = (top: number, whole: number, height = 500): Scrolled => ({ top, whole, height })
const sameStart = { leading: 0, following: 0 }

describe('panes in which nothing corresponds', () => {
  it('go in proportion from where both stood, and reach their ends together', () => {
    const following = scrolled(0, 2500)
    expect(proportionalTop(sameStart, scrolled(500, 1500), following)).toBe(1000)
    expect(proportionalTop(sameStart, scrolled(1000, 1500), following)).toBe(2000)
    const apart = { leading: 0.5, following: 0.1 }
    expect(proportionalTop(apart, scrolled(500, 1500), following)).toBeCloseTo(200)
    expect(proportionalTop(apart, scrolled(1000, 1500), following)).toBe(2000)
    expect(proportionalTop(apart, scrolled(0, 1500), following)).toBe(0)
  })

  it('never jump when the reader begins, and follow without turning back', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(share, share, share, share, (leading, following, one, other) => {
        const start = { leading, following }
        const at = (place: number) => proportionalTop(start, scrolled(place * 1000, 1500), scrolled(0, 3500))
        expect(at(leading)).toBeCloseTo(leading === 1 || leading === 0 ? at(leading) : following * 3000, 3)
        expect(at(Math.max(one, other))).toBeGreaterThanOrEqual(at(Math.min(one, other)) - 0.001)
        expect(at(one)).toBeGreaterThanOrEqual(0)
        expect(at(one)).toBeLessThanOrEqual(3000.001)
      }),
    )
  })

  it('stay where they are when there is nothing to scroll', () => {
    expect(shareOf(scrolled(0, 400))).toBe(0)
    expect(proportionalTop(sameStart, scrolled(0, 400), scrolled(0, 3000))).toBe(0)
    expect(proportionalTop(sameStart, scrolled(500, 1500), scrolled(0, 400))).toBe(0)
  })
})

describe('places that correspond', () => {
  const rows = [
    [0, 10, 5],
    [100, null, 50],
    [200, 300, null],
    [400, 500, 90],
  ]

  it('are those for which both panes have one', () => {
    expect(pairsBetween([7, 8, 9], rows, 7, 8)).toEqual([
      [0, 10],
      [200, 300],
      [400, 500],
    ])
    expect(pairsBetween([7, 8, 9], rows, 9, 7)).toEqual([
      [5, 0],
      [50, 100],
      [90, 400],
    ])
    expect(pairsBetween([7, 8, 9], rows, 7, 3)).toEqual([])
  })

  it('are looked up by their heights', () => {
    const pairs = pairsBetween([7, 8, 9], rows, 7, 8)
    const found = [-1, 0, 399, 400, 5000].map((height) => lastAbove(pairs, height, (offset) => offset * 2))
    expect(found).toEqual([-1, 0, 0, 1, 2])
    expect(lastAbove([], 5, (offset) => offset)).toBe(-1)
  })

  it('have everything between them in proportion', () => {
    expect(interpolated({ from: 100, to: 1000 }, { from: 200, to: 1100 }, 150)).toBe(1050)
    expect(interpolated({ from: 100, to: 1000 }, { from: 200, to: 3000 }, 125)).toBe(1500)
    expect(interpolated({ from: 100, to: 1000 }, { from: 100, to: 1400 }, 110)).toBe(1010)
  })
})

it('the line that is kept together sinks from the top to a third of the view', () => {
  expect([0, 100, 500].map((top) => readingLine(scrolled(top, 3000, 600)))).toEqual([0, 100, 200])
})
