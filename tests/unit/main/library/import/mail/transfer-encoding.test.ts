import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeBody } from '../../../../../../src/main/library/import/formats/mail/charset'
import { unflowed } from '../../../../../../src/main/library/import/formats/mail/flowed-text'
import {
  undoTransfer,
  uuencodedFiles,
} from '../../../../../../src/main/library/import/formats/mail/transfer-encoding'

const undone = (text: string, encoding: string) => undoTransfer(Buffer.from(text, 'latin1'), encoding)
const shown = (text: string, encoding: string) => undone(text, encoding).bytes.toString('utf8')

describe('base64', () => {
  test('gives back any bytes, whatever the length of its lines', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.integer({ min: 1, max: 80 }), (bytes, width) => {
        const lines =
          Buffer.from(bytes)
            .toString('base64')
            .match(new RegExp(`.{1,${width}}`, 'g')) ?? []
        expect(undone(lines.join('\r\n'), 'base64').bytes).toEqual(Buffer.from(bytes))
      }),
    )
  })

  test('that ends in the middle gives what is there and says that it is truncated', () => {
    expect(undone('RGVhciBTaXI', 'base64')).toEqual({ bytes: Buffer.from('Dear Sir'), isTruncated: true })
  })

  test('keeps the plain footer that a mailing list put below it', () => {
    expect(shown(`${Buffer.from('Hello').toString('base64')}\n_______\nMy list\n`, 'BASE64')).toBe(
      'Hello\n_______\nMy list\n',
    )
  })

  test('in several padded pieces is one text', () => {
    expect(shown('RGVhcg==\nIFNpcg==\n', 'base64')).toBe('Dear Sir')
  })
})

describe('quoted-printable', () => {
  test('gives back any bytes that were escaped', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const escaped = [...bytes].map((byte) => `=${byte.toString(16).padStart(2, '0')}`)
        const text = escaped.map((sign, at) => (at % 20 === 19 ? `${sign}=\r\n` : sign)).join('')
        expect(undone(text, 'quoted-printable').bytes).toEqual(Buffer.from(bytes))
      }),
    )
  })

  test('joins lines at an equals sign, also with spaces behind it', () => {
    expect(shown('one=  \r\n two=\nthree', 'quoted-printable')).toBe('one twothree')
  })

  test('leaves what is no escape as it is', () => {
    expect(shown('a=b c=ZZ 1+1=', 'quoted-printable')).toBe('a=b c=ZZ 1+1')
  })
})

describe('uuencode', () => {
  test('is found inside a text with its name', () => {
    const [file] = uuencodedFiles('Hello\nbegin 644 a b.txt\n#0V%T\n`\nend\nBye\n')
    expect([file?.name, file?.bytes.toString()]).toEqual(['a b.txt', 'Cat'])
  })

  test('without an end is text', () => {
    expect(uuencodedFiles('begin 644 a.txt\n#0V%T\n')).toEqual([])
  })
})

describe('the charset of a body', () => {
  const decoded = async (bytes: Buffer, declared: string | null, chosen: string | null = null) => {
    const { text, encoding, encodingFrom } = await decodeBody(bytes, declared, chosen)
    return [text, encoding, encodingFrom]
  }

  test('is the declared one', async () => {
    expect(await decoded(Buffer.from([0xcf, 0xf0, 0xe8]), 'windows-1251')).toEqual([
      'При',
      'windows-1251',
      'file',
    ])
  })

  test('is UTF-8 where the bytes are, although another one is declared', async () => {
    expect(await decoded(Buffer.from('Grüße'), 'iso-8859-1')).toEqual(['Grüße', 'utf-8', 'file'])
  })

  test('is guessed where none is declared, or the declared one cannot be', async () => {
    const bytes = Buffer.from('Grüße aus der Übergangszeit, schöne Wörter für Bücher', 'latin1')
    for (const declared of [null, 'us-ascii', 'utf-8', 'x-unknown']) {
      expect(String((await decoded(bytes, declared))[0])).toContain('schöne Wörter für Bücher')
    }
  })

  test('is the one that the reader chose, whatever is declared', async () => {
    expect(await decoded(Buffer.from([0xd0]), 'windows-1252', 'koi8-r')).toEqual(['п', 'koi8-r', 'reader'])
  })

  test('may hide behind plain ASCII', async () => {
    expect(await decoded(Buffer.from('\x1b$B<j;f\x1b(B', 'latin1'), 'iso-2022-jp')).toEqual([
      '手紙',
      'iso-2022-jp',
      'file',
    ])
    expect((await decoded(Buffer.from('K+APY-ln'), 'UTF-7'))[0]).toBe('Köln')
  })

  test('never leaves a carriage return or a zero in the text', async () => {
    expect((await decoded(Buffer.from('a\r\nb\rc\0'), null))[0]).toBe('a\nb\nc\ufffd')
  })
})

describe('flowed text', () => {
  test('is put together paragraph by paragraph', () => {
    expect(unflowed('one \ntwo\nthree', false)).toBe('one two\nthree')
  })

  test('loses the marking space where the mail says so', () => {
    expect(unflowed('手 \n紙', true)).toBe('手紙')
  })

  test('flows at each depth of quotation by itself', () => {
    expect(unflowed('> a \n> b\n>> c \nd \n e', false)).toBe('> a b\n>> c\nd e')
  })

  test('never joins the line that begins a signature', () => {
    expect(unflowed('bye \n-- \nAnna', false)).toBe('bye \n-- \nAnna')
  })

  test('loses the space that was put before a line', () => {
    expect(unflowed(' From here\n  indented', false)).toBe('From here\n indented')
  })
})
