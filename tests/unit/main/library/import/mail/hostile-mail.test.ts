import { describe, expect, test } from 'vitest'
import { readBytes } from '../../../../../support/read-bytes'
import { mail } from './mails'

const nested = Array.from(
  { length: 100_000 },
  (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\n\n--b${at}\n`,
)

/** What is made to exhaust a reader, with what must be left of it. */
const mails: readonly (readonly [what: string, source: () => string, codes: readonly string[]])[] = [
  ['100,000 parts inside parts', () => mail(`${nested.join('')}\nx`), ['truncated', 'read-in-part']],
  [
    '300,000 parts beside each other',
    () => mail('Content-Type: multipart/mixed; boundary=b', '', `${'--b\n\nx\n'.repeat(300_000)}--b--`),
    ['read-in-part'],
  ],
  ['a million lines of header', () => mail(`${'X-A: b\n'.repeat(1_000_000)}\nx`), ['read-in-part']],
  [
    'a header folded a million times',
    () => mail(`Subject: a\n${' b\n'.repeat(1_000_000)}\nx`),
    ['read-in-part'],
  ],
  [
    'half a million beginnings of encoded words',
    () => mail(`Subject: ${'=?utf-8?q?'.repeat(500_000)}`, '', 'x'),
    ['read-in-part'],
  ],
  [
    'an address of 200,000 at-signs inside a name',
    () => mail(`To: =?utf-8?q?<${'@'.repeat(200_000)}?=`, '', 'x'),
    [],
  ],
  ['an address of 60,000 colons', () => mail(`To: a@${'b:'.repeat(60_000)}`, '', 'x'), []],
  [
    'a comment of two million brackets',
    () => mail(`To: ${'('.repeat(2_000_000)}`, '', 'x'),
    ['read-in-part'],
  ],
  ['a line of ten million signs', () => mail('', 'a '.repeat(5_000_000)), []],
  ['a line of ten million dashes', () => mail('', '-'.repeat(10_000_000)), []],
  ['a million signatures', () => mail('', '-- \n'.repeat(1_000_000)), []],
  [
    '300,000 announcements of older mails',
    () => mail('', 'On 1.1.2020 10:00 a@x wrote\n'.repeat(300_000), ':'),
    [],
  ],
  ['200,000 footers', () => mail('', `${'_'.repeat(20)}\nunsubscribe\n`.repeat(200_000)), []],
  ['200,000 beginnings of files in the text', () => mail('', 'begin 644 x\n'.repeat(200_000)), []],
  [
    'ten million equals signs',
    () => mail('Content-Transfer-Encoding: quoted-printable', '', '='.repeat(10_000_000)),
    [],
  ],
  ['ten million zeros', () => mail('', '\0'.repeat(10_000_000)), []],
  [
    'two million near boundaries',
    () => mail('Content-Type: multipart/mixed; boundary=b', '', '--bb'.repeat(2_000_000)),
    [],
  ],
  [
    '200,000 elements inside elements',
    () => mail('Content-Type: text/html', '', `${'<div>'.repeat(200_000)}x`),
    [],
  ],
  [
    '50,000 quoted blocks beside each other',
    () => mail('Content-Type: text/html', '', '<blockquote type=cite>x</blockquote>'.repeat(50_000)),
    [],
  ],
  [
    'a thousand mails inside mails',
    () => mail('Content-Type: message/rfc822\n\n'.repeat(1000), 'x'),
    ['refused'],
  ],
]

describe('a mail made to exhaust its reader', () => {
  test.each(mails)('of %s is read as far as it goes', async (_what, source, codes) => {
    const { letters, problems } = await readBytes('m.eml', source())
    expect(letters.length).toBeGreaterThan(0)
    expect(problems.map(({ code }) => code)).toEqual(codes)
  })
})

test('a mailbox of 100,000 mails without text gives them all', async () => {
  const line = 'From a@x Fri Feb  7 10:00:00 2020\nX: y\n'
  expect((await readBytes('m.mbox', line.repeat(100_000))).letters).toHaveLength(100_000)
})
