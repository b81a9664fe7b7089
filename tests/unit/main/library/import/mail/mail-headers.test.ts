import { describe, expect, test } from 'vitest'
import type { Finding } from '../../../../../../src/main/library/import/metadata/finding'
import { readMailDate } from '../../../../../../src/main/library/import/metadata/mail-date'
import { findingsOf, mail, onlyLetter } from './mails'

describe('the date of a mail', () => {
  test.each([
    ['Fri, 7 Feb 2020 23:48:11 +0200', '2020-02-07'],
    ['Fri, 7 Feb 2020 23:48:11 -1100 (SST)', '2020-02-07'],
    ['7 Feb 20 23:48 EST', '2020-02-07'],
    ['Friday, 7-Feb-92 10:00:00 GMT', '1992-02-07'],
    ['Fri Feb  7 23:48:11 2020', '2020-02-07'],
    ['Fri Feb  7 23:48:11 +0000 2020', '2020-02-07'],
    ['Fri Feb 07 10:00:00 EST 1997', '1997-02-07'],
    ['2020-02-07T23:48:11Z', '2020-02-07'],
    ['Feb 7, 2020 11:48 PM', '2020-02-07'],
    ['Sat, 01 Jan 100 12:00:00 GMT', '2000-01-01'],
  ])('%s is the day %s, as the clock showed it there', (written, day) => {
    expect(readMailDate(written)?.day).toBe(day)
  })

  test.each(['', 'yesterday', '31 Feb 2020 10:00 +0000', '40 Jan 2020', 'Fri, 7 Foo 2020'])(
    '%s is none',
    (text) => {
      expect(readMailDate(text)).toBeNull()
    },
  )

  test('is an instant as well, whatever the place', () => {
    expect(readMailDate('Fri, 7 Feb 2020 23:48:11 +0200')?.instant).toBe(Date.UTC(2020, 1, 7, 21, 48, 11))
    expect(readMailDate('Fri, 7 Feb 2020 23:48:11 PST')?.instant).toBe(Date.UTC(2020, 1, 8, 7, 48, 11))
  })
})

async function found(...lines: readonly string[]): Promise<readonly string[]> {
  const letter = await onlyLetter(mail(...lines, '', 'Text.'))
  return findingsOf(letter).map(lineOf)
}

function lineOf(finding: Finding): string {
  switch (finding.field) {
    case 'title':
      return `title ${finding.title}`
    case 'kind':
      return `kind ${finding.letterKind}`
    case 'date':
      return `${finding.date.role} ${finding.date.edtf} ${finding.date.evidence.certainty} ${finding.date.evidence.field}`
    case 'sender':
    case 'recipient':
      return `${finding.field} ${finding.person.name} ${finding.person.address} ${finding.person.evidence.field}`
    case 'signatory':
    case 'place':
    case 'language':
    case 'signatory-count':
    case 'source':
      return finding.field
  }
}

describe('what a header says', () => {
  test('is who wrote to whom, when and about what', async () => {
    expect(
      await found(
        'Received: from a by b; Sat, 8 Feb 2020 00:01:00 +0100',
        'Received: from c by a; Fri, 7 Feb 2020 22:59:00 +0000',
        'To: Tom <tom@example.com>',
        'Cc: list@example.com',
        'Subject: Re: The bridge',
        'Date: Fri, 7 Feb 2020 23:59:00 +0100',
      ),
    ).toEqual([
      'title Re: The bridge',
      'kind e-mail',
      'sent 2020-02-07 certain Date',
      'received 2020-02-08 certain Received',
      'sender Anna anna@example.org From',
      'recipient Tom tom@example.com To',
      'recipient list@example.com list@example.com Cc',
    ])
  })

  test('keeps the words as they were written', async () => {
    const letter = await onlyLetter(mail('To: "Tom" <tom@example.com>', '', 'Text.'))
    const recipient = findingsOf(letter).find(({ field }) => field === 'recipient')
    expect(recipient).toMatchObject({
      person: {
        evidence: { source: 'mail-header', asWritten: 'Tom <tom@example.com>', certainty: 'certain' },
      },
    })
  })

  test('is not believed where a clock stood at its beginning', async () => {
    const received = 'Received: from a by b; Fri, 7 Feb 2020 22:59:00 +0000'
    expect(await found(received, 'Date: Thu, 1 Jan 1970 00:00:00 +0000')).toEqual([
      'kind e-mail',
      'sent 2020-02-07 likely Received',
      'sent 1970-01-01 possible Date',
      'received 2020-02-07 certain Received',
      'sender Anna anna@example.org From',
    ])
    expect(await found(received, 'Date: Mon, 7 Feb 2050 22:00:00 +0000')).toContain(
      'sent 2050-02-07 possible Date',
    )
  })

  test('is the writer of a mail where a list put its own name in front', async () => {
    const findings = await found('X-Original-From: Berta <berta@example.org>')
    expect(findings.filter((line) => line.startsWith('sender'))).toEqual([
      'sender Berta berta@example.org X-Original-From',
    ])
  })

  test('names nobody where the writer hid all names', async () => {
    expect(await found('To: undisclosed-recipients:;', 'Bcc: ')).not.toContainEqual(
      expect.stringMatching(/^recipient/),
    )
  })

  test('invents no date where there is none', async () => {
    expect(await found('Subject: x', 'Date: someday')).toEqual([
      'title x',
      'kind e-mail',
      'sender Anna anna@example.org From',
    ])
  })

  test('makes no e-mail of a page that a browser saved', async () => {
    const page =
      'From: <Saved by Blink>\nSnapshot-Content-Location: https://x.example\nMIME-Version: 1.0\n\nText'
    const saved = page.replace('\n\n', '\nSubject: A page\nDate: Tue, 3 Mar 2015 09:34:00 +0000\n\n')
    const short = 'From: <Saved by Blink>\nDate: Tue, 3 Mar 2015 09:34:00 +0000\nMIME-Version: 1.0\n\nText'
    for (const [text, fields] of [
      [page, []],
      [saved, ['title']],
      [short, []],
    ] as const) {
      const letter = await onlyLetter(text, 'page.mhtml')
      expect(findingsOf(letter).map(({ field }) => field)).toEqual(fields)
    }
  })
})
