import { citedDate } from '@shared/citation/cited-date'
import { cslFile, cslItem } from '@shared/citation/csl'
import { describe, expect, it } from 'vitest'
import { cited, named } from '../../../support/cited'

const item = (change: Parameters<typeof cited>[0] = {}): unknown =>
  JSON.parse(cslItem(cited(change), 'vale').text)

describe('an item of CSL-JSON', () => {
  it('is a personal communication with its people, date and place', () => {
    expect(item()).toEqual({
      ...{ id: 'vale', type: 'personal_communication', genre: 'letter', title: 'Dear Sirs' },
      author: [{ family: 'Vale', given: 'Ada' }],
      recipient: [{ literal: 'the River Board' }],
      issued: { 'date-parts': [[1843, 3, 3]] },
      ...{ 'event-place': 'Ilvar', 'publisher-place': 'Ilvar', language: 'en' },
      archive_location: 'letters/vale.txt',
      custom: { edtf: '1843-03-03', inferred: false, 'as-written': 'March 3rd, 1843' },
    })
  })

  it('takes a report for an article of its newspaper', () => {
    expect(item({ kind: 'report', publisher: 'The Valley Post' })).toMatchObject({
      type: 'article-newspaper',
      'container-title': 'The Valley Post',
    })
  })

  it.each([
    ['1843-03~', { 'date-parts': [[1843, 3]], circa: true }],
    ['184X', { 'date-parts': [[1840], [1849]], circa: true }],
    ['1843-21', { 'date-parts': [[1843]], season: 1 }],
    ['1843/1845', { 'date-parts': [[1843], [1845]] }],
    ['../1843', { literal: 'until 1843' }],
    ['0000', { 'date-parts': [[-1]] }],
  ])('says the date %s as far as its numbers can, and all of it in EDTF', (edtf, issued) => {
    expect(item({ date: citedDate(edtf, false) })).toMatchObject({ issued, custom: { edtf } })
  })

  it('makes a list of several', () => {
    const items = [cslItem(cited(), 'a').text, cslItem(cited({ authors: [named('B')] }), 'b').text]
    expect(JSON.parse(cslFile(items))).toHaveLength(2)
  })
})
