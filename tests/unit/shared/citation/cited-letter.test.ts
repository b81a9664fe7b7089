import { citationStyles, citedLetter } from '@shared/citation'
import { bibtexEntry } from '@shared/citation/bibtex'
import { risRecord } from '@shared/citation/ris'
import { citationText } from '@shared/citation/styles'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { person, place } from '../../../support/described'
import { readLetterOf } from '../../../support/read-letter-of'

// Whatever some program takes for the end of a line, other than the two signs that formats mean by it.
const breaks = ['\u000b', '\u000c', '\u001c', '\u001d', '\u001e', '\u0085', '\u2028', '\u2029']
const hostile = fc.string({
  unit: fc.constantFrom(
    'a',
    ' ',
    '\n',
    '\r',
    '\u0000',
    '\u001e',
    '\u0085',
    '\u2028',
    '\u2029',
    '\ud800',
    'ER  - ',
  ),
  maxLength: 20,
})

it('no sign of a letter ends a line of its citation, or is one that no file can hold', () => {
  fc.assert(
    fc.property(hostile, (words) => {
      const letter = readLetterOf({
        ...{ title: words, path: words, language: `${words}x` },
        ...{
          senders: [person(`${words}x`)],
          recipients: [person(`${words}y`)],
          places: [place(`${words}z`)],
        },
        source: { publisher: words, edition: words, url: words },
      })
      const cited = citedLetter(letter)
      const ris = risRecord(cited).text
      expect(ris.split('\r\n').every((line) => line === '' || /^[A-Z][A-Z\d] {2}- /.test(line))).toBe(true)
      const bibtex = bibtexEntry(cited, new Set()).text.split('\n')
      expect(bibtex.slice(1, -1).every((line) => /^ {2}[a-z]+ *= (?:\{.*\}|[a-z]{3}),$/.test(line))).toBe(
        true,
      )
      const notes = citationStyles.map((style) => citationText(cited, style))
      for (const text of [ris, bibtex.join(''), ...notes]) {
        expect(breaks.filter((sign) => text.includes(sign))).toEqual([])
        expect(text.isWellFormed()).toBe(true)
      }
    }),
  )
})
