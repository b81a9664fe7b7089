import { type Card, raisedIntoView, stack } from '@renderer/views/notes/stack'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const cards = fc.array(
  fc.record({ wanted: fc.option(fc.nat(2000), { nil: null }), height: fc.integer({ min: 10, max: 200 }) }),
  { minLength: 1, maxLength: 12 },
)

function overlaps(list: readonly Card[], tops: readonly number[], gap: number): boolean {
  return tops.some((top, at) => at > 0 && top < (tops[at - 1] ?? 0) + (list[at - 1]?.height ?? 0) + gap)
}

const inOrder = (list: readonly Card[]) => list.toSorted((a, b) => (a.wanted ?? 9999) - (b.wanted ?? 9999))

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

  it('never overlap and never leave the page while none is pointed at', () => {
    fc.assert(
      fc.property(cards, (list) => {
        const ordered = inOrder(list)
        const tops = stack(ordered, 10)
        expect(overlaps(ordered, tops, 10)).toBe(false)
        expect(Math.min(...tops)).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it('lie over each other only above one that is pointed at and has too little room above it', () => {
    fc.assert(
      fc.property(cards, fc.nat(11), (list, fixed) => {
        const ordered = inOrder(list)
        const wanted = ordered[fixed]?.wanted ?? null
        const tops = stack(ordered, 10, fixed)
        expect(Math.min(...tops)).toBeGreaterThanOrEqual(0)
        if (wanted === null) return
        expect(tops[fixed]).toBe(wanted)
        expect(overlaps(ordered.slice(fixed), tops.slice(fixed), 10)).toBe(false)
        const above = ordered.slice(0, fixed).reduce((sum, { height }) => sum + height + 10, 0)
        if (above <= wanted) expect(overlaps(ordered, tops, 10)).toBe(false)
      }),
    )
  })
})

describe('a card that is read or written', () => {
  const view = { top: 1000, bottom: 1700 }

  it('is raised until all of it is seen, with the buttons at its foot', () => {
    expect(raisedIntoView({ wanted: 1650, height: 200 }, view)).toBe(1500)
  })

  it('stands beside its passage when it is seen whole there', () => {
    expect(raisedIntoView({ wanted: 1400, height: 200 }, view)).toBe(1400)
  })

  it.each([
    ['its passage is above the view', 900, 200],
    ['its passage is below the view', 1800, 200],
    ['it is too high for the view', 1650, 800],
  ])('stays where it is when %s', (_, wanted, height) => {
    expect(raisedIntoView({ wanted, height }, view)).toBe(wanted)
  })
})
