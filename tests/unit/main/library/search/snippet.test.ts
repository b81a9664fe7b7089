import { tokens } from '@shared/text/tokens'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PassageFinder } from '../../../../../src/main/library/search/passages'
import { spelledPlan, type TextPlan } from '../../../../../src/main/library/search/plan/plan'
import { snippetOf } from '../../../../../src/main/library/search/snippet'

const wordPlan = (word: string): TextPlan =>
  spelledPlan(word, 'everywhere', [{ terms: [{ word, prefix: false }], rule: 'same' }])
const cut = (text: string, ...words: readonly string[]) =>
  snippetOf(text, new PassageFinder(words.map(wordPlan)).find(tokens(text)))
const shown = (text: string, ...words: readonly string[]) =>
  cut(text, ...words)
    .map((segment) => (segment.hit ? `[${segment.text}]` : segment.text))
    .join('')

describe('a snippet', () => {
  it('is the whole of a short text', () => {
    expect(shown('War and\n\n peace.', 'peace')).toBe('War and [peace].')
  })

  it('shows the place where most of the words stand together, cut between words', () => {
    const filler = 'filler '.repeat(100)
    const text = `alpha ${filler}beta ${filler}alpha beta gamma ${filler}`
    expect(shown(text, 'alpha', 'beta', 'gamma')).toMatch(
      /^… (filler )+\[alpha\] \[beta\] \[gamma\]( filler)+ …$/,
    )
  })

  it.each([
    ['words', 'and so it was said ', 'peace'],
    ['signs without spaces', '山川草木', '平和'],
  ])('has what was found among its first sixty characters, in %s', (_, filler, word) => {
    const segments = cut(`${filler.repeat(40)}${word} ${filler.repeat(40)}`, word)
    const before = segments.findIndex(({ hit }) => hit)
    expect(before).toBeGreaterThan(0)
    const text = segments.slice(0, before + 1).map((segment) => segment.text)
    expect(text.join('').length).toBeLessThanOrEqual(60)
  })

  it('is the beginning of a text without hits, with an ellipsis', () => {
    expect(shown('word '.repeat(200), 'absent')).toMatch(/^(word )+…$/)
  })

  it('is empty for an empty text', () => {
    expect(cut('', 'a')).toEqual([])
  })

  it('never splits a character, never loses a letter between its ends, and marks only what matched', () => {
    const text = fc
      .array(
        fc.oneof(
          fc.constantFrom('alpha', 'beta', '😀', 'می‌خواهم', '手紙', '\n'),
          fc.string({ unit: 'grapheme' }),
        ),
      )
      .map((pieces) => pieces.join(' ').repeat(3))
    fc.assert(
      fc.property(text, (original) => {
        const segments = cut(original, 'alpha')
        const whole = segments.map((segment) => segment.text).join('')
        expect(whole.isWellFormed()).toBe(true)
        for (const segment of segments) if (segment.hit) expect(segment.text.toLowerCase()).toBe('alpha')
        const flat = original.replace(/\s+/gu, ' ')
        const inner = whole.replace(/^… | …$/gu, '').trimEnd()
        expect(flat.replaceAll(' ', '')).toContain(inner.replaceAll(' ', ''))
      }),
      { numRuns: 500, seed: 61 },
    )
  })
})
