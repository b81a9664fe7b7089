import { describe, expect, it } from 'vitest'
import { languagesThatCount } from '../../../../../../src/main/library/search/words/library-languages'

const counted = (letters: Readonly<Record<string, number>>) =>
  languagesThatCount(new Map(Object.entries(letters)))

describe('the languages whose forms of words a library needs', () => {
  it('are those of its letters, in order', () => {
    expect(counted({ fr: 40, de: 50 })).toEqual(['de', 'fr'])
  })

  it('leave out those of a letter or two among many', () => {
    expect(counted({ en: 498, de: 1 })).toEqual(['en'])
    expect(counted({ en: 20, de: 1 })).toEqual(['de', 'en'])
  })

  it('hold those of several letters, however many others there are', () => {
    expect(counted({ en: 100_000, de: 5 })).toEqual(['de', 'en'])
  })
})
