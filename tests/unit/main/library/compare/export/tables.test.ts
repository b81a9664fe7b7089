import type { QuoteCheck, SharedPassage } from '@shared/comparison'
import { describe, expect, it } from 'vitest'
import type {
  PassagesDocument,
  QuotesDocument,
  TranslationDocument,
} from '../../../../../../src/main/library/compare/export/comparison-document'
import { passagesTable } from '../../../../../../src/main/library/compare/export/tables/passages-table'
import { quotesTable } from '../../../../../../src/main/library/compare/export/tables/quotes-table'
import { translationTable } from '../../../../../../src/main/library/compare/export/tables/translation-table'
import { versionsTable } from '../../../../../../src/main/library/compare/export/tables/versions-table'
import { sharedPassagesOfTexts } from '../../../../../../src/main/library/compare/passages/shared-passages'
import { checkQuotes } from '../../../../../../src/main/library/compare/quotations/check-quotes'
import {
  documentLetter,
  origin,
  readTable,
  versionsDocument,
} from '../../../../../support/compared-documents'

describe('the table of versions', () => {
  it('has a row for each difference, with its words, what stands around it and where it is', () => {
    const a = 'The old mill stands by the river and we ask you to spare it.'
    const b = 'The old mill stood by the river and we kindly ask you to spare it.'
    const rows = readTable(versionsTable(versionsDocument([a, b])))
    expect(rows.map((row) => [row['difference'], row['base words'], row['version words']])).toEqual([
      ['changed', 'stands', 'stood'],
      ['added', '', 'kindly'],
    ])
    const [changed] = rows
    expect([changed?.['before'], changed?.['after']]).toEqual([
      'The old mill',
      'by the river and we ask you to spare it.',
    ])
    expect(a.slice(Number(changed?.['base start']), Number(changed?.['base end']))).toBe('stands')
    expect(b.slice(Number(changed?.['version start']), Number(changed?.['version end']))).toBe('stood')
    expect(changed?.['base block']).toBe('paragraph 1')
  })

  it('says in every row what was compared, when and by which rules', () => {
    const { base, ...rest } = versionsDocument(['one two three', 'one four three'])
    const [row] = readTable(versionsTable({ base, ...rest }))
    expect(row).toMatchObject({
      'base title': 'A letter',
      'base date': '1978-03-24',
      'base path': 'letters/a.txt',
      'base text (SHA-256)': base.textHash,
      'version title': 'Another letter',
      'version path': 'letters/b.txt',
      ignored: 'case, accents and letter forms, punctuation, spelling of numbers, spaces and line breaks',
      rules: origin.rules,
      'compared at': origin.at,
    })
  })

  it('tells a passage that moved once, with what was changed in it', () => {
    const moved =
      'We do not write against light, or against water that is stored for a very dry year, nor against dams.'
    const rest =
      'The law does not leave these people without rights. The teachers did what teachers always do.'
    const rows = readTable(
      versionsTable(
        versionsDocument([`${moved}\n\n${rest}`, `${rest}\n\n${moved.replace('very dry', 'most dry')}`]),
      ),
    )
    expect(rows.map((row) => [row['difference'], row['moved passage']])).toEqual([
      ['moved', '1'],
      ['changed in what moved', '1'],
    ])
    expect(rows[0]?.['base words']).toBe(moved.slice(0, -1))
    expect(rows[1]?.['version words']).toBe('most')
  })

  it('has no rows for a text against itself, and many versions below each other', () => {
    expect(readTable(versionsTable(versionsDocument(['same words', 'same words'])))).toEqual([])
    const rows = readTable(versionsTable(versionsDocument(['a red b', 'a blue b', 'a green b'])))
    expect(rows.map((row) => row['version words'])).toEqual(['blue', 'green'])
  })

  it('holds no formula, whatever titles and texts say', () => {
    const known = { title: '=HYPERLINK("http://x")', path: '+cmd|x.txt' }
    const csv = versionsTable(versionsDocument(['=1+1, "a"', '@SUM(2), "b"\r\n-3'], known))
    const rows = readTable(csv)
    for (const row of rows) for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@\t\r]/)
    expect(rows[0]?.['base title']).toContain('=HYPERLINK("http://x")')
  })
})

describe('the table of shared passages', () => {
  const a = documentLetter('They wrote that the river belongs to all who live on its banks.')
  const b = documentLetter('We say: the river belongs to all who live upon its banks, and drink of it.')

  it('has the words of both letters with their places', () => {
    const passages = sharedPassagesOfTexts(a.text, b.text).map(
      (passage): SharedPassage => ({ ...passage, letters: 7, formula: true }),
    )
    const document: PassagesDocument = { kind: 'passages', a, b, passages, origin }
    const rows = readTable(passagesTable(document))
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({
      wording: 'altered',
      formula: 'yes',
      'letters with it': '7',
      'words of the first': 'the river belongs to all who live on its banks',
      'words of the second': 'the river belongs to all who live upon its banks',
    })
  })
})

describe('the table of quotations', () => {
  const report = documentLetter('They said “the river belongs to all” and “nobody ever said this thing”.', {
    title: 'A report',
  })
  const source = documentLetter('We know that the river belongs to all.', { title: 'The, "letter"' })
  const quotations = ['the river belongs to all', 'nobody ever said this thing'].map((words) => {
    const start = report.text.indexOf(words)
    return { start, end: start + words.length, use: 'quotation' as const, speaker: 'the mayor' }
  })
  const letter = {
    id: 5,
    key: 'k',
    title: source.title,
    date: null,
    direction: 'ltr',
    language: 'en',
  } as const
  const check: QuoteCheck = checkQuotes({ text: report.text, quotations }, [{ letter, text: source.text }])
  const document: QuotesDocument = {
    kind: 'quotes',
    report,
    against: null,
    check,
    sources: new Map([[5, source]]),
    origin,
  }

  it('says of each where it comes from, or that it was not found', () => {
    const rows = readTable(quotesTable(document))
    expect(
      rows.map((row) => [row['found'], row['quotation'], row['source words'], row['source title']]),
    ).toEqual([
      ['word for word', 'the river belongs to all', 'the river belongs to all', 'The, "letter"'],
      ['not found', 'nobody ever said this thing', '', ''],
    ])
    expect(rows[0]?.['speaker']).toBe('the mayor')
    expect(rows[1]?.['source start']).toBe('')
  })
})

describe('the table of a translation', () => {
  it('has the sentences of both letters that belong together', () => {
    const a = documentLetter('One. Two. Three.')
    const b = documentLetter('Eins und zwei.', { language: 'de' })
    const document: TranslationDocument = {
      kind: 'translation',
      a,
      b,
      translation: {
        a: [
          { start: 0, end: 4 },
          { start: 5, end: 9 },
          { start: 10, end: 16 },
        ],
        b: [{ start: 0, end: 14 }],
        links: [
          { a: [0, 1], b: [0], certainty: 0.98765, byHand: true },
          { a: [2], b: [], certainty: 1, byHand: false },
        ],
        pins: [],
        lost: [],
      },
      origin,
    }
    const rows = readTable(translationTable(document))
    expect(
      rows.map((row) => [row['first'], row['second'], row['certainty'], row['put together by']]),
    ).toEqual([
      ['One. Two.', 'Eins und zwei.', '0.988', 'reader'],
      ['Three.', '', '1', 'program'],
    ])
  })
})
