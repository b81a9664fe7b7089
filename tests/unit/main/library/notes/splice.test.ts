import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applySplice, spliceOf } from '../../../../../src/main/library/notes/splice'
import { textChange } from '../../../../../src/main/library/notes/text-change'

const text = fc
  .array(fc.constantFrom('a', 'b', 'ab', '🕊', '😀', '😁', 'س', '\n'), { maxLength: 20 })
  .map((parts) => parts.join(''))

describe('what a save replaces', () => {
  it('makes the text after from the text before, and inserts no half of a character', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const splice = spliceOf(before, after)
        expect(applySplice(before, splice)).toBe(after)
        expect(splice.inserted.isWellFormed()).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  it('is as little as was typed', () => {
    expect(spliceOf('The gate.', 'The old gate.')).toEqual({ at: 4, removed: 0, inserted: 'old ' })
    expect(spliceOf('The gate.', 'The gate.')).toEqual({ at: 9, removed: 0, inserted: '' })
    expect(spliceOf('😀', '😁')).toEqual({ at: 0, removed: 2, inserted: '😁' })
  })

  it('is refused by a text that it does not fit', () => {
    expect(() => applySplice('short', { at: 4, removed: 2, inserted: '' })).toThrow()
  })

  it('stands in the journal as a stretch where that is shorter, else as the whole text', () => {
    const long = 'word '.repeat(100)
    expect(textChange(long, `${long}more`)).toEqual({ at: 500, removed: 0, inserted: 'more' })
    expect(textChange('ab', 'abc')).toEqual({ body: 'abc' })
    expect(textChange(long, '')).toEqual({ body: '' })
  })
})
