import { chainOf, placesOf } from '@renderer/state/aligned-chain'
import { alteredSpans, differingWords } from '@renderer/state/differing-words'
import {
  alignedPassages,
  groupsOf,
  marksOfPassages,
  noPassages,
  type PassageInPane,
  passageAfter,
  withFormulas,
} from '@renderer/state/shared-passages'
import type { ComparisonRow, SharedPassage } from '@shared/comparison'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

function row(kind: ComparisonRow['kind'], a: [number, number], b: [number, number]): ComparisonRow {
  return { kind, a: { start: a[0], end: a[1] }, b: { start: b[0], end: b[1] } }
}

function passage(a: [number, number], b: [number, number], more: Partial<SharedPassage> = {}): SharedPassage {
  return {
    a: { start: a[0], end: a[1] },
    b: { start: b[0], end: b[1] },
    words: a[1] - a[0],
    similarity: 1,
    rows: [row('same', a, b)],
    letters: 2,
    formula: false,
    ...more,
  }
}

const inPane = (pane: number, shared: SharedPassage): PassageInPane => ({ pane, passage: shared })
const found = (places: readonly PassageInPane[]) =>
  withFormulas({ ...noPassages, base: 1, found: places }, false)

describe('groups of shared passages', () => {
  it('are one where the same wording of the base stands in several panes, and apart where it does not', () => {
    const groups = groupsOf([
      inPane(3, passage([12, 30], [0, 18])),
      inPane(2, passage([10, 30], [100, 120])),
      inPane(2, passage([60, 80], [140, 160])),
    ])
    expect(groups.map(({ start, end, places }) => [start, end, places.map(({ pane }) => pane)])).toEqual([
      [10, 30, [2, 3]],
      [60, 80, [2]],
    ])
  })

  it('stay apart where they only touch', () => {
    expect(
      groupsOf([inPane(2, passage([0, 20], [0, 20])), inPane(2, passage([15, 40], [50, 75]))]),
    ).toHaveLength(2)
  })

  it('are formulas only when all their places are', () => {
    const [group] = groupsOf([
      inPane(2, passage([0, 20], [0, 20], { formula: true })),
      inPane(3, passage([0, 20], [0, 20])),
    ])
    expect(group?.formula).toBe(false)
  })

  it('leave out formulas that are hidden, and keep the one that the reader is at', () => {
    const state = found([
      inPane(2, passage([0, 20], [0, 20], { formula: true })),
      inPane(2, passage([30, 50], [30, 50])),
    ])
    const hidden = withFormulas({ ...state, current: 1 }, true)
    expect(hidden.groups.map(({ start }) => start)).toEqual([30])
    expect(hidden.current).toBe(0)
    expect(withFormulas(hidden, false).current).toBe(1)
  })
})

describe('marks of shared passages', () => {
  const altered = passage([10, 40], [5, 36], {
    rows: [
      row('same', [10, 20], [5, 15]),
      row('changed', [21, 30], [16, 26]),
      row('same', [31, 40], [27, 36]),
    ],
  })
  const state = found([inPane(2, altered), inPane(2, passage([50, 70], [0, 4], { formula: true }))])

  it('stand in both panes with the same number, and show what was altered in each', () => {
    const marks = marksOfPassages({ ...state, current: 0 })
    expect(marks.get(1)?.[0]).toMatchObject({
      start: 10,
      end: 40,
      kind: 'shared',
      group: 0,
      altered: [{ start: 21, end: 30 }],
      current: true,
      total: 2,
    })
    expect(marks.get(2)?.find(({ group }) => group === 0)).toMatchObject({
      altered: [{ start: 16, end: 26 }],
    })
  })

  it('are faint for formulas, and in the order of each text', () => {
    const marks = marksOfPassages(state)
    expect(marks.get(1)?.map(({ group, faint }) => [group, faint])).toEqual([
      [0, false],
      [1, true],
    ])
    expect(marks.get(2)?.map(({ start }) => start)).toEqual([0, 5])
  })
})

describe('the way from passage to passage', () => {
  const state = found([inPane(2, passage([10, 20], [0, 10])), inPane(2, passage([50, 60], [20, 30]))])

  it('begins where the base is read, and goes round the end', () => {
    expect(passageAfter(state, 1, 15)).toBe(1)
    expect(passageAfter(state, -1, 15)).toBe(0)
    expect(passageAfter(state, 1, 90)).toBe(0)
    expect(passageAfter(state, -1, 0)).toBe(1)
    expect(passageAfter({ ...state, current: 1 }, 1, 0)).toBe(0)
    expect(passageAfter({ ...state, current: 0 }, -1, 0)).toBe(1)
  })

  it('leads nowhere when nothing is shared', () => {
    expect(passageAfter(noPassages, 1, 0)).toBe(-1)
  })
})

describe('places that correspond', () => {
  it('leave out passages that cross heavier ones', () => {
    const chain = chainOf([
      passage([0, 10], [100, 110]),
      passage([20, 60], [0, 40]),
      passage([70, 80], [50, 60]),
    ])
    expect(chain.map(({ a }) => a.start)).toEqual([20, 70])
  })

  it('ascend on both sides, whatever was found', () => {
    const span = fc
      .tuple(fc.nat(500), fc.integer({ min: 1, max: 60 }))
      .map(([at, length]) => [at, at + length])
    const any = fc.array(
      fc.tuple(span, span).map(([a, b]) => passage([a[0] ?? 0, a[1] ?? 1], [b[0] ?? 0, b[1] ?? 1])),
    )
    fc.assert(
      fc.property(any, (passages) => {
        const places = placesOf(passages)
        for (const [at, [a, b]] of places.entries()) {
          const before = places[at - 1]
          if (before === undefined) continue
          expect(a).toBeGreaterThanOrEqual(before[0])
          expect(b).toBeGreaterThanOrEqual(before[1])
        }
        expect(places.length > 0).toBe(passages.length > 0)
      }),
    )
  })

  it('are those of each pane beside the base, and formulas count only where there is nothing else', () => {
    const state = found([
      inPane(2, passage([0, 10], [50, 60], { formula: true })),
      inPane(2, passage([20, 30], [0, 10])),
      inPane(3, passage([25, 35], [7, 17], { formula: true })),
    ])
    expect(alignedPassages(state)).toEqual({
      panes: [1, 2, 3],
      rows: [
        [20, 0, null],
        [25, null, 7],
        [30, 10, null],
        [35, null, 17],
      ],
    })
  })
})

describe('two wordings in one line', () => {
  const here = { text: 'we ask the bank to stop', from: 0 }
  const there = { text: 'they ask   the\nBoard to stop now', from: 100 }
  const rows = [
    row('changed', [0, 2], [100, 104]),
    row('same', [3, 10], [105, 114]),
    row('changed', [11, 15], [115, 120]),
    row('same', [16, 23], [121, 128]),
    row('added', [23, 23], [129, 132]),
  ]

  it('shows what only one of them has, and spaces once', () => {
    expect(differingWords(rows, here, there).map(({ kind, words }) => [kind, words])).toEqual([
      ['here', 'we'],
      ['there', 'they'],
      ['same', 'ask the'],
      ['here', 'bank'],
      ['there', 'Board'],
      ['same', 'to stop'],
      ['there', 'now'],
    ])
  })

  it('marks in each text only words that it has', () => {
    expect(alteredSpans(rows, 'a')).toHaveLength(2)
    expect(alteredSpans(rows, 'b')).toHaveLength(3)
  })
})
