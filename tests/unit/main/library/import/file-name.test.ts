import type { Block } from '@shared/letter'
import { describe, expect, test } from 'vitest'
import { fileName } from '../../../../../src/main/library/import/metadata/file-name'
import type { Finding } from '../../../../../src/main/library/import/metadata/finding'

const salutation: Block = { kind: 'salutation', start: 0, end: 10 }
const dateline: Block = { kind: 'dateline', start: 11, end: 20 }

function findings(name: string, blocks: readonly Block[] = [salutation]): readonly Finding[] {
  const text = 'Dear all,\n\n3 May 1921'
  return fileName({ text, blocks, quotations: [], properties: [], fileName: name, language: null })
}

function summary(name: string) {
  return findings(name).map((finding) => {
    if (finding.field === 'date') return `${finding.date.edtf} ${finding.date.evidence.certainty}`
    return 'person' in finding ? `${finding.field} ${finding.person.name}` : finding.field
  })
}

describe('the name of a file', () => {
  test.each([
    ['1843-03-03 Vale to Orr.txt', ['1843-03-03 likely', 'sender Vale', 'recipient Orr']],
    [
      'Brief_von_Heinrich Ott_an_Anna Lenz_18430303.txt',
      ['1843-03-03 possible', 'sender Heinrich Ott', 'recipient Anna Lenz'],
    ],
    ['18430303.docx', ['1843-03-03 possible']],
    ['2020-01-24 draft 1.txt', ['2020-01-24 likely']],
    ['report 2020-01-24.pdf', ['2020-01-24 likely']],
    ['notes 2020-01-24 second.pdf', ['2020-01-24 possible']],
    [
      'Letter from Jane Vale to Tom Orr, 3 March 1843.odt',
      ['1843-03-03 possible', 'sender Jane Vale', 'recipient Tom Orr'],
    ],
    ['1844-05 Vale to Orr.md', ['1844-05 possible', 'sender Vale', 'recipient Orr']],
  ])('%s tells %j', (name, expected) => {
    expect(summary(name)).toEqual(expected)
  })

  test.each([
    '3f2a91bc77d0e1aa.txt',
    '001_2ff67db55ecb7f61.txt',
    'IMG_20200117.jpg',
    'scan 20200117.pdf',
    '2020-13-45.txt',
    'how to write.txt',
  ])('%s tells nothing', (name) => {
    expect(findings(name)).toEqual([])
  })

  test('dates nothing for sure that its own dateline dates, or that is no letter', () => {
    for (const blocks of [[salutation, dateline], []]) {
      expect(findings('1843-03-03.txt', blocks)).toMatchObject([
        { date: { evidence: { certainty: 'possible' } } },
      ])
    }
  })
})
