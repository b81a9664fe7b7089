import { isAcceptable, nearPassage } from '@renderer/state/anchor-review'
import type { AnchorPlace, AnchorToReview } from '@shared/note'
import { describe, expect, it } from 'vitest'

const far = 'many words of the letter '.repeat(10)
const passage = (found: Partial<AnchorPlace>): AnchorToReview => ({
  note: 'a',
  place: 0,
  body: '',
  anchor: { letterKey: 'k', textHash: 'h', start: 0, end: 3, exact: 'dam', before: '', after: '' },
  found: {
    ...{ state: 'changed', textHash: 'h', span: { start: 0, end: 3 }, foundBy: 'likeness' },
    ...{ candidates: 1, left: false },
    ...found,
  },
})

describe('a passage in the review queue', () => {
  it('can be agreed with only where it was found in one place', () => {
    expect(isAcceptable(passage({}))).toBe(true)
    expect(isAcceptable(passage({ state: 'moved' }))).toBe(true)
    expect(isAcceptable(passage({ state: 'ambiguous', span: null, candidates: 2 }))).toBe(false)
    expect(isAcceptable(passage({ state: 'orphan', span: null, candidates: 0 }))).toBe(false)
  })

  it('is shown with whole words around it when there are several places', () => {
    const span = { start: far.length, end: far.length + 7 }
    const near = nearPassage({ text: `${far}the dam ${far}`, span, start: 0 })
    expect(near.text.slice(near.span?.start, near.span?.end)).toBe('the dam')
    expect(near.text).toMatch(/^…[a-z]+ .* [a-z]+…$/)
    expect(near.text.length).toBeLessThan(200)
  })

  it('is shown as it is when little stands around it', () => {
    const excerpt = { text: 'by the dam.', span: { start: 3, end: 10 }, start: 40 }
    expect(nearPassage(excerpt)).toEqual(excerpt)
  })
})
