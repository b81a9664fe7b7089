import { isSameButForSigns, plainForm } from '@shared/text/anchor-signs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

describe('Passages that differ in signs alone', () => {
  it.each([
    ['“resolved without a vote”, it says', '"resolved  without\na vote", it says'],
    ['the com-\nmittee of the dam', 'the committee of the dam'],
    ['the ﬁrst — and last — day', 'the first - and last -- day'],
    ['l’agrément', "l'agre\u0301ment"],
    ['می‌خواهیم', 'می\u200cخواهیم\u200f'],
    ['co\u00ADoperate', 'cooperate'],
  ])('are the same words: %j and %j', (one, other) => {
    expect(isSameButForSigns(one, other)).toBe(true)
    expect(isSameButForSigns(other, one)).toBe(true)
  })

  it.each([
    ['the dam', 'The dam'],
    ['resume', 'résumé'],
    ['No more.', 'No more!'],
    ['1,500', '1500'],
    ['not', 'now'],
  ])('are not when a letter, an accent, a case or a full stop differs: %j and %j', (one, other) => {
    expect(isSameButForSigns(one, other)).toBe(false)
  })

  it('have one plain form, whatever is done to it again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(isSameButForSigns(text, text)).toBe(true)
        expect(plainForm(text)).not.toMatch(/\s/)
        expect(plainForm(`${text}\n`)).toBe(plainForm(text))
      }),
    )
  })
})
