import type { Description } from '@shared/letter'
import { describe, expect, test } from 'vitest'
import { describeLetter } from '../../../../../src/main/library/import/describe'
import type { Extractor } from '../../../../../src/main/library/import/formats/format'
import { extractHtml } from '../../../../../src/main/library/import/formats/html/extract-html'
import { extractMd } from '../../../../../src/main/library/import/formats/markdown/extract-md'
import { extractTxt } from '../../../../../src/main/library/import/formats/text/extract-txt'
import { extracted } from './formats'

async function described(extract: Extractor, text: string): Promise<Description> {
  return describeLetter(await extracted(extract, text), 'file.txt').description
}

const names = (people: readonly { readonly name: string }[]) => people.map(({ name }) => name)

describe('a field of front matter that holds nothing', () => {
  test.each(['null', '~', '', '""', '[~, null]'])('names nobody: %j', async (nothing) => {
    const letter = await described(extractMd, `---\nauthor: ${nothing}\ntitle: ${nothing}\n---\n\nDear all,`)
    expect([letter.senders, letter.title]).toEqual([[], 'Dear all,'])
  })
})

describe('header lines of a plain text', () => {
  const mail = [
    'From: "Tolvar, Zhenya" <z@x.example>',
    'To: Tomas Ilgard <t@x.example>, m@x.example',
    'Cc: Edda Marrowin <e@x.example>,',
    '    Mahsa Tirgaran <mt@x.example>',
    'Date: Fri, 7 Feb 2020 23:48:10 +0200',
    'Subject: Re: the order',
    '',
    'Dear Tomas,',
  ].join('\n')

  test('tell who wrote to whom, when and about what', async () => {
    const letter = await described(extractTxt, mail)
    expect(letter.title).toBe('Re: the order')
    expect(names(letter.senders)).toEqual(['Tolvar, Zhenya'])
    expect(names(letter.recipients)).toEqual([
      'Tomas Ilgard',
      'm@x.example',
      'Edda Marrowin',
      'Mahsa Tirgaran',
    ])
    expect(letter.dates).toMatchObject([{ edtf: '2020-02-07', role: 'sent', inferred: false }])
  })

  test('are shown as evidence where they stand in the text', async () => {
    const letter = await described(extractTxt, mail)
    const evidence = [letter.titleEvidence, ...letter.dates.map((date) => date.evidence)]
    for (const { span, asWritten, source } of evidence) {
      expect(source).toBe('header-line')
      expect(mail.slice(span?.start, span?.end)).toBe(asWritten)
    }
  })

  test.each([
    ['Betreff: Die Brücke\nVon: A\nDatum: 4.3.1899\n\nText', 'Die Brücke', '1899-03-04'],
    ['از: الف\nموضوع: پل\n\nمتن', 'پل', undefined],
    ['Received: by x\nMessage-ID: y\nFrom: A\nDate: 1899\n\nText', 'Text', '1899'],
  ])('are known in other languages and orders: %j', async (text, title, edtf) => {
    const letter = await described(extractTxt, text)
    expect([letter.title, letter.dates[0]?.edtf]).toEqual([title, edtf])
    expect(letter.senders).toHaveLength(1)
  })

  test.each([
    'Note: from this day on we write.\n\nMore.',
    'Dear Sir,\n\nFrom: here to there\nDate: 1899\n\nMore.',
    'TEHRAN: A letter was sent.\n\nMore.',
  ])('are not seen in %j', async (text) => {
    const { senders, recipients, dates } = await described(extractTxt, text)
    expect([senders, recipients, dates]).toEqual([[], [], []])
  })

  test('divide a name from what the person is only where that is clear', async () => {
    const letter = await described(
      extractTxt,
      'From: Corinna Vaillbrook, President of the Bank\nTo: Smith, John; Zhenya Tolvar, Legal Table; Paris, France\n\nText',
    )
    expect(letter.senders).toMatchObject([{ name: 'Corinna Vaillbrook', role: 'President of the Bank' }])
    expect(letter.recipients).toMatchObject([
      { name: 'Smith, John' },
      { name: 'Zhenya Tolvar', organisation: 'Legal Table', evidence: { certainty: 'likely' } },
      { name: 'Paris, France' },
    ])
  })
})

describe('the date that scraped texts begin with', () => {
  const text = ' date 2022-11-07 Groups issued a letter. More words.\n\nSecond paragraph.'

  test('is the day of publication, and stays in the text', async () => {
    const { dates, title } = await described(extractTxt, text)
    expect(dates).toMatchObject([
      { edtf: '2022-11-07', role: 'published', evidence: { asWritten: '2022-11-07', certainty: 'likely' } },
    ])
    const span = dates[0]?.evidence.span
    expect(text.slice(span?.start, span?.end)).toBe('2022-11-07')
    expect(title).toBe('Groups issued a letter. More words.')
  })

  test('is not read where it is no date or stands elsewhere', async () => {
    for (const text of [
      'date 2022-13-07 Groups.',
      'The date 2022-11-07 passed.',
      'date 2022-11-071 Groups.',
    ]) {
      const { dates } = await described(extractTxt, text)
      expect(dates.filter(({ role }) => role === 'published')).toEqual([])
    }
  })
})

describe('the title', () => {
  test.each([
    ['a heading', 'THE LETTER\n\nDear all, we write.', 'THE LETTER', 'heading'],
    ['a short first line', 'The bridge stands.\n\nWe saw it.', 'The bridge stands.', 'first-line'],
    ['the first words behind a salutation', 'Dear all,\n\nwe write.', 'we write.', 'first-words'],
    ['a salutation with nothing behind it', 'Dear all,', 'Dear all,', 'first-words'],
    [
      'the subject that a letter states',
      'Dear Ms Orr,\n\nRe: Lease of the meadow\n\nIt ends.\n\nYours sincerely,\nA. Vale',
      'Lease of the meadow',
      'subject-line',
    ],
    [
      'the first words of a long beginning',
      `${'word '.repeat(60)}\n\nEnd.`,
      `${'word '.repeat(16).trim()}…`,
      'first-words',
    ],
    ['all words of a short text', 'Only this.', 'Only this.', 'first-words'],
    ['a text without spaces', 'ا'.repeat(300), `${'ا'.repeat(80)}…`, 'first-words'],
  ])('is %s', async (_name, text, title, field) => {
    const letter = await described(extractTxt, text)
    expect([letter.title, letter.titleEvidence.field]).toEqual([title, field])
    const { span, asWritten } = letter.titleEvidence
    expect(text.slice(span?.start, span?.end)).toBe(asWritten)
  })

  test.each([
    ['Open Graph before the heading', '<meta property=og:title content=A><title>C</title><h1>B</h1>x', 'A'],
    ['the heading before the title of the window', '<title>C | Site</title><h1>B</h1>x', 'B'],
    ['the title of the window, with its suffix', '<title>C | Site</title><p>x', 'C | Site'],
    ['no heading of the page furniture', '<header><h1>Site</h1></header><p>x y</p><p>z', 'x y'],
  ])('of a page is %s', async (_name, html, title) => {
    expect((await described(extractHtml, html)).title).toBe(title)
  })

  test('of Markdown is that of the front matter, else the first heading', async () => {
    expect((await described(extractMd, '---\ntitle: A\n---\n# B')).title).toBe('A')
    expect((await described(extractMd, '# B\n\nx')).title).toBe('B')
    expect((await described(extractMd, 'x\n\ny\n\nz\n\n# B')).title).toBe('x')
  })
})

describe('front matter', () => {
  test('with names that every object has says nothing by them', async () => {
    const letter = await described(
      extractMd,
      '---\nconstructor: A\ntoString: B\nkind: constructor\nlanguage: valueOf\ntitle: The bridge\n---\nText',
    )
    expect(letter).toMatchObject({ title: 'The bridge', kind: null, language: null })
  })

  test('tells everything it states, and nothing it does not', async () => {
    const letter = await described(
      extractMd,
      '---\ndate: ../1845-05\nreceived: 19 April 1843\nfrom: A\nto: [B, C]\nsigned: [{name: D, role: judge}]\nplace: "[E]"\nkind: open letter\nlanguage: Persian\nsource: Papers\nurl: https://x.example\nmood: bad\n---\nText',
    )
    expect(letter).toMatchObject({
      kind: 'open-letter',
      language: 'fa',
      source: { edition: 'Papers', url: 'https://x.example' },
      signatories: [{ name: 'D', role: 'judge' }],
      places: [{ name: '[E]', role: 'sent' }],
      signatoryCount: null,
    })
    expect(letter.dates.map(({ edtf, role }) => [edtf, role])).toEqual([
      ['../1845-05', 'sent'],
      ['1843-04-19', 'received'],
    ])
    expect([names(letter.senders), names(letter.recipients)]).toEqual([['A'], ['B', 'C']])
  })

  test('that says nothing leaves everything unknown', async () => {
    expect(
      await described(extractMd, '---\ndate: soon\nkind: thing\nlanguage: Klingonish\n---\nText'),
    ).toMatchObject({
      dates: [],
      kind: null,
      language: null,
      direction: 'ltr',
      source: {},
    })
  })
})

describe('a page', () => {
  test('that is a letter was written by its author, but not by the site that names itself', async () => {
    const page = (author: string) =>
      `<meta property="og:site_name" content="The Site"><meta name=author content="${author}"><p>Dear Ada,<p>The boat is mended and I shall come on Monday.<p>Yours sincerely,`
    expect(names((await described(extractHtml, page('A. B.'))).senders)).toEqual(['A. B.'])
    expect((await described(extractHtml, page('the site'))).senders).toEqual([])
  })

  test('that reports a letter proposes its author as a sender, and shows those who wrote the letter', async () => {
    const page =
      '<meta name=author content="Tamsin Oakley"><p>Nine mayors have written to President Ada Vale. ' +
      'The letter, sent by the mayors on 3 May 2019, was addressed to President Ada Vale.' +
      '<p>“The bridge is the only road we have,” the mayors write in the letter.'
    const { kind, senders, proposals } = await described(extractHtml, page)
    expect(kind).toBe('report')
    expect(names(senders)).toEqual(['Nine mayors'])
    expect(proposals.flatMap((one) => (one.field === 'sender' ? [one.person.name] : []))).toContain(
      'Tamsin Oakley',
    )
  })

  test('with a letter that names its writer proposes the author of the page only', async () => {
    const page =
      '<meta name=author content="Web Team"><p>Dear Ada,<p>The boat is mended and I shall come on Monday.' +
      '<p>Yours sincerely,<p>Bela Orr'
    const { senders, proposals } = await described(extractHtml, page)
    expect(names(senders)).toEqual(['Bela Orr'])
    expect(proposals.flatMap((one) => (one.field === 'sender' ? [one.person.name] : []))).toEqual([
      'Web Team',
    ])
  })

  test('has one date where several fields state the same', async () => {
    const html =
      '<meta name=date content=2020-02-17><meta property=article:published_time content=2020-02-17T09:00:00Z><p>x'
    expect((await described(extractHtml, html)).dates).toHaveLength(1)
  })

  test('of Persian that claims to be English has no known language', async () => {
    expect(await described(extractHtml, '<html lang=en><p>سلام دوستان')).toMatchObject({
      language: null,
      direction: 'rtl',
    })
    expect(await described(extractHtml, '<html lang=fa-IR><p>سلام دوستان')).toMatchObject({ language: 'fa' })
  })
})
