import { alignedRows, versionMarks, withCurrent } from '@renderer/state/version-marks'
import { differencesOf, found, noVersions, placesOf, stepped } from '@renderer/state/versions'
import type { Comparison } from '@shared/comparison'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { comparedText, comparison, rowsOf } from './compared-texts'

const draft = 'We ask you to wait. The river is patient. We thank you. Yours, T.'
const sent = 'The river was patient. We ask you all to wait. Yours, T.'
const span = (text: string, words: string) => {
  const start = text.indexOf(words)
  return { start, end: start + words.length }
}

/** The second sentence moved to the front and was altered; a word was added, a sentence left out. */
function draftAndLetter() {
  const move: Comparison['moves'][number] = {
    a: span(draft, 'The river is patient.'),
    b: span(sent, 'The river was patient.'),
    words: 3,
    similarity: 0.75,
    rows: [
      { kind: 'same', a: span(draft, 'The river'), b: span(sent, 'The river') },
      { kind: 'changed', a: span(draft, 'is'), b: span(sent, 'was') },
      { kind: 'same', a: span(draft, 'patient.'), b: span(sent, 'patient.') },
    ],
  }
  const rows = rowsOf(draft, sent, [
    ['moved-here', '', 'The river was patient.', 0],
    ['same', 'We ask you', 'We ask you'],
    ['added', '', ' all'],
    ['same', 'to wait.', 'to wait.'],
    ['moved-away', 'The river is patient.', '', 0],
    ['removed', 'We thank you.', ''],
    ['same', 'Yours, T.', 'Yours, T.'],
  ])
  return found(comparedText(1, draft), [comparedText(2, sent)], [comparison(rows, [move])])
}

const kindsOf = (state: ReturnType<typeof draftAndLetter>) =>
  state.differences.map(({ readings }) => readings.map(({ kind }) => kind).join('+'))

describe('differences of two versions', () => {
  it('stand in the order of the base, a move once with its changes behind it', () => {
    expect(kindsOf(draftAndLetter())).toEqual(['added', 'moved', 'changed', 'removed'])
  })

  it('are none where a text stands against itself', () => {
    expect(differencesOf([comparison(rowsOf(draft, draft, [['same', draft, draft]]))])).toEqual([])
  })

  it('are gone through round the end, beginning where the reader is', () => {
    const state = draftAndLetter()
    expect(stepped(state, 1, 0)).toBe(0)
    expect(stepped(state, 1, span(draft, 'We thank').start)).toBe(3)
    expect(stepped(state, 1, draft.length)).toBe(0)
    expect(stepped(state, -1, span(draft, 'We thank').start)).toBe(2)
    expect(stepped(state, -1, 0)).toBe(3)
    expect(stepped({ ...state, current: 3 }, 1, 0)).toBe(0)
    expect(stepped({ ...state, current: 0 }, -1, 0)).toBe(3)
    expect(stepped(noVersions, 1, 0)).toBe(-1)
  })

  it('are shown in both panes, also where one of them has nothing', () => {
    const state = draftAndLetter()
    const [added, moved, , removed] = state.differences.map((difference) => placesOf(state, difference))
    expect(moved).toEqual(
      new Map([
        [1, span(draft, 'The river is patient.')],
        [2, span(sent, 'The river was patient.')],
      ]),
    )
    expect(added?.get(1)?.start).toBe(added?.get(1)?.end)
    expect(removed?.get(2)?.start).toBe(removed?.get(2)?.end)
  })
})

describe('marks of versions', () => {
  it('stand in both texts, a move under one number, with what the other text has', () => {
    const marks = versionMarks(draftAndLetter())
    const drawn = (pane: number, text: string) =>
      marks.get(pane)?.map(({ kind, start, end }) => [kind, text.slice(start, end)])
    expect(drawn(1, draft)).toEqual([
      ['added', ''],
      ['moved', 'The river is patient.'],
      ['changed', 'is'],
      ['removed', 'We thank you.'],
    ])
    expect(drawn(2, sent)).toEqual([
      ['moved', 'The river was patient.'],
      ['changed', 'was'],
      ['added', ' all'],
      ['removed', ''],
    ])
    const changed = marks.get(1)?.find(({ kind }) => kind === 'changed')
    expect(changed?.there).toEqual([{ pane: 2, words: 'was' }])
    const numbers = [1, 2].map((pane) => marks.get(pane)?.find(({ kind }) => kind === 'moved')?.group)
    expect(numbers).toEqual([0, 0])
  })

  it('change only where the current difference was and is', () => {
    const marks = versionMarks(draftAndLetter())
    const first = withCurrent(marks, 1)
    const second = withCurrent(first, 3)
    const currentOf = (all: typeof marks) =>
      [...all.values()].flat().flatMap(({ current, target }) => (current ? [target] : []))
    expect(currentOf(first)).toEqual([1, 1])
    expect(currentOf(second)).toEqual([3, 3])
    const added = (all: typeof marks) => all.get(2)?.find(({ kind }) => kind === 'added')
    expect(added(second)).toBe(added(marks))
  })
})

describe('three versions', () => {
  const base = 'one two three four'
  const texts = [comparedText(2, 'one 2 three four'), comparedText(3, 'one zwei drei four five')]
  const comparisons = [
    comparison(
      rowsOf(base, 'one 2 three four', [
        ['same', 'one', 'one'],
        ['changed', 'two', '2'],
        ['same', 'three four', 'three four'],
      ]),
    ),
    comparison(
      rowsOf(base, 'one zwei drei four five', [
        ['same', 'one', 'one'],
        ['changed', 'two three', 'zwei drei'],
        ['same', 'four', 'four'],
        ['added', '', ' five'],
      ]),
    ),
  ]
  const state = found(comparedText(1, base), texts, comparisons)

  it('differ at one place when they touch the same words of the base', () => {
    expect(state.differences.map(({ readings }) => readings.map(({ version }) => version))).toEqual([
      [0, 1],
      [1],
    ])
  })

  it('say in the base how many of them differ, and what each has there', () => {
    const [first, further, second] = versionMarks(state).get(1) ?? []
    expect(first).toMatchObject({
      kind: 'varied',
      ...span(base, 'two'),
      differ: { some: 2, all: 2 },
      there: [
        { pane: 2, words: '2' },
        { pane: 3, words: 'zwei drei' },
      ],
    })
    expect(further).toMatchObject({ ...span(base, 'three'), differ: { some: 1, all: 2 } })
    expect(second).toMatchObject({ kind: 'added', differ: { some: 1, all: 2 } })
  })

  it('scroll together by what is the same, with gaps where a version has nothing', () => {
    expect(alignedRows(comparisons)).toEqual([
      [0, 0, 0],
      [3, 3, 3],
      [8, 6, null],
      [14, null, 14],
      [18, 16, 18],
    ])
  })
})

describe('aligned places', () => {
  it('ascend in every pane and leave moved passages out', () => {
    const state = draftAndLetter()
    const rows = alignedRows(state.comparisons)
    for (const pane of [0, 1]) {
      const places = rows.flatMap((row) => row[pane] ?? [])
      expect(places).toEqual([...places].sort((one, other) => one - other))
    }
    expect(rows.map(([ofBase]) => ofBase)).not.toContain(span(draft, 'The river').start)
  })

  it('ascend whatever the versions are', () => {
    const lengths = fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 1, max: 5 })), { maxLength: 12 })
    const versionOf = (parts: readonly (readonly [boolean, number])[]) => {
      let a = 0
      let b = 0
      return comparison(
        parts.map(([same, length]) => {
          const row = {
            kind: same ? ('same' as const) : ('removed' as const),
            a: { start: a, end: a + length },
            b: { start: b, end: same ? b + length : b },
          }
          a = row.a.end
          b = row.b.end
          return row
        }),
      )
    }
    fc.assert(
      fc.property(lengths, lengths, (one, other) => {
        const rows = alignedRows([versionOf(one), versionOf(other)])
        for (const pane of [0, 1, 2]) {
          const places = rows.flatMap((row) => row[pane] ?? [])
          expect(places.every((place, at) => at === 0 || (places[at - 1] ?? 0) <= place)).toBe(true)
        }
      }),
    )
  })
})
