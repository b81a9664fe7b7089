import { describe, expect, test } from 'vitest'
import { textBlocks } from '../../../../../../src/main/library/import/formats/text/extract-txt'
import { letterParts } from '../../../../../../src/main/library/import/metadata/letter-parts/letter-parts'
import { recogniseParts } from '../../../../../../src/main/library/import/metadata/letter-parts/recognise-parts'
import { findingsOfText, knownLetters, shownValues } from './known-letters'

/** The parts of a letter that are no plain paragraphs, as `kind: words`. */
function partsOf(text: string): readonly string[] {
  return recogniseParts(text, textBlocks(text))
    .filter(({ kind }) => kind !== 'paragraph')
    .map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`)
}

const body = 'We have waited since spring for the crossing outside the school, and two children were hurt.'

describe('the parts of a letter', () => {
  test('are told apart where they stand in one block', () => {
    const text = `Dear Ms Orr,\n${body}\nYours sincerely,\nJane Vale\nChair`
    const blocks = recogniseParts(text, [{ kind: 'paragraph', start: 0, end: text.length }])
    expect(blocks.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`)).toEqual([
      'salutation: Dear Ms Orr,',
      `paragraph: ${body}`,
      'closing: Yours sincerely,',
      'signature: Jane Vale\nChair',
    ])
  })

  test('are letterhead, dateline, salutation, closing, signature and postscript', () => {
    const text = [
      'The Reading Society\n12 Mill Street, Pellham',
      'Pellham, 3 May 1921',
      'Dear Ms Orr,',
      body,
      'Yours sincerely,',
      'Jane Vale',
      'P.S. Bring a lamp.',
    ].join('\n\n')
    expect(partsOf(text)).toEqual([
      'letterhead: The Reading Society\n12 Mill Street, Pellham',
      'dateline: Pellham, 3 May 1921',
      'salutation: Dear Ms Orr,',
      'closing: Yours sincerely,',
      'signature: Jane Vale',
      'postscript: P.S. Bring a lamp.',
    ])
  })

  test('are a greeting that runs into the first paragraph, as letters are set in print', () => {
    expect(
      partsOf(
        `Larch End, 6 May 1791.\n\nMy dear Madam,—${body}\n\nI am, dear Madam, your obliged\n\nJANE VALE.`,
      ),
    ).toEqual([
      'dateline: Larch End, 6 May 1791.',
      'salutation: My dear Madam,—',
      'closing: I am, dear Madam, your obliged',
      'signature: JANE VALE.',
    ])
    expect(partsOf(`${body} — Dear to us all.\n\n${body}`)).toEqual([])
  })

  test('are a greeting that nobody listed, below a dateline', () => {
    const greeted = (line: string) => partsOf(`Ostrun, den 9. Juni 1844\n\n${line}\n\n${body}`)
    expect(greeted('Gestrenger Herr Vogt!')).toContain('salutation: Gestrenger Herr Vogt!')
    expect(greeted('Bread is dear again.')).toEqual([])
  })

  test('are no name where the closing greets once more', () => {
    const signed = partsOf(`Gentlemen,\n\n${body}\n\nI am, Gentlemen,\n\nHamish Torrin, keeper`)
    expect(signed).toContain('closing: I am, Gentlemen,')
    expect(signed).toContain('signature: Hamish Torrin, keeper')
  })

  test('are a closing and a name in one line too', () => {
    for (const ending of ['Yours sincerely, Jane Vale', 'Mit freundlichen Grüßen, Jutta Groß']) {
      const [closing = '', name = ''] = ending.split(/(?<=,) /)
      expect(partsOf(`Dear Ms Orr,\n\n${body}\n\n${ending}`).slice(1)).toEqual([
        `closing: ${closing}`,
        `signature: ${name}`,
      ])
    }
    expect(partsOf(`Dear Ms Orr,\n\n${body}\n\nYours, I hope, with all your heart.`)).toEqual([
      'salutation: Dear Ms Orr,',
    ])
  })

  test('leave a heading that names writer, reader and day above the dateline', () => {
    const head = 'Ann Webb to Thomas Hale, 9 May 1843'
    const text = `${head}\n\nBath, 9 May 1843\n\nDear Thomas,\n\n${body}\n\nYours,\nAnn Webb`
    const [, ...rest] = textBlocks(text)
    const blocks = recogniseParts(text, [{ kind: 'heading', start: 0, end: head.length }, ...rest])
    expect(blocks.slice(0, 2).map(({ kind }) => kind)).toEqual(['heading', 'dateline'])
  })

  test.each([
    ['with a title', 'Mr A. Orr\nHead Gardener\nStoke Manor, 12 Mill Street\nUpper Stoke', 'Mr A. Orr'],
    [
      'by an office',
      'To the Governors of the School\n12 Mill Street\nUpper Stoke',
      'Governors of the School',
    ],
    ['in a line alone', 'Mr A. Orr, Head Gardener, 12 Mill Street, Upper Stoke', 'Mr A. Orr'],
  ])('do not make a letterhead of the heading right above an address %s', (_name, address, recipient) => {
    const head = 'The Harbour Society and the old orchard'
    for (const date of ['', 'Pellham, 3 May 1921\n\n']) {
      const text = `${head}\n\n${address}\n\n${date}Dear Sir,\n\n${body}\n\nYours sincerely,\n\nJane Vale`
      const [, ...rest] = textBlocks(text)
      const blocks = recogniseParts(text, [{ kind: 'heading', start: 0, end: head.length }, ...rest])
      expect(blocks.map(({ kind }) => kind)).not.toContain('letterhead')
      expect(blocks[0]).toEqual({ kind: 'heading', start: 0, end: head.length })
      const findings = letterParts({
        ...{ text, blocks, quotations: [], properties: [] },
        ...{ fileName: 'a.txt', language: null },
      })
      expect(shownValues(findings)).toMatchObject({ recipients: [recipient], senders: ['Jane Vale'] })
      expect(findings.flatMap((one) => (one.field === 'sender' ? [one.person.organisation] : []))).toEqual([
        undefined,
      ])
    }
  })

  test('take a heading that stands above its own street or the date for the letterhead', () => {
    for (const below of ['12 Mill Street, Pellham\n\nPellham, 3 May 1921', 'Pellham, 3 May 1921']) {
      const head = 'The Harbour Society'
      const text = `${head}\n\n${below}\n\nMr A. Orr\nStoke Manor\n\nDear Mr Orr,\n\n${body}\n\nYours,\nJane Vale`
      const [, ...rest] = textBlocks(text)
      const [first] = recogniseParts(text, [{ kind: 'heading', start: 0, end: head.length }, ...rest])
      expect(first?.kind).toBe('letterhead')
    }
  })

  test('do not take the title of a Russian petition for its letterhead', () => {
    const title = 'Открытое письмо жителей дома № 7'
    const text = `${title}\n\nЗареченск, 12 ноября 2013 г.\n\nУважаемый Игнат Степанович!\n\nМы обращаемся к Вам в четвёртый раз.\n\nС уважением,\nА. Костров`
    expect(partsOf(text)).not.toContain(`letterhead: ${title}`)
  })

  test('are no titles of speeches, though a year and a body stand in them', () => {
    const title = 'Speech of the Chairman at the opening of the Harbour Museum, 5 May 1931'
    expect(partsOf(`${title}\n\nLadies and Gentlemen,\n\n${body}\n\nThank you.`)).not.toContain(
      `letterhead: ${title}`,
    )
  })

  test('keep every word and its order, whatever the text', () => {
    for (const { text } of knownLetters) {
      const blocks = recogniseParts(text, textBlocks(text))
      const words = (spans: readonly { start: number; end: number }[]) =>
        spans.flatMap(({ start, end }) => text.slice(start, end).split(/\s+/)).filter((word) => word !== '')
      expect(words(blocks)).toEqual(words(textBlocks(text)))
      expect(blocks.every(({ start }, at) => start >= (blocks[at - 1]?.end ?? 0))).toBe(true)
    }
  })

  test('that the format knew stay as they are', () => {
    const text = 'To all\n\nSomething'
    const blocks = [
      { kind: 'salutation', start: 0, end: 6 },
      { kind: 'closing', start: 8, end: 17 },
    ] as const
    expect(recogniseParts(text, blocks)).toEqual(blocks)
  })
})

test('marks of direction around its lines do not hide the parts of a Persian letter', () => {
  const text =
    '\u200fتهران، ۱۲ اسفند ۱۴۰۱\u200f\n\n\u200fجناب آقای کامران دلیر،\n\nنامهٔ شما رسید.\n\n\u200fبا احترام،\n\u200fپروانه رودکار'
  expect(shownValues(findingsOfText(text))).toMatchObject({
    sent: ['2023-03-03'],
    places: ['تهران'],
    recipients: ['آقای کامران دلیر'],
    senders: ['پروانه رودکار'],
  })
})

describe('what is no letter', () => {
  test.each([
    [
      'a report',
      `Forty writers have urged the government to act, according to a letter sent on Tuesday.\n\n"Dear Minister, we cannot go on," it begins.\n\n${body}`,
    ],
    ['an article', `The bridge at Ostrel\n\nOstrel, 3 May 2016. ${body} ${body}\n\n${body}`],
    [
      'a story',
      `He read it again. "My dear Anna," it began. ${body}\n\nYours, it might have ended, and did not.`,
    ],
    ['a list', '1. bread\n2. salt\n3. lamp oil'],
  ])('such as %s has no parts and says nothing by them', (_name, text) => {
    expect(findingsOfText(text)).toEqual([])
    expect(recogniseParts(text, textBlocks(text))).toEqual(textBlocks(text))
  })
})

describe('what others wrote inside a letter', () => {
  test.each([
    `> Dear tenants,\n> The heating is off.\n> Yours,\n> B. Grood`,
    `On Fri, 7 Feb 2020 at 19:15, B. Grood wrote:\nDear tenants,\nThe heating is off.\nYours sincerely,\nB. Grood`,
    `-----Original Message-----\nFrom: B. Grood\nSent: 3 March 1999\n\nDear tenants,\n\nThe heating is off.\n\nYours sincerely,\nB. Grood`,
  ])('is not read as its own: %j', (quoted) => {
    const shown = shownValues(findingsOfText(`Dear Ravi,\n\n${body}\n\nYours,\nInes Calloway\n\n${quoted}`))
    expect(shown).toMatchObject({ senders: ['Ines Calloway'], recipients: ['Ravi'], sent: [] })
  })
})

describe('whom a letter greets', () => {
  test.each([
    ['Dear Mrs Vale and Mr Orr,', ['Mrs Vale', 'Mr Orr']],
    ['Dear Anna, dear Tom,', ['Anna', 'Tom']],
    ['Lieber Herr Dr. Meyer,', ['Herr Dr. Meyer']],
    ['Sehr geehrte Frau Kessel, sehr geehrter Herr Brandt,', ['Frau Kessel', 'Herr Brandt']],
    ['Cher Monsieur Lantier,', ['Monsieur Lantier']],
    ['Madame Leroux,', ['Madame Leroux']],
    ['جناب آقای کامران دلیر،', ['کامران دلیر']],
    ['Dear Sir,', []],
    ['Dear Sir or Madam,', []],
    ['To whom it may concern,', []],
    ['Dear friends,', []],
    ['Madame la Présidente,', []],
    ['Sehr geehrte Damen und Herren,', []],
    ['Signor Sindaco,', []],
    ['جناب آقای رئیس‌جمهور،', []],
  ])('%s', (salutation, people) => {
    const { recipients } = shownValues(
      findingsOfText(`${salutation}\n\n${body}\n\nYours sincerely,\nJane Vale`),
    )
    const bare = recipients.map((name) => name.replace(/^(?:جناب )?آقای /, ''))
    expect(bare).toEqual(people)
  })
})

describe('a list of signatories', () => {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => letter.toLowerCase())
  const people = Array.from({ length: 400 }, (_, at) => {
    const [a = 'a', b = 'b'] = [letters[at % 26], letters[Math.floor(at / 26)]]
    return `Tom${a} Orr${b}in`
  })

  test('of four hundred names is read to its end', () => {
    const text = `To the Prime Minister,\n\n${body}\n\nSigned by:\n\n${people.map((name, at) => `${at + 1}. ${name}, teacher`).join('\n')}\n\nand 112 others`
    const shown = shownValues(findingsOfText(text))
    expect([shown.signatories, shown.counts, shown.senders]).toEqual([people, [512], []])
  })

  test('tells names from what the people are', () => {
    const text = `Dear Minister,\n\n${body}\n\nSignatories:\n\n• Ruth Fallow, editor, Ostrel Press\n• Owen Prys, poet\n• River Keepers Union`
    const signed = findingsOfText(text).flatMap((finding) =>
      finding.field === 'signatory' ? [finding.person] : [],
    )
    expect(signed).toMatchObject([
      { name: 'Ruth Fallow', role: 'editor', organisation: 'Ostrel Press' },
      { name: 'Owen Prys', role: 'poet' },
      { name: 'River Keepers Union' },
    ])
  })

  test('is read where nobody is greeted', () => {
    const text = `The valley and the law\n\n${body}\n\nSignatories:\n\nRuth Fallow\nOwen Prys\nMagda Lenz\nBruno Tait`
    expect(shownValues(findingsOfText(text)).signatories).toHaveLength(4)
  })

  test('states its number in the line above', () => {
    const text = `Dear Minister,\n\n${body}\n\nSignatories (261):\n\nRuth Fallow\nOwen Prys`
    expect(shownValues(findingsOfText(text)).counts).toEqual([261])
  })
})

describe('who signs', () => {
  test.each([
    ['(signed) Elsbeth Rourke', ['Elsbeth Rourke']],
    ['gez. Emma Roth', ['Emma Roth']],
    ['/s/ Norman Ashgrove\nNorman Ashgrove', ['Norman Ashgrove']],
    ['i. A. Sabine Ohlsdorf', ['Sabine Ohlsdorf']],
    [
      'Amos Treddle            Beatrix Loam\nChair                   Secretary',
      ['Amos Treddle', 'Beatrix Loam'],
    ],
    ['Uwe Brandauer, Ilse Konrad, Dr. Peter Sohm', ['Uwe Brandauer', 'Ilse Konrad', 'Dr. Peter Sohm']],
  ])('under %j', (signature, people) => {
    expect(
      shownValues(findingsOfText(`Dear Ms Orr,\n\n${body}\n\nYours sincerely,\n\n${signature}`)).senders,
    ).toEqual(people)
  })

  test('has the organisation of the letterhead, when none stands below the name', () => {
    const text = `Guild of Small Presses\n12 Mill Street, Pellham\n\n3 May 2016\n\nDear Ms Orr,\n\n${body}\n\nYours sincerely,\n\nJane Vale\nChair`
    const [sender] = findingsOfText(text).filter(({ field }) => field === 'sender')
    expect(sender).toMatchObject({
      person: { name: 'Jane Vale', role: 'Chair', organisation: 'Guild of Small Presses' },
    })
  })
})

test('lines of a hundred thousand spaces, commas and dots are read in one walk', () => {
  for (const unit of [' ', ', ', '. ', '\t', 'Dear ', 'Yours, ', 'A. ', '3 May ']) {
    const line = unit.repeat(100_000 / unit.length)
    expect(
      findingsOfText(`Dear Ms Orr,\n${line}x\n${body}\n\nYours,\n${line}x\nJane Vale\n${line}`).length,
    ).toBeLessThan(50_000)
  }
})
