import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAddresses } from '../../../../../../src/main/library/import/formats/mail/addresses'
import { decodeWords } from '../../../../../../src/main/library/import/formats/mail/encoded-words'
import { readHeader } from '../../../../../../src/main/library/import/formats/mail/header-fields'
import { readParameters } from '../../../../../../src/main/library/import/formats/mail/parameters'

const raw = (bytes: Buffer) => bytes.toString('utf8')
const words = (value: string) => decodeWords(value, raw)
const header = (text: string) => readHeader(text, 0, text.length)
const fieldsOf = (text: string) => header(text).fields.map(({ name, value }) => `${name}=${value}`)
/** A header as it is read: a character for each byte. */
const asBytes = (text: string) => Buffer.from(text, 'utf8').toString('latin1')
const people = (field: string) =>
  readAddresses(asBytes(field), raw).map(({ name, address }) => `${name} <${address}>`)
const parameters = (field: string) => Object.fromEntries(readParameters(field, raw).parameters)

describe('the header of a mail', () => {
  test('is read field by field, its folded lines joined by one space', () => {
    expect(fieldsOf('Subject: a\n  long\n\tline\nTO : b\r\n\r\nbody: no')).toEqual([
      'subject=a long line',
      'to=b',
    ])
  })

  test('ends at the first blank line', () => {
    const text = 'A: 1\n\nB: 2\n'
    expect(text.slice(header(text).bodyStart)).toBe('B: 2\n')
  })

  test('ends at a line that is no field, which then belongs to the text', () => {
    const text = 'A: 1\nDear Sir,\n'
    expect(text.slice(header(text).bodyStart)).toBe('Dear Sir,\n')
  })

  test('may begin with the line that divides a mailbox', () => {
    expect(fieldsOf('From anna Fri Feb  7 10:00:00 2020\nA: 1\n\n')).toEqual(['a=1'])
  })

  test('of a million lines is read as far as the bound, and says so', () => {
    const { fields, isCut } = header('X-A: b\n'.repeat(1_000_000))
    expect([fields.length, isCut]).toEqual([2000, true])
  })
})

describe('encoded words', () => {
  test.each([
    ['=?utf-8?Q?Anna_M=C3=BCller?=', 'Anna Müller'],
    ['=?iso-8859-1?b?SvZyZw==?= Maier', 'Jörg Maier'],
    ['=?UTF-8?Q?caf=C3?= =?UTF-8?Q?=A9?=', 'café'],
    ['=?utf-8?Q?a?=\t=?utf-8?Q?b?= c', 'ab c'],
    ['=?us-ascii*en?Q?a?=', 'a'],
    ['=?windows-1256?B?5Mfj5Q==?=', 'نامه'],
    ['=?koi8-r?B?8MnT2M3P?=', 'Письмо'],
    ['plain = text ?= here', 'plain = text ?= here'],
    ['=?x-nobody-knows?Q?abc?=', 'abc'],
    ['=?utf-8?Q?line=0Abreak?=', 'line break'],
  ])('%s reads %s', (written, expected) => {
    expect(words(written)).toBe(expected)
  })

  test('give back any text that was encoded, wherever it was divided', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.nat(200), (text, cut) => {
        const clean = text.replace(/\p{Cc}+/gu, ' ').toWellFormed()
        const bytes = Buffer.from(clean, 'utf8')
        const pieces = [bytes.subarray(0, cut), bytes.subarray(cut)].filter((piece) => piece.length > 0)
        const encoded = pieces.map((piece) => `=?utf-8?B?${piece.toString('base64')}?=`).join('\n ')
        expect(words(encoded)).toBe(clean)
      }),
    )
  })
})

describe('parameters', () => {
  test('keep semicolons, spaces and escaped quotes inside quotation marks', () => {
    expect(parameters('text/plain; name="a; \\"b\\".txt"; charset=utf-8')).toEqual({
      name: 'a; "b".txt',
      charset: 'utf-8',
    })
  })

  test('in pieces and percent signs are put together in their order', () => {
    expect(parameters("x/y; name*1*=%20e.pdf; name*0*=utf-8'fr'L%C3%A9on; name=other")).toEqual({
      name: 'Léon e.pdf',
    })
  })

  test('may be written as encoded words, against the standard', () => {
    expect(parameters('x/y; name="=?utf-8?Q?=C3=A9t=C3=A9.txt?="')).toEqual({ name: 'été.txt' })
  })

  test('without an equals sign are passed over', () => {
    expect(parameters('text/plain; ; broken; charset = utf-8 ')).toEqual({ charset: 'utf-8' })
  })
})

describe('addresses', () => {
  test.each([
    ['anna@example.org', [' <anna@example.org>']],
    ['Anna M. <anna@example.org>', ['Anna M. <anna@example.org>']],
    ['"Müller, Anna" <a@x.org>, b@x.org', ['Müller, Anna <a@x.org>', ' <b@x.org>']],
    ['anna@x.org (Anna (home))', ['Anna (home) <anna@x.org>']],
    ['Friends: a@x.org, B <b@x.org>; c@x.org', [' <a@x.org>', 'B <b@x.org>', ' <c@x.org>']],
    ['undisclosed-recipients:;', []],
    ['"\'Tom\'" <t@x.org>; Ann <a@x.org>', ['Tom <t@x.org>', 'Ann <a@x.org>']],
    ['<@relay,@other:name@host>', [' <name@host>']],
    ['=?utf-8?Q?Doe=2C_Jo?= <j@x.org>', ['Doe, Jo <j@x.org>']],
    ['=?utf-8?Q?Jo_=3Cj=40x=2Eorg=3E?=', ['Jo <j@x.org>']],
    ['anna at x.org (Anna Z)', ['Anna Z <anna@x.org>']],
    ['j@x.org <j@x.org>', [' <j@x.org>']],
    ['seismo!gull!verity (Verity L)', ['Verity L <seismo!gull!verity>']],
    ['wendell (Wendell S), gull!verity', ['Wendell S <wendell>', ' <gull!verity>']],
    ['Wendell (the elder)', ['Wendell <>']],
    ['The Committee', ['The Committee <>']],
    ['', []],
  ])('%s names %j', (field, expected) => {
    expect(people(field)).toEqual(expected)
  })

  test('of any name in quotation marks come back as they were', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 40 }), (text) => {
        const name = text
          .replace(/\p{Cc}|=\?/gu, '')
          .replace(/\s+/g, ' ')
          .trim()
        fc.pre(name !== '' && !/^'.*'$|^".*"$/.test(name))
        const written = name.replace(/["\\]/g, '\\$&')
        expect(people(`"${written}" <a@example.org>`)).toEqual([`${name} <a@example.org>`])
      }),
    )
  })
})
