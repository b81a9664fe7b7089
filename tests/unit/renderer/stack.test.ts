import { type Card, stack } from '@renderer/views/notes/stack'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const cards = fc.array(
  fc.record({ wanted: fc.option(fc.nat(2000), { nil: null }), height: fc.integer({ min: 10, max: 200 }) }),
  { minLength: 1, maxLength: 12 },
)

function overlaps(list: readonly Card[], tops: readonly number[], gap: number): boolean {
  return tops.some((top, at) => at > 0 && top < (tops[at - 1] ?? 0) + (list[at - 1]?.height ?? 0) + gap)
}

describe('cards in the margin', () => {
  it('stand beside their passages when there is room', () => {
    expect(
      stack(
        [
          { wanted: 0, height: 50 },
          { wanted: 100, height: 50 },
        ],
        10,
      ),
    ).toEqual([0, 100])
  })

  it('make room downwards when passages are close together', () => {
    expect(
      stack(
        [
          { wanted: 0, height: 50 },
          { wanted: 20, height: 50 },
        ],
        10,
      ),
    ).toEqual([0, 60])
  })

  it('make room upwards for the card that is pointed at', () => {
    const list = [
      { wanted: 200, height: 50 },
      { wanted: 220, height: 50 },
      { wanted: 230, height: 50 },
    ]
    expect(stack(list, 10, 1)).toEqual([160, 220, 280])
  })

  it('never overlap and never leave the page', () => {
    fc.assert(
      fc.property(cards, fc.nat(11), (list, fixed) => {
        const ordered = list.toSorted((a, b) => (a.wanted ?? 9999) - (b.wanted ?? 9999))
        const tops = stack(ordered, 10, fixed)
        expect(overlaps(ordered, tops, 10)).toBe(false)
        expect(Math.min(...tops)).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})
