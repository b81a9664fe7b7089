import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { letterArticle } from '../../../../../src/main/library/reading-pack/letter-article'
import { readLetterOf } from '../../../../support/read-letter-of'

const plainText = (html: string) =>
  html
    .replace(/<a class="note-sign"[^>]*>\[\d+\]<\/a>/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(
      /&#39;|&quot;|&[lg]t;|&amp;/g,
      (sign) => ({ '&#39;': "'", '&quot;': '"', '&lt;': '<', '&gt;': '>', '&amp;': '&' })[sign] ?? sign,
    )

describe('a letter of a pack', () => {
  it('marks overlapping passages, with the number of each note behind its end', () => {
    const letter = readLetterOf({ text: 'the gate of the mill' })
    const passages = [
      { span: { start: 4, end: 11 }, number: 1, note: 'a' },
      { span: { start: 9, end: 20 }, number: 2, note: 'b' },
    ]
    expect(letterArticle({ place: 1, letter, passages, notes: [], language: 'en' })).toContain(
      '<p class="paragraph">the <mark class="noted">gate </mark><mark class="noted">of</mark><a class="note-sign" href="#note-a">[1]</a><mark class="noted"> the mill</mark><a class="note-sign" href="#note-b">[2]</a></p>',
    )
  })

  it('holds every word of the text and nothing that a browser would obey, wherever notes stand', () => {
    const spans = fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { maxLength: 4 })
    const words = fc.string({
      unit: fc.constantFrom('<', '>', '"', '&', "'", 'script', 'a', ' '),
      maxLength: 60,
    })
    fc.assert(
      fc.property(words, spans, (text, ends) => {
        const passages = ends.map(([one, other], at) => ({
          span: { start: Math.min(one, other), end: Math.min(text.length, Math.max(one, other)) },
          ...{ number: at + 1, note: 'n' },
        }))
        const kept = passages.filter(({ span }) => span.start < span.end)
        const html = letterArticle({
          place: 1,
          letter: readLetterOf({ text }),
          passages: kept,
          notes: [],
          language: 'en',
        })
        const [, inner = ''] = /<p class="paragraph">([\s\S]*?)<\/p>/.exec(html) ?? []
        expect(inner).not.toMatch(/<(?!\/?(?:mark|a)\b)/)
        expect(plainText(inner)).toBe(text.trim() === '' ? '' : text)
      }),
    )
  })
})
