import { excerptAround } from '@shared/text/anchor-excerpt'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

describe('What is shown around a passage', () => {
  it('holds the passage at its span, and is a stretch of the text from where it says', () => {
    const texts = fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), {
      minLength: 1,
      maxLength: 300,
    })
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(400), (words, from, size) => {
        const text = words.join(' ')
        const start = from % text.length
        const end = Math.min(text.length, start + 1 + size)
        const shown = excerptAround(text, { start, end })
        expect(text.slice(shown.start, shown.start + shown.text.length)).toBe(shown.text)
        expect(shown.text.slice(shown.span?.start, shown.span?.end)).toBe(text.slice(start, end))
        expect(shown.text.length).toBeLessThan(end - start + 700)
      }),
    )
  })

  it('begins and ends with whole words, and shows a long passage by its beginning', () => {
    const text = Array.from({ length: 4000 }, (_, index) => `word${index}`).join(' ')
    const start = text.indexOf('word2000 ')
    expect(excerptAround(text, { start, end: start + 8 }).text).toMatch(/^word\d+ .* word\d+$/)
    const long = excerptAround(text, { start: 0, end: text.length })
    expect(long.text.length).toBeLessThan(5000)
    expect(long.span?.end).toBe(long.text.length)
  })
})
