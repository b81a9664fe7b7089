import type { Understanding } from '@shared/search'
import { inEnglish } from '@shared/text/query/english'
import { explainQuery } from '@shared/text/query/explain'
import { readQuery } from '@shared/text/query/read'
import { understandingKeys } from '@shared/text/query/understanding-keys'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyText, anyTree } from './any-query'

describe('the explanation', () => {
  it.each([
    ['', 'every letter'],
    ['nuclear "hunger strike" -war', 'nuclear and the phrase “hunger strike” and not war'],
    ['(a b) OR c', '((a and b) or c)'],
    ['title:peace date:~1978..1981', 'in the title: peace and possibly dated from 1978 to 1981'],
    [
      'colour:red',
      'the phrase “colour:red”; “colour:” is no field that can be searched, so it was read as text',
    ],
    ['=Straße "human right*"', 'exactly “Straße” and a phrase beginning with “human right”'],
    ['/gr[ae]y/i peace^3', 'the expression /gr[ae]y/i and peace (counting 3 times)'],
    ['signed:Vale note:check', 'signed: Vale and in a note: check'],
    ['source:="The Post" path:drafts', 'from the source “The Post” and with “drafts” in the path'],
    ['tag:dam search:"Dam letters"', 'tagged #dam and found by the search “Dam letters”'],
    ['in:closing', 'the closing'],
    ['in:closing sanctions peace kind:letter', '(sanctions and peace) in the closing and of kind letter'],
    ['(in:quote OR in:closing) x', 'x in (a quotation or the closing)'],
    [
      '(in:quote "human rights") -in:title x',
      'the phrase “human rights” in a quotation and not the title and x',
    ],
    ['in:closing in:quote x', 'x in the closing and x in a quotation'],
    ['in:closing -x', 'the closing and not x in the closing'],
    ['in:closing from:Ada', 'the closing and from: Ada'],
    ['-has:note is:rtl match:case', 'not with a note and written from right to left and capitals as typed'],
    ['/(a/', 'a; /(a/ is no regular expression that can be read, so it was read as text'],
  ])('of %s is: %s', (text, english) => {
    expect(inEnglish(explainQuery(readQuery(text), { lastWordGrows: false }))).toBe(english)
  })

  it('says that the last word may grow while it is typed', () => {
    expect(inEnglish(explainQuery(readQuery('nuclear tal'), { lastWordGrows: true }))).toBe(
      'nuclear and words beginning with tal',
    )
  })

  it('of any query has known keys only, and words for each of them', () => {
    const keys = (parts: readonly Understanding[]): readonly string[] =>
      parts.flatMap((part) => [part.key, ...keys(part.of ?? [])])
    const known = new Set<string>(understandingKeys)
    const check = (parts: readonly Understanding[]) => {
      expect(keys(parts).filter((key) => !known.has(key))).toEqual([])
      expect(inEnglish(parts)).not.toBe('')
    }
    fc.assert(
      fc.property(anyText, (text) => check(explainQuery(readQuery(text), { lastWordGrows: true }))),
      { numRuns: 3000, seed: 32 },
    )
    fc.assert(
      fc.property(anyTree, (root) =>
        check(explainQuery({ root, notes: [], clauses: [], endsInWord: false }, { lastWordGrows: false })),
      ),
      { numRuns: 3000, seed: 35 },
    )
  })
})
