import type { CitationStyle } from '@shared/citation'
import { citedDate } from '@shared/citation/cited-date'
import { citationText } from '@shared/citation/styles'
import { describe, expect, it } from 'vitest'
import { cited, named } from '../../../support/cited'

const dated = (edtf: string, isInferred = false) => cited({ date: citedDate(edtf, isInferred) })
const open = cited({
  ...{ kind: 'open-letter', title: 'We will not leave the “Lower Town”', hasOwnTitle: true },
  authors: [named('Ada Vale'), named('Ben Marsh'), named('Cora Hill'), named('Dan Reed')],
  ...{ recipients: [], sentFrom: null, publisher: 'The Valley Post', url: 'https://example.org/a' },
})

describe('a letter in a footnote', () => {
  it.each<[CitationStyle, string]>([
    ['chicago', 'Ada Vale to the River Board, Ilvar, March 3, 1843.'],
    ['mhra', 'Ada Vale, letter to the River Board, Ilvar, 3 March 1843.'],
    ['oxford', 'Ada Vale to the River Board, 3 Mar. 1843, Ilvar.'],
  ])('names who wrote to whom, where and when as %s has it', (style, words) => {
    expect(citationText(cited(), style)).toBe(words)
  })

  it.each<[CitationStyle, string]>([
    [
      'chicago',
      'Ada Vale et al., “We will not leave the ‘Lower Town’,” March 3, 1843, The Valley Post, https://example.org/a.',
    ],
    [
      'mhra',
      'Ada Vale et al., ‘We will not leave the “Lower Town”’, 3 March 1843, The Valley Post, <https://example.org/a>.',
    ],
    [
      'oxford',
      'Ada Vale et al., ‘We will not leave the “Lower Town”’, 3 Mar. 1843, The Valley Post, https://example.org/a.',
    ],
  ])('quotes the title that an open letter has as %s has it', (style, words) => {
    expect(citationText(open, style)).toBe(words)
  })

  it('says that there is no date, and takes made-up titles only where nobody is named', () => {
    const bare = cited({ date: null, authors: [], recipients: [], sentFrom: null })
    expect(citationText(bare, 'chicago')).toBe('“Dear Sirs,” n.d.')
    expect(citationText(cited({ date: null, sentFrom: null }), 'mhra')).toBe(
      'Ada Vale, letter to the River Board, n.d.',
    )
  })

  it.each([
    ['1843', '1843'],
    ['1843-03', 'March 1843'],
    ['1843-21', 'spring 1843'],
    ['184X', '1840s'],
    ['1843-03-03~', 'c. 3 March 1843'],
    ['1843-03?', 'March 1843?'],
    ['1843-03-03/1843-03-05', '3–5 March 1843'],
    ['1843-03-03/1843-04-05', '3 March–5 April 1843'],
    ['1843/1845', '1843–1845'],
    ['../1843-06', 'until June 1843'],
    ['1843/..', 'from 1843'],
    ['[1843-03,1843-05]', 'March–May 1843'],
    ['-0043', '44 BC'],
  ])('writes %s as %s', (edtf, words) => {
    expect(citationText(cited({ date: citedDate(edtf, false), sentFrom: null }), 'mhra')).toBe(
      `Ada Vale, letter to the River Board, ${words}.`,
    )
  })

  it('puts what is inferred in brackets', () => {
    expect(citationText(dated('1843-03', true), 'oxford')).toBe(
      'Ada Vale to the River Board, [Mar. 1843], Ilvar.',
    )
  })

  it('begins as a sentence does', () => {
    const board = cited({ authors: [named('the River Board')], sentFrom: null })
    expect(citationText(board, 'oxford')).toBe('The River Board to the River Board, 3 Mar. 1843.')
  })

  it('keeps the words of other scripts', () => {
    const persian = cited({ authors: [named('آدا ویل')], recipients: [named('شورای رود')], sentFrom: null })
    expect(citationText(persian, 'chicago')).toBe('آدا ویل to شورای رود, March 3, 1843.')
  })
})
