import { describe, expect, it } from 'vitest'
import { documentProperties } from '../../../../../../src/main/library/import/metadata/document-properties'
import type { Finding } from '../../../../../../src/main/library/import/metadata/finding'

function findingsOf(
  properties: Readonly<Record<string, string>>,
  text = 'Dear Sir,\n\nI write.\n\nYours, A. Smith',
): readonly Finding[] {
  return documentProperties({
    text,
    blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
    quotations: [],
    fileName: 'x.docx',
    language: 'en',
    properties: Object.entries(properties).map(([field, value]) => ({
      source: 'document-properties',
      field,
      values: [{ text: value }],
    })),
  })
}

function fieldsOf(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ field }) => field)
}

describe('what a document says of itself', () => {
  it('names the letter when somebody wrote a title for it', () => {
    expect(findingsOf({ title: 'Letter to the Governors' })).toMatchObject([
      {
        field: 'title',
        title: 'Letter to the Governors',
        evidence: { source: 'document-properties', certainty: 'likely' },
      },
    ])
  })

  it.each([
    'Microsoft Word - letter.doc',
    'Document1',
    'Dokument 2',
    'Brief',
    'Sans titre',
    'Letters',
    'C:\\Users\\x\\letter',
    'scan_0012',
    'letter.odt',
    'Untitled',
    'Unknown Title',
    'Без имени 1',
    'Dear Sir,',
    'Dear Sir, I wri',
    '***',
    'Normal.dotm',
  ])('is no title when a program put it there, or took it from the text: %s', (title) => {
    expect(findingsOf({ title })).toEqual([])
  })

  it('names the letter when the text begins with it in a line of its own', () => {
    const title = 'Correspondence of the Harbour Board'
    const described = (kind: 'heading' | 'dateline' | 'paragraph') =>
      documentProperties({
        text: `${title}\n\nDear Sir,\n\nI write.`,
        blocks: [{ kind, start: 0, end: title.length }],
        quotations: [],
        fileName: 'x.docx',
        language: 'en',
        properties: [{ source: 'document-properties', field: 'title', values: [{ text: title }] }],
      })
    expect(described('heading')).toMatchObject([{ field: 'title', title }])
    expect(described('dateline')).toEqual([])
    expect(described('paragraph')).toEqual([])
  })

  it.each([
    ['heading', true],
    ['paragraph', true],
    ['dateline', false],
    ['salutation', false],
  ] as const)('looks for its title below the running head of the page: as a %s', (kind, isTitle) => {
    const head = 'TO THE KEEPER OF THE LIGHT – Harbour, May 1902'
    const title = 'To the Keeper of the Light'
    const subtitle = 'A letter of the seven pilots'
    const start = head.length + 2
    const end = start + title.length
    const found = documentProperties({
      text: `${head}\n\n${title}\n\n${subtitle}\n\nWe write.`,
      blocks: [
        { kind: 'boilerplate', start: 0, end: head.length },
        { kind, start, end },
        { kind: 'heading', start: end + 2, end: end + 2 + subtitle.length },
      ],
      quotations: [],
      fileName: 'x.pdf',
      language: 'en',
      properties: [{ source: 'document-properties', field: 'title', values: [{ text: title }] }],
    })
    expect(found.map((one) => one.field === 'title' && one.title)).toEqual(isTitle ? [title] : [])
  })

  it('is no title when it is the name of the template', () => {
    expect(findingsOf({ title: 'Modern business letter', template: 'Modern business letter' })).toEqual([])
  })

  it('names a likely sender when the creator also signs', () => {
    expect(findingsOf({ creator: 'Ada Smith' }, 'Dear Sir,\n\nI write.\n\nAda Smith')).toMatchObject([
      { field: 'sender', person: { name: 'Ada Smith', evidence: { certainty: 'likely' } } },
    ])
  })

  it('proposes a creator whose surname signs, and says nothing of one who does not', () => {
    expect(findingsOf({ creator: 'Ada Smith' })).toMatchObject([
      { person: { evidence: { certainty: 'possible' } } },
    ])
    expect(findingsOf({ creator: 'Tom Typist' })).toEqual([])
  })

  it.each([
    'User',
    'Administrator',
    'mill-office',
    'jsmith',
    'x@y.z',
    'Microsoft Office User',
    'PC 3',
    'python-docx',
    'Windows User',
  ])('takes no computer for a person: %s', (creator) => {
    expect(findingsOf({ creator }, `I write.\n\n${creator}`)).toEqual([])
  })

  it('never takes the making of the file for the date of the letter; at most proposes it for an undated one', () => {
    expect(findingsOf({ created: '2004-01-15T08:00:00Z' }, 'London, 3 March 1843\n\nDear Sir')).toEqual([])
    expect(findingsOf({ created: '2004-01-15T08:00:00Z' }, 'تهران، ۱۲ مهر ۱۳۲۴')).toEqual([])
    expect(findingsOf({ created: '2004-01-15T08:00:00Z' })).toMatchObject([
      { field: 'date', date: { edtf: '2004-01-15', role: 'sent', evidence: { certainty: 'possible' } } },
    ])
    expect(findingsOf({ modified: '2004-01-15T08:00:00Z' })).toEqual([])
  })

  it('only proposes the language that a program was set to', () => {
    const found = findingsOf({ language: 'en-US' })
    expect(fieldsOf(found)).toEqual(['language'])
    expect(found).toMatchObject([{ language: 'en', evidence: { certainty: 'possible' } }])
  })

  it('leaves the company, the template and the keywords alone', () => {
    expect(
      findingsOf({ company: 'Harbour Trust', template: 'Normal.dotm', keywords: 'a', application: 'Word' }),
    ).toEqual([])
  })
})
