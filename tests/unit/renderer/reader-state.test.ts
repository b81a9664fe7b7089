import {
  changed,
  closed,
  emptyReader,
  hitMoved,
  opened,
  pointed,
  type ReaderState,
  swapped,
} from '@renderer/state/reader'
import { describe, expect, it } from 'vitest'

const open = (state: ReaderState, letterKey: string, beside = false) =>
  opened(state, { letterKey, title: letterKey, beside })
const keys = (state: ReaderState) => state.panes.map((pane) => pane.letterKey)
const two = open(open(emptyReader, 'a'), 'b', true)

describe('panes', () => {
  it('show a letter in place of the active one', () => {
    expect(keys(open(open(emptyReader, 'a'), 'b'))).toEqual(['b'])
  })

  it('show a second letter beside the first, which stays', () => {
    expect([keys(two), two.active]).toEqual([['a', 'b'], 1])
  })

  it('reuse the other pane when both are taken', () => {
    const third = open(two, 'c', true)
    expect([keys(third), third.active]).toEqual([['c', 'b'], 0])
  })

  it('swap, and the active letter stays active', () => {
    const other = swapped(two)
    expect([keys(other), other.panes[other.active]?.letterKey]).toEqual([['b', 'a'], 'b'])
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

describe('the review panel of a pane', () => {
  const withPanel = changed(two, two.panes[1]?.id ?? 0, { review: true })
  const panels = (state: ReaderState) => state.panes.map((pane) => pane.review)

  it('stays open for the next letter of its pane', () => {
    expect(panels(open(withPanel, 'c'))).toEqual([false, true])
  })

  it('does not open in the other pane', () => {
    expect(panels(open(withPanel, 'c', true))).toEqual([false, true])
  })

  it('opens with a letter that is opened for review', () => {
    expect(panels(opened(two, { letterKey: 'c', title: 'c', beside: false, review: true }))).toEqual([
      false,
      true,
    ])
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
