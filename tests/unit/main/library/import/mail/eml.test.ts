import { describe, expect, test } from 'vitest'
import { readBytes } from '../../../../../support/read-bytes'
import { blocksOf, mail, onlyLetter, shownProperties, textOf } from './mails'

/** A multipart of pieces, each with its own header lines. */
function multipart(type: string, ...parts: readonly string[]): string {
  const pieces = parts.map((part) => `--cut\n${part}\n`)
  return mail(`Content-Type: multipart/${type}; boundary=cut`, '', `${pieces.join('')}--cut--\n`)
}

const plain = (text: string, more = '') => `Content-Type: text/plain; charset=utf-8\n${more}\n${text}`
const html = (text: string, more = '') => `Content-Type: text/html; charset=utf-8\n${more}\n${text}`
const pictured = 'Content-Type: image/png; name=a.png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo='

describe('the text of a mail', () => {
  test('is the plain one where there are two', async () => {
    expect(await textOf(multipart('alternative', plain('Dear Tom'), html('<p>Dear <b>Tom</b></p>')))).toBe(
      'Dear Tom',
    )
  })

  test('is the HTML where the plain one only says that there is HTML', async () => {
    const stub = plain('Your e-mail client does not display HTML.')
    expect(await textOf(multipart('alternative', stub, html('<p>Dear Tom, the bridge is open.</p>')))).toBe(
      'Dear Tom, the bridge is open.',
    )
    expect(await textOf(multipart('alternative', plain(' \n'), html('<p>Dear Tom</p>')))).toBe('Dear Tom')
  })

  test('is all texts of a mixed mail, one below the other', async () => {
    expect(await textOf(multipart('mixed', plain('One'), pictured, html('<p>Two</p>')))).toBe('One\n\nTwo')
  })

  test('leaves out of HTML what was hidden, run or fetched, and keeps the words', async () => {
    const page = [
      '<style>p{}</style><script>x()</script><div style="display:none">no</div>',
      '<span style="mso-hide:all">no</span><div style="max-height:0;overflow:hidden">no</div>',
      '<img src="http://track.example/1.gif" alt="no"><p>Dear Tom</p>',
    ]
    expect(await textOf(mail('Content-Type: text/html', '', ...page))).toBe('Dear Tom')
  })

  test('marks in HTML what the program marked as quoted and as a signature', async () => {
    const page = [
      '<p>Yes.</p><div class="gmail_signature">Anna<br>Society</div>',
      '<div class="gmail_quote"><div>On Friday Tom wrote:</div><blockquote><p>No?</p><ul><li>Why?</li></ul></blockquote></div>',
      '<blockquote>A line of verse</blockquote>',
    ]
    expect(await blocksOf(mail('Content-Type: text/html', '', ...page))).toEqual([
      'paragraph: Yes.',
      'signature: Anna\nSociety',
      'quoted-reply: On Friday Tom wrote:',
      'quoted-reply: No?',
      'quoted-reply: • Why?',
      'block-quotation: A line of verse',
    ])
  })

  test('has as quotations what the HTML marks in its lines', async () => {
    const page =
      '<div><q>One</q> and <q>two</q>, you say.</div><blockquote>A <q>line</q></blockquote><p>Yes</p>'
    const { text, quotations } = await onlyLetter(mail('Content-Type: text/html', '', page))
    const quoted = quotations.map(({ start, end }) => text.slice(start, end))
    expect(quoted).toEqual(['One', 'two', 'A line', 'line'])
  })

  const answer = [
    'Yes.',
    '',
    'On 6 Feb 2020, Tom wrote:',
    '> Dear Anna,',
    '>',
    '> May we print it, and may we name',
    '> the village?',
    '>',
    '>> Not yet.',
    '> ',
    '> Tom',
    '',
    'Anna',
  ]
  const answered = [
    'paragraph: Yes.',
    'quoted-reply: On 6 Feb 2020, Tom wrote:',
    'quoted-reply: > Dear Anna,\n>',
    'quoted-reply: > May we print it, and may we name\n> the village?\n>',
    'quoted-reply: >> Not yet.\n>',
    'quoted-reply: > Tom',
    'paragraph: Anna',
  ]

  test('keeps the lines and the marks of what it answers, and no mark stands outside of it', async () => {
    expect(await blocksOf(mail('', ...answer))).toEqual(answered)
  })

  test('keeps them in a mailbox, in text that flows and in a mail saved as text', async () => {
    const box = `From anna@example.org Thu Feb  6 10:00:00 2020\n${mail('', ...answer)}\n`
    const flowed = mail('Content-Type: text/plain; format=flowed', '', ...answer)
    for (const [name, source] of Object.entries({
      'm.mbox': box,
      'm.eml': flowed,
      'm.txt': mail('', ...answer),
    })) {
      const { text, blocks } = await onlyLetter(source, name)
      expect(blocks.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`)).toEqual(answered)
    }
  })

  test('keeps a blank line of text that flows, even below a line that ends in a space', async () => {
    const lines = ['One ', 'two ', '', 'three', '> four ', '> five ', '>', '> six']
    const flowing = mail('Content-Type: text/plain; format=flowed', '', ...lines)
    expect(await textOf(flowing)).toBe('One two \n\nthree\n> four five\n>\n> six')
  })

  test('has marks alone as a part of what is quoted', async () => {
    const lines = ['Yes.', '', 'On 6 Feb 2020, Tom wrote:', '>', '>', '> No?', '>', '>', '', '>', '', 'So.']
    expect(await blocksOf(mail('', ...lines))).toEqual([
      'paragraph: Yes.',
      'quoted-reply: On 6 Feb 2020, Tom wrote:',
      'quoted-reply: >\n>\n> No?\n>\n>',
      'quoted-reply: >',
      'paragraph: So.',
    ])
  })

  test('divides a block of HTML where the answered mail begins', async () => {
    const page = '<div>Yes.<br>Anna<br>-----Original Message-----<br>From: Tom<br>No?</div>'
    expect(await blocksOf(mail('Content-Type: text/html', '', page))).toEqual([
      'paragraph: Yes.\nAnna',
      'quoted-reply: -----Original Message-----\nFrom: Tom\nNo?',
    ])
  })

  test('takes the encoding that a page of HTML states itself', async () => {
    const page = Buffer.from(
      '<meta charset="windows-1251"><p>Письмо</p>'.replace(/[^\0-\x7f]/g, ''),
      'latin1',
    )
    const words = Buffer.from([0xcf, 0xe8, 0xf1, 0xfc, 0xec, 0xee])
    const head = Buffer.from(mail('Content-Type: text/html', '', ''))
    expect(await textOf(Buffer.concat([head, page, words]))).toBe('Письмо')
  })

  test('is enriched text without its marks', async () => {
    expect(await textOf(mail('Content-Type: text/enriched', '', '<bold>Dear</bold> <<Tom>,\n\nnow'))).toBe(
      'Dear <Tom>,\nnow',
    )
  })
})

describe('a mail', () => {
  test('keeps its people with their addresses, and names what travels with it', async () => {
    const letter = await onlyLetter(multipart('mixed', plain('One'), pictured))
    expect(shownProperties(letter, 'from')).toEqual(['Anna | anna@example.org'])
    expect(shownProperties(letter, 'attachment')).toEqual(['a.png | '])
  })

  test('is known by its Message-ID and answers the mails that it names', async () => {
    const letter = await onlyLetter(mail('In-Reply-To: <b@x> (Tom)', 'References: <a@x> <b@x>', '', 'Yes.'))
    expect(letter.identities).toEqual(['1@example.org'])
    expect(letter.links?.map(({ to, evidence }) => `${to} ${evidence.certainty}`)).toEqual([
      'b@x certain',
      'a@x possible',
    ])
  })

  test('answers the last of its references where nothing nearer is named', async () => {
    const letter = await onlyLetter(mail('References: <a@x>\n\t<b@x>', '', 'Yes.'))
    expect(letter.links?.map(({ to, evidence }) => `${to} ${evidence.certainty}`)).toEqual([
      'b@x certain',
      'a@x possible',
    ])
  })

  test('gives its attachments as letters that are enclosed in it', async () => {
    const attached = plain('To the Mayor', 'Content-Disposition: attachment; filename="a/../to mayor.txt"\n')
    const { letters, problems } = await readBytes('m.eml', multipart('mixed', plain('See below.'), attached))
    expect(letters.map(({ part, text }) => [part, text])).toEqual([
      ['', 'See below.'],
      ['attachment-1-to mayor.txt', 'To the Mayor'],
    ])
    expect(letters[1]?.links).toMatchObject([{ relation: 'enclosed-in', to: '1@example.org' }])
    expect(problems).toEqual([])
  })

  test('finds attachments in the form of the text that is not read', async () => {
    const inner = `Content-Type: multipart/mixed; boundary=in\n\n--in\n${html('<p>Dear</p>')}\n--in\n${plain('List', 'Content-Disposition: attachment; filename=l.txt\n')}\n--in--`
    const { letters } = await readBytes('m.eml', multipart('alternative', plain('Dear'), inner))
    expect(letters.map(({ text }) => text)).toEqual(['Dear', 'List'])
  })

  test('gives the mails inside it as letters, each enclosed in the one above', async () => {
    const innermost = 'Content-Type: message/rfc822\n\nFrom: c@x\nMessage-ID: <c@x>\n\nC'
    const inner = `Content-Type: message/rfc822\n\nFrom: b@x\nMessage-ID: <b@x>\nContent-Type: multipart/mixed; boundary=in\n\n--in\n\nB\n--in\n${innermost}\n--in--`
    const { letters } = await readBytes('m.eml', multipart('mixed', plain('A'), inner))
    expect(letters.map(({ text, links }) => [text, links?.map(({ to }) => to)])).toEqual([
      ['A', []],
      ['B', ['1@example.org']],
      ['C', ['b@x']],
    ])
  })

  test('that is encrypted still says what its header says, and names the problem', async () => {
    const parts = [
      'Content-Type: application/pgp-encrypted\n\nVersion: 1',
      'Content-Type: application/octet-stream\n\n-----BEGIN PGP MESSAGE-----',
    ]
    for (const source of [
      multipart('encrypted', ...parts),
      mail('Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m', '', 'MIIB'),
    ]) {
      const { letters, problems } = await readBytes('m.eml', source)
      expect(letters.map(({ text, identities }) => [text, identities])).toEqual([['', ['1@example.org']]])
      expect(problems.map(({ part, code }) => [part, code])).toEqual([['', 'encrypted']])
    }
  })

  test('that was packed into its signature is unpacked, whole or in pieces', async () => {
    const inner = Buffer.from('Content-Type: text/plain; charset=utf-8\n\nGrüße')
    const element = (tag: number, content: Buffer) =>
      Buffer.concat([Buffer.from([tag, content.length]), content])
    const name = Buffer.from('06092a864886f70d010701', 'hex')
    const [a, b] = [inner.subarray(0, 20), inner.subarray(20)]
    const pieces = Buffer.concat([element(4, a), element(4, b), Buffer.from([0, 0])])
    for (const content of [element(4, inner), Buffer.concat([Buffer.from([0x24, 0x80]), pieces])]) {
      const signature = Buffer.concat([name, Buffer.from([0xa0, 0x80]), content]).toString('base64')
      const source = mail(
        'Content-Type: application/pkcs7-mime; smime-type=signed-data; name=smime.p7m',
        'Content-Transfer-Encoding: base64',
        '',
        signature,
      )
      const { letters, problems } = await readBytes('m.eml', source)
      expect(letters.map(({ text, identities }) => [text, identities])).toEqual([
        ['Grüße', ['1@example.org']],
      ])
      expect(problems).toEqual([])
    }
  })

  test('with a winmail.dat says that Outlook packed its attachments', async () => {
    const tnef =
      'Content-Type: application/ms-tnef; name=winmail.dat\nContent-Transfer-Encoding: base64\n\nAAAA'
    const { letters, problems } = await readBytes('m.eml', multipart('mixed', plain('One'), tnef))
    expect(letters.map(({ text }) => text)).toEqual(['One'])
    expect(problems.map(({ part, code }) => [part, code])).toEqual([
      ['attachment-1-winmail.dat', 'format-unknown'],
    ])
  })

  test('that ends in the middle is read as far as it goes, and says so', async () => {
    const whole = multipart('mixed', plain('Dear Tom'), plain('Second'))
    const { letters, problems } = await readBytes('m.eml', whole.slice(0, whole.indexOf('Second') + 3))
    expect(letters.map(({ text }) => text)).toEqual(['Dear Tom\n\nSec'])
    expect(problems.map(({ code }) => code)).toEqual(['truncated'])
  })

  test('without the parameter that divides its parts is divided all the same', async () => {
    const source = mail('Content-Type: multipart/mixed', '', '--division', plain('One'), '--division--', '')
    expect(await textOf(source)).toBe('One')
  })

  test('of a header alone is a letter without text', async () => {
    expect(await textOf('From: a@x\nMessage-ID: <1@x>\nSubject: Only this')).toBe('')
  })

  test('in UTF-16, after a byte order mark, or with carriage returns alone is read', async () => {
    const source = mail('', 'Grüße')
    expect(await textOf(Buffer.from(`\ufeff${source}`, 'utf16le'))).toBe('Grüße')
    expect(await textOf(Buffer.from(`\ufeff${source}`, 'utf8'))).toBe('Grüße')
    expect(await textOf(source.replaceAll('\n', '\r'))).toBe('Grüße')
  })

  test('is known by its content, and a typed letter with the same fields is not one', async () => {
    expect(
      shownProperties(await onlyLetter(mail('', 'Hi'), '1583111111.M1P2.host,S=12:2,S'), 'from'),
    ).toHaveLength(1)
    const typed = 'From: Anna\nTo: Tom\nDate: 7 February 1843\n\nDear Tom'
    expect(await onlyLetter(typed, 'typed.txt')).toMatchObject({ text: typed, properties: [] })
  })

  test('that is no mail at all is text, and what is no text is refused', async () => {
    expect(await textOf('Dear Tom,\n\nno header here.')).toBe('Dear Tom,\n\nno header here.')
    await expect(readBytes('m.eml', Buffer.alloc(5000))).rejects.toMatchObject({ code: 'not-text' })
    await expect(readBytes('m.eml', '')).rejects.toMatchObject({ code: 'empty' })
  })
})
