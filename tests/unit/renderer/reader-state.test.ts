import {
  changed,
  closed,
  emptyReader,
  hitMoved,
  opened,
  openingPane,
  type Pane,
  pointed,
  type ReaderState,
} from '@renderer/state/reader'
import { describe, expect, it } from 'vitest'

const open = (state: ReaderState, letterKey: string, beside = false) =>
  opened(state, { letterKey, title: letterKey, place: { kind: beside ? 'beside' : 'here' } })
const keys = (state: ReaderState) => state.panes.map((pane) => pane.letterKey)
const idAt = (state: ReaderState, at: number) => state.panes[at]?.id ?? 0
const pin = (state: ReaderState, ...places: readonly number[]) =>
  places.reduce((all, at) => changed(all, idAt(all, at), { pinned: true }), state)
const two = open(open(emptyReader, 'a'), 'b', true)
const four = open(open(two, 'c', true), 'd', true)

describe('panes', () => {
  it('show a letter in place of the active one', () => {
    const state = open(open(emptyReader, 'a'), 'b')
    expect(keys(state)).toEqual(['b'])
  })

  it('keep their number when they show another letter, and give each opening a new one', () => {
    const before = open(emptyReader, 'a').panes[0]
    const after = open(open(emptyReader, 'a'), 'b').panes[0]
    expect(after?.id).toBe(before?.id)
    expect(after?.opening).not.toBe(before?.opening)
  })

  it('show a second letter beside the first, which stays', () => {
    expect([keys(two), two.active]).toEqual([['a', 'b'], 1])
  })

  it('come in after the active one', () => {
    expect(keys(open({ ...two, active: 0 }, 'c', true))).toEqual(['a', 'c', 'b'])
  })

  it('are four at most: then the next one after the active one is used again', () => {
    const fifth = open({ ...four, active: 1 }, 'e', true)
    expect([keys(fifth), fifth.active]).toEqual([['a', 'b', 'e', 'd'], 2])
  })

  it('open a letter where it is dropped', () => {
    const at = opened(two, { letterKey: 'c', title: 'c', place: { kind: 'new', at: 0 } })
    expect([keys(at), at.active]).toEqual([['c', 'a', 'b'], 0])
    const onto = opened(two, { letterKey: 'c', title: 'c', place: { kind: 'pane', id: idAt(two, 0) } })
    expect([keys(onto), onto.active]).toEqual([['c', 'b'], 0])
  })

  it('become equally wide when one more comes in', () => {
    expect(open({ ...two, sizes: [30, 70] }, 'c', true).sizes).toEqual([])
  })

  it('share what one leaves that is closed', () => {
    expect(closed({ ...four, sizes: [20, 20, 40, 20] }, idAt(four, 3)).sizes).toEqual([25, 25, 50])
    expect(closed(four, idAt(four, 3)).sizes).toEqual([])
  })

  it('close, and the letter that is left becomes active', () => {
    const left = closed(two, two.panes[1]?.id ?? 0)
    expect([keys(left), left.active]).toEqual([['a'], 0])
    expect(keys(closed(left, left.panes[0]?.id ?? 0))).toEqual([])
  })

  it('do not come back when an answer arrives for one that was closed', () => {
    const id = two.panes[0]?.id ?? 0
    expect(keys(changed(closed(two, id), id, { title: 'late' }))).toEqual(['b'])
  })
})

describe('a pinned pane', () => {
  it('keeps its letter: the next one that is not pinned shows what is opened, and is active then', () => {
    const state = open({ ...pin(two, 0), active: 0 }, 'c')
    expect([keys(state), state.active]).toEqual([['a', 'c'], 1])
  })

  it('makes way for a new pane when there is no other', () => {
    const state = open(pin(open(emptyReader, 'a'), 0), 'b')
    expect([keys(state), state.active]).toEqual([['a', 'b'], 1])
  })

  it('does not give way to a letter opened beside four panes', () => {
    expect(keys(open({ ...pin(four, 1), active: 0 }, 'e', true))).toEqual(['a', 'b', 'e', 'd'])
  })

  it('and three more leave no place for a letter', () => {
    const state = pin(four, 0, 1, 2, 3)
    expect(open(state, 'e')).toBe(state)
    expect(open(state, 'e', true)).toBe(state)
  })

  it('is not the one that a result list is run through in', () => {
    const key = (pane: Pane | undefined) => pane?.letterKey
    expect(key(openingPane({ ...pin(two, 0), active: 0 }))).toBe('b')
    expect(key(openingPane(pin(two, 0, 1)))).toBe('b')
    expect(openingPane(emptyReader)).toBeUndefined()
  })
})

describe('the history of a pane', () => {
  const backOf = (state: ReaderState, at = 0) =>
    state.panes[at]?.history.back.map(({ letterKey, offset }) => [letterKey, offset])
  const reading = changed(open(emptyReader, 'a'), 1, { offset: 40, jumped: false })

  it('has the letter that was left, with the place that was read', () => {
    expect(backOf(open(reading, 'b'))).toEqual([['a', 40]])
  })

  it('has the place from which a jump was made, once for a whole run of jumps', () => {
    const jumped = pointed(reading, 1, { start: 200, end: 210 })
    const again = pointed(changed(jumped, 1, { offset: 190 }), 1, { start: 300, end: 310 })
    expect(backOf(again)).toEqual([['a', 40]])
    const readOn = changed(again, 1, { offset: 350, jumped: false })
    expect(backOf(pointed(readOn, 1, { start: 9, end: 10 }))).toEqual([
      ['a', 40],
      ['a', 350],
    ])
  })

  it('does not grow when a place is only put back', () => {
    expect(backOf(pointed(reading, 1, { start: 40, end: 40 }, true))).toEqual([])
  })
})

describe('the review panel of a pane', () => {
  const withPanel = changed(two, two.panes[1]?.id ?? 0, { review: true })
  const panels = (state: ReaderState) => state.panes.map((pane) => pane.review)

  it('stays open for the next letter of its pane', () => {
    expect(panels(open(withPanel, 'c'))).toEqual([false, true])
  })

  it('does not open in a new pane', () => {
    expect(panels(open(withPanel, 'c', true))).toEqual([false, true, false])
  })

  it('opens with a letter that is opened for review', () => {
    expect(
      panels(opened(two, { letterKey: 'c', title: 'c', place: { kind: 'here' }, review: true })),
    ).toEqual([false, true])
  })
})

describe('hits of a pane', () => {
  const id = two.panes[0]?.id ?? 0
  const hits = [1, 5, 9].map((start) => ({ start, end: start + 2 }))
  const state = changed(two, id, { hits })
  const at = (reader: ReaderState) => reader.panes[0]?.hit

  it('begin with the first, or with the last when going back', () => {
    expect([at(hitMoved(state, id, 1)), at(hitMoved(state, id, -1))]).toEqual([0, 2])
  })

  it('go round the end', () => {
    expect(at(hitMoved(changed(state, id, { hit: 2 }), id, 1))).toBe(0)
  })

  it('are brought into view', () => {
    expect(hitMoved(state, id, 1).panes[0]?.target).toMatchObject({ start: 1, end: 3, quiet: false })
  })

  it('are nowhere when there are none', () => {
    expect(hitMoved(two, id, 1)).toBe(two)
  })
})

it('asking for the same passage again is a new request', () => {
  const id = two.panes[0]?.id ?? 0
  const once = pointed(two, id, { start: 1, end: 2 })
  const twice = pointed(once, id, { start: 1, end: 2 })
  expect(twice.panes[0]?.target?.turn).not.toBe(once.panes[0]?.target?.turn)
})
