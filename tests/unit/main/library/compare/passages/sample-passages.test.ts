import { describe, expect, it } from 'vitest'
import { sharedPassagesOfTexts } from '../../../../../../src/main/library/compare/passages/shared-passages'
import { knownText, plain, truth } from '../../../../../support/sample-library'

/** Shorter quotations are no passages. */
const leastWords = 8

const quoted = Object.entries(truth.files).flatMap(([report, { quotations }]) =>
  quotations.flatMap(({ text, from, match }) =>
    match === 'exact' && from !== null && text.split(/\s+/).length >= leastWords
      ? [{ report, from, words: plain(text).replace(/[.,;]$/, '') }]
      : [],
  ),
)

const passages = new Map<string, readonly { readonly a: string; readonly b: string }[]>()

function passagesOf(report: string, letter: string): readonly { readonly a: string; readonly b: string }[] {
  const name = `${report} ${letter}`
  const known = passages.get(name)
  if (known !== undefined) return known
  const [a, b] = [knownText(report).replace(/^> ?/gm, ''), knownText(letter)]
  const found = sharedPassagesOfTexts(a, b).map((passage) => ({
    a: plain(a.slice(passage.a.start, passage.a.end)),
    b: plain(b.slice(passage.b.start, passage.b.end)),
  }))
  passages.set(name, found)
  return found
}

describe('what reports of the sample library share with the letters that they quote', () => {
  it('is looked for in enough quotations', () => {
    expect(quoted.length).toBeGreaterThan(15)
  })

  it.each(quoted)('holds “$words” ($report)', ({ report, from, words }) => {
    expect(passagesOf(report, from).some(({ a, b }) => a.includes(words) && b.includes(words))).toBe(true)
  })

  it('is nothing for letters of other people about other things', () => {
    const moss = knownText('correspondence/Crake/1843-11-14 Crake to Miss Pendrethick.txt')
    const dam = knownText('campaign/2020-02-17 open letter (published).html')
    const withoutNotice = (text: string): string => text.replace(/^.*Letterbook.*$/gm, '')
    expect(sharedPassagesOfTexts(withoutNotice(moss), withoutNotice(dam))).toEqual([])
  })
})
