import {
  arranged,
  arrangementOf,
  paneMoved,
  pinToggled,
  swapped,
  turnedOver,
  zoomed,
} from '@renderer/state/arrangement'
import { changed, emptyReader, opened, type ReaderState } from '@renderer/state/reader'
import { arrangementSchema, emptyArrangement } from '@shared/reading'
import { describe, expect, it } from 'vitest'

const withLetters = (...letterKeys: readonly string[]) =>
  letterKeys.reduce<ReaderState>(
    (state, letterKey) => opened(state, { letterKey, title: letterKey, place: { kind: 'beside' } }),
    emptyReader,
  )
const keys = (state: ReaderState) => state.panes.map((pane) => pane.letterKey)
const idAt = (state: ReaderState, at: number) => state.panes[at]?.id ?? 0
const three = { ...withLetters('a', 'b', 'c'), sizes: [20, 30, 50] }

describe('panes that change their places', () => {
  it('take their sizes along, and the active one stays active', () => {
    const moved = paneMoved(three, idAt(three, 2), -1)
    expect([keys(moved), moved.sizes, moved.active]).toEqual([['a', 'c', 'b'], [20, 50, 30], 1])
  })

  it('stop at the ends', () => {
    expect(paneMoved(three, idAt(three, 2), 1)).toBe(three)
    expect(paneMoved(three, idAt(three, 0), -1)).toBe(three)
  })

  it('keep their numbers', () => {
    const moved = paneMoved(three, idAt(three, 0), 1)
    expect(moved.panes.map(({ id }) => id)).toEqual([idAt(three, 1), idAt(three, 0), idAt(three, 2)])
  })

  it('swap, and the active letter stays active', () => {
    const two = withLetters('a', 'b')
    const other = swapped(two)
    expect([keys(other), other.panes[other.active]?.letterKey]).toEqual([['b', 'a'], 'b'])
    const one = withLetters('a')
    expect(swapped(one)).toBe(one)
  })

  it('stand in rows and in columns again', () => {
    const rows = turnedOver(three)
    expect([rows.layout, rows.sizes, turnedOver(rows).layout]).toEqual(['rows', [], 'columns'])
  })
})

describe('the look of a pane', () => {
  it('is its own', () => {
    const state = zoomed(pinToggled(three, idAt(three, 0)), idAt(three, 0), 1)
    expect(state.panes.map(({ pinned, zoom }) => [pinned, zoom])).toEqual([
      [true, 110],
      [false, 100],
      [false, 100],
    ])
  })

  it('grows and shrinks within bounds, and back to the size of all texts', () => {
    const id = idAt(three, 0)
    const many = (step: 1 | -1) =>
      Array.from({ length: 50 }).reduce<ReaderState>((state) => zoomed(state, id, step), three)
    expect(many(1).panes[0]?.zoom).toBe(300)
    expect(many(-1).panes[0]?.zoom).toBe(50)
    expect(zoomed(many(1), id, 0).panes[0]?.zoom).toBe(100)
  })
})

describe('an arrangement', () => {
  const look = { pinned: true, zoom: 150, lineLength: 50, direction: 'rtl', offset: 77 } as const
  const rich: ReaderState = {
    ...changed(three, idAt(three, 1), look),
    layout: 'rows',
    together: false,
    active: 1,
  }

  it('is the same after it was kept and put back', () => {
    const kept = arrangementOf(rich, 'versions')
    expect(arrangementSchema.parse(kept)).toEqual(kept)
    expect(arrangementOf(arranged(emptyReader, kept), 'versions')).toEqual(kept)
  })

  it('put back has panes that no earlier answer can be meant for', () => {
    const back = arranged(rich, arrangementOf(rich, null))
    const before = new Set(rich.panes.map(({ opening }) => opening))
    expect(back.panes.some(({ opening }) => before.has(opening))).toBe(false)
  })

  it('without panes is an empty reading area, and wrong sizes are forgotten', () => {
    expect(arranged(rich, emptyArrangement).panes).toEqual([])
    const kept = { ...arrangementOf(rich, null), sizes: [50, 50], active: 3 }
    const back = arranged(emptyReader, kept)
    expect([back.sizes, back.active]).toEqual([[], 2])
  })
})
