import { leaving, noHistory, type ReadPlace, stepped } from '@renderer/state/pane-history'
import { describe, expect, it } from 'vitest'

const place = (letterKey: string, offset = 0): ReadPlace => ({ letterKey, title: letterKey, offset })

describe('the places of a pane', () => {
  const afterTwo = leaving(leaving(noHistory, place('a', 10)), place('b', 20))

  it('are gone back to, the last one first, and forward again to where the reader was', () => {
    const back = stepped(afterTwo, place('c', 30), -1)
    expect(back?.place).toEqual(place('b', 20))
    const further = stepped(back?.history ?? noHistory, place('b', 25), -1)
    expect(further?.place).toEqual(place('a', 10))
    const forward = stepped(further?.history ?? noHistory, place('a', 10), 1)
    expect(forward?.place).toEqual(place('b', 25))
    expect(stepped(forward?.history ?? noHistory, place('b', 25), 1)?.place).toEqual(place('c', 30))
  })

  it('end at both ends', () => {
    expect(stepped(noHistory, place('a'), -1)).toBeNull()
    expect(stepped(afterTwo, place('c'), 1)).toBeNull()
  })

  it('that lay ahead are given up when the reader goes elsewhere', () => {
    const back = stepped(afterTwo, place('c', 30), -1)
    expect(leaving(back?.history ?? noHistory, place('b', 20)).forward).toEqual([])
  })

  it('are passed over when the reader stands there', () => {
    expect(stepped(afterTwo, place('b', 20), -1)?.place).toEqual(place('a', 10))
    expect(stepped(leaving(noHistory, place('a', 10)), place('a', 10), -1)).toBeNull()
  })

  it('are as many as one may want, and no more', () => {
    const many = Array.from({ length: 500 }).reduce<typeof noHistory>(
      (history, _, at) => leaving(history, place('a', at)),
      noHistory,
    )
    expect(many.back.length).toBe(100)
    expect(many.back.at(-1)?.offset).toBe(499)
  })
})
