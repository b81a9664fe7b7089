import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mailsOfMailbox } from '../../../../../../src/main/library/import/formats/mail/mbox-mails'
import { fileOfBytes } from '../../../../../../src/main/library/import/read/source-files'
import { readBytes } from '../../../../../support/read-bytes'

const line = 'From anna@example.org Fri Feb  7 10:00:00 2020\n'
const stored = (id: string, text: string) => `${line}From: a@x\nMessage-ID: <${id}>\n\n${text}\n\n`

async function textsOf(source: string): Promise<readonly string[]> {
  return (await readBytes('box.mbox', source)).letters.map(({ text }) => text)
}

async function partsOf(source: string): Promise<readonly string[]> {
  return (await readBytes('box.mbox', source)).letters.map(({ part }) => part)
}

describe('a mailbox', () => {
  test('is one letter for each mail, called by its Message-ID', async () => {
    const { letters } = await readBytes('box.mbox', stored('a@x', 'One') + stored('b@x', 'Two'))
    expect(letters.map(({ part, text }) => [part, text])).toEqual([
      ['a@x', 'One'],
      ['b@x', 'Two'],
    ])
  })

  test('gives back the texts that were stored in it, whatever lines they have', () => {
    const text = fc.array(
      fc.constantFrom('', 'From here', '>From there', 'From: x', 'Dear Tom', '>>From a@x'),
      {
        maxLength: 12,
      },
    )
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), fc.boolean(), (texts, isCrlf) => {
        const mails = texts.map((lines, at) => `Subject: ${at}\n\n${lines.join('\n')}\n`)
        const box = mails.map((mail) => `${line}${mail.replace(/^(>*From )/gm, '>$1')}\n`).join('')
        const bytes = Buffer.from(isCrlf ? box.replaceAll('\n', '\r\n') : box)
        const read = [...mailsOfMailbox(fileOfBytes('box', bytes))]
        expect(read.map((mail) => mail.bytes.toString().replaceAll('\r\n', '\n'))).toEqual(mails)
      }),
    )
  })

  test('is not divided by a line of a letter that begins with the same word', async () => {
    const text = 'Dear Tom,\n\nFrom the first day we waited.\n\nFrom: the tower\nFrom 10:00 to 2020'
    expect(await textsOf(stored('a@x', text))).toEqual([text])
  })

  test('is divided also where the blank line is missing', async () => {
    const box = stored('a@x', 'One').trimEnd()
    expect(await textsOf(`${box}\n${stored('b@x', 'Two')}`)).toEqual(['One', 'Two'])
  })

  test.each([
    'From - Sat Feb 14 10:22:31 2009',
    'From 1653211122334455667@xxx Tue Dec 17 20:11:05 +0000 2019',
    'From MAILER-DAEMON Fri Jul  8 12:08:34 2011',
    'From a!b!c Fri Feb  7 10:00:00 EST 1992 remote from z',
    'From ???@??? Sat Mar 09 18:21:44 1996',
    'From "anna b"@x.org Thu Nov  3 09:00 GMT 1994',
    'From anna at example.org  Mon Nov  3 10:00:00 2003',
  ])('knows the line %s', async (separator) => {
    const box = `${separator}\nFrom: a@x\n\nOne\n\n${separator}\nFrom: b@x\n\nTwo\n`
    expect(await textsOf(box)).toEqual(['One', 'Two'])
  })

  test('is known and divided where its lines end with carriage returns alone', async () => {
    const box = `${stored('a@x', 'One\n\nand more')}${stored('b@x', 'Two')}`.replaceAll('\n', '\r')
    const { letters } = await readBytes('box', box)
    expect(letters.map(({ text }) => text)).toEqual(['One\n\nand more', 'Two'])
  })

  test('believes a length that is stated only where it is right', async () => {
    const text = `As it was:\n\n${line}Subject: inside\n\nquoted`
    const sized = (length: number) =>
      `${line}From: a@x\nMessage-ID: <a@x>\nContent-Length: ${length}\n\n${text}\n\n${stored('b@x', 'Two')}`
    expect(await textsOf(sized(text.length + 1))).toEqual([text, 'Two'])
    expect(await textsOf(sized(3))).toHaveLength(3)
    expect(await textsOf(sized(9_999_999))).toHaveLength(3)
  })

  test('keeps the names of its mails when others come and go', async () => {
    const nameless = `${line}From: a@x\nStatus: RO\n\nNo name\n\n`
    const [name] = await partsOf(nameless)
    expect(name).toMatch(/^mail-[0-9a-f]{16}$/)
    expect(await partsOf(stored('a@x', 'One') + nameless)).toEqual(['a@x', name])
    expect(await partsOf(nameless.replace('Status: RO\n', '') + stored('b@x', 'Two'))).toEqual([name, 'b@x'])
  })

  test('tells mails with the same name apart', async () => {
    expect(await partsOf(stored('a@x', 'One') + stored('a@x', 'Two') + stored('a/b\\c@x', 'Three'))).toEqual([
      'a@x',
      'a@x~2',
      'a_b_c@x',
    ])
  })

  test('leaves out the note that a mail server keeps in it', async () => {
    const note = `${line}Subject: DON'T DELETE THIS MESSAGE -- FOLDER INTERNAL DATA\nX-IMAP: 1 2\n\nThis text\n\n`
    expect(await textsOf(note + stored('a@x', 'One'))).toEqual(['One'])
  })

  test('without a mail in it is empty', async () => {
    for (const source of ['', '\n\n']) {
      await expect(readBytes('box.mbox', source)).rejects.toMatchObject({ code: 'empty' })
    }
  })

  test('is read stretch by stretch and never as a whole', () => {
    const box = Buffer.from(stored('a@x', 'x'.repeat(3_000_000)).repeat(4))
    let largest = 0
    const file = {
      ...fileOfBytes('box', box),
      bytes: () => {
        throw new Error('read whole')
      },
      read: (start: number, end: number) => {
        largest = Math.max(largest, end - start)
        return box.subarray(start, Math.min(end, box.length))
      },
    }
    expect([...mailsOfMailbox(file)]).toHaveLength(4)
    expect(largest).toBeLessThan(5_000_000)
  })

  test('goes on behind a mail whose parts cannot be read', async () => {
    const torn = `${line}From: a@x\nMessage-ID: <t@x>\nContent-Type: multipart/mixed; boundary=q\n\n--q\n\nOne\n\n`
    const { letters, problems } = await readBytes('box.mbox', torn + stored('b@x', 'Two'))
    expect(letters.map(({ text }) => text)).toEqual(['One', 'Two'])
    expect(problems.map(({ part, code }) => [part, code])).toEqual([['t@x', 'truncated']])
  })
})

describe('a mailbox of another kind', () => {
  const mail = (id: string, text: string) => `From: a@x\nMessage-ID: <${id}@x>\n\n${text}\n`

  test('is divided by lines of control characters', async () => {
    const line = '\x01\x01\x01\x01\n'
    const box = [mail('a', 'From here:\n\n*** EOOH ***'), mail('b', 'Two')]
    expect(await textsOf(box.map((one) => line + one + line).join(''))).toEqual([
      'From here:\n\n*** EOOH ***',
      'Two',
    ])
    expect(await textsOf(box.map((one) => line + one).join(''))).toHaveLength(2)
  })

  test('is divided by the sizes that it states', async () => {
    const head = `*mbx*\r\n0000000100000002\r\n`.padEnd(2048)
    const sized = (text: string) =>
      ` 4-Jun-1998 12:00:00 +0000,${text.length};000000000001-00000001\r\n${text}`
    expect(await textsOf(head + sized(mail('a', 'One')) + sized(mail('b', 'Two')))).toEqual(['One', 'Two'])
    expect(
      await textsOf(head + sized(mail('a', 'One')) + sized(mail('b', 'Two is cut')).slice(0, -5)),
    ).toEqual(['One', 'Two is'])
  })

  test('is one of Rmail, with the header as it came or as it was shown', async () => {
    const box =
      `BABYL OPTIONS:\nVersion: 5\n\x1f\f\n1, filed,,\nSummary-line: x\n${mail('a', '')}*** EOOH ***\nFrom: shown\n\nOne\n\nmore\n` +
      `\x1f\f\n0,,\n*** EOOH ***\n${mail('b', 'Two')}\x1f`
    const { letters } = await readBytes('RMAIL', box)
    expect(letters.map(({ part, text }) => [part, text])).toEqual([
      ['a@x', 'One\n\nmore'],
      ['b@x', 'Two'],
    ])
  })

  test('is named as empty where it holds no mail', async () => {
    for (const box of ['BABYL OPTIONS:\nVersion: 5\n\x1f', '*mbx*\r\n'.padEnd(2048), '\x01\x01\x01\x01\n'])
      await expect(readBytes('box', box)).rejects.toMatchObject({ code: 'empty' })
  })
})
