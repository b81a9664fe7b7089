import { bibtexEntry } from '@shared/citation/bibtex'
import { citedDate } from '@shared/citation/cited-date'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cited, named } from '../../../support/cited'

const entry = (change: Parameters<typeof cited>[0] = {}) => bibtexEntry(cited(change), new Set())

describe('an entry of BibTeX', () => {
  it('has the fields that both BibTeX and biblatex read', () => {
    expect(entry().text).toBe(
      [
        '@misc{vale1843,',
        '  author    = {{Vale}, Ada},',
        '  title     = {{Dear Sirs}},',
        '  date      = {1843-03-03},',
        '  year      = {1843},',
        '  month     = mar,',
        '  type      = {letter},',
        '  note      = {To the River Board},',
        '  address   = {Ilvar},',
        '  language  = {en},',
        '  library   = {letters/vale.txt},',
        '}',
      ].join('\n'),
    )
    expect(entry().lost).toEqual(['recipients'])
  })

  it('escapes what TeX would obey, and leaves Persian as it is', () => {
    const { text } = entry({ title: '50% {of} A&B_c #1 $2 ~ ^ \\input', authors: [named('آدا ویل')] })
    expect(text).toContain(
      'title     = {{50\\% \\textbraceleft{}of\\textbraceright{} A\\&B\\_c \\#1 \\$2 \\textasciitilde{} \\textasciicircum{} \\textbackslash{}input}},',
    )
    expect(text).toContain('author    = {{آدا ویل}},')
    expect(text.startsWith('@misc{letter1843,')).toBe(true)
  })

  it('keeps uncertain dates for biblatex, and says them in words for BibTeX', () => {
    expect(entry({ date: citedDate('1843-03~', false) }).text).toMatch(
      /date {6}= \{1843-03~\},\n {2}year {6}= \{c. 1843\},/,
    )
    expect(entry({ date: citedDate('1843/..', false) }).text).toContain('date      = {1843/},')
    expect(entry({ date: citedDate('[1843,1845]', false) })).toMatchObject({
      lost: ['dates', 'recipients'],
    })
  })

  it('gives every entry of a file a key of its own', () => {
    const used = new Set<string>()
    const keys = [1, 2, 3].map(() => /\{(.*),/.exec(bibtexEntry(cited(), used).text)?.[1])
    expect(keys).toEqual(['vale1843', 'vale1843-2', 'vale1843-3'])
  })

  it('never opens or closes more braces than it should, whatever a letter is called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.webUrl(), (words, url) => {
        const { text } = entry({ title: words, authors: [named(words)], path: words, url: `${url}{${words}` })
        let depth = 0
        for (const sign of text) {
          depth += sign === '{' ? 1 : sign === '}' ? -1 : 0
          expect(depth).toBeGreaterThanOrEqual(0)
        }
        expect(depth).toBe(0)
      }),
    )
  })
})
