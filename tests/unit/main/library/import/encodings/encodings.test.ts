import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { decode } from '../../../../../../src/main/library/import/read/decode'
import { lettersOfLanguages } from './letters-of-languages'

interface Encoded {
  readonly name: string
  readonly bytes: Buffer
  readonly text: string
}

/** The letter as a program of that encoding would have kept it: with the signs that it has, and its line ends. */
function encoded(language: string, letter: string, encoding: string, lineEnd: string): Encoded {
  const simple = [...letter].map((sign) => asWritten(sign, encoding)).join('')
  const written = encoding === 'windows-1258' ? vietnamese(simple) : simple
  const bytes = iconv.encode(written.replaceAll('\n', lineEnd), encoding)
  return {
    name: `${language} in ${encoding}`,
    bytes,
    text: iconv.decode(iconv.encode(written, encoding), encoding),
  }
}

const plainSigns: Readonly<Record<string, string>> = {
  '’': "'",
  '“': '"',
  '”': '"',
  '—': '-',
  '…': '...',
  '£': 'L',
}

function asWritten(sign: string, encoding: string): string {
  return iconv.decode(iconv.encode(sign, encoding), encoding) === sign ? sign : (plainSigns[sign] ?? sign)
}

/** That encoding has the tones apart from the letters. */
function vietnamese(text: string): string {
  return text
    .normalize('NFD')
    .replace(/([aeou])(\u0323?)([\u0302\u0306\u031b])/gi, (_, letter: string, low: string, mark: string) =>
      `${letter}${mark}`.normalize('NFC').concat(low),
    )
}

function allEncoded(from: number, to: number): readonly Encoded[] {
  const longEnough = lettersOfLanguages.filter(({ text }) => text.length >= Math.min(to, from + 40))
  return longEnough.flatMap(({ language, encodings, text }) =>
    encodings
      .filter((encoding) => encoding !== 'iso-2022-jp')
      .flatMap((encoding) => {
        const other = encoding.startsWith('mac') ? '\r' : '\r\n'
        return ['\n', other].map((lineEnd) => encoded(language, text.slice(from, to), encoding, lineEnd))
      }),
  )
}

async function misread(all: readonly Encoded[]): Promise<readonly string[]> {
  const wrong: string[] = []
  for (const { name, bytes, text } of all) {
    const read = await decode(bytes)
    if (read.text !== text) wrong.push(`${name} was read as ${read.encoding}`)
  }
  return wrong
}

describe('The encoding of a letter that does not say it', () => {
  test.each([
    ['whole letters', 0, 3000, 0.99],
    ['their first 300 signs', 0, 300, 0.98],
    ['signs out of their middle', 200, 480, 0.98],
    ['120 signs', 0, 120, 0.97],
    ['40 signs', 0, 40, 0.93],
    ['40 other signs', 200, 240, 0.93],
  ])('is found for %s', async (_name, from, to, share) => {
    const all = allEncoded(from, to)
    const wrong = await misread(all)
    expect(all.length).toBeGreaterThan(140)
    expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(all.length * (1 - share))
  })

  test('is found by a few letters in a long text of plain signs', async () => {
    const plain = 'Now the road goes up the hill and down to the mill again.\n'.repeat(300)
    const wrong: string[] = []
    for (const encoding of ['windows-1252', 'macroman', 'cp850']) {
      const bytes = iconv.encode(`${plain}My friend Jörg Schröder has left for Orléans.\n${plain}`, encoding)
      if (!(await decode(bytes)).text.includes('Jörg Schröder has left for Orléans')) wrong.push(encoding)
    }
    expect(wrong).toEqual([])
  })

  test('is one that the reader may choose as well', async () => {
    const { offeredEncodings } = await import('@shared/encodings')
    const offered: readonly string[] = offeredEncodings
    for (const { bytes } of allEncoded(0, 3000)) expect(offered).toContain((await decode(bytes)).encoding)
  })
})

describe('Unicode', () => {
  const forms = [
    ['utf-8', (text: string) => Buffer.from(text)],
    ['utf-16le', (text: string) => Buffer.from(text, 'utf16le')],
    ['utf-16be', (text: string) => Buffer.from(text, 'utf16le').swap16()],
    ['utf-32le', (text: string) => iconv.encode(text, 'utf-32le')],
    ['utf-32be', (text: string) => iconv.encode(text, 'utf-32be')],
  ] as const

  test.each(forms)('is known in %s with a mark and without, in every language', async (encoding, bytesOf) => {
    for (const { text } of lettersOfLanguages) {
      expect(await decode(bytesOf(text))).toEqual({ text, encoding, encodingFrom: 'file' })
      expect(await decode(bytesOf(`\ufeff${text}`))).toEqual({ text, encoding, encodingFrom: 'file' })
    }
  })

  test('in UTF-8 is never taken for anything else, however short it is', async () => {
    for (const { text } of lettersOfLanguages) {
      for (const length of [1, 2, 3, 5, 8, 13, 40]) {
        const piece = text.slice(0, length).trim()
        if (piece !== '')
          expect(await decode(Buffer.from(piece))).toMatchObject({ text: piece, encoding: 'utf-8' })
      }
    }
  })
})

test('Japanese in seven bits is known by its escapes', async () => {
  const bytes = Buffer.from('\x1b$B\x47\x52\x37\x3c\x1b(B (Haikei)\n')
  expect(await decode(bytes)).toEqual({
    text: '拝啓 (Haikei)\n',
    encoding: 'iso-2022-jp',
    encodingFrom: 'file',
  })
  expect((await decode(bytes, { chosen: 'iso-2022-jp' })).text).toBe('拝啓 (Haikei)\n')
})

describe('A file that was put together', () => {
  const french = 'L’été fut très long à Orléans.\n'
  const russian = 'Письмо Ваше я получил только в среду.\n'

  test('of lines in UTF-8 and in another encoding is read line by line', async () => {
    const bytes = Buffer.concat([
      Buffer.from(french),
      iconv.encode(french, 'windows-1252'),
      Buffer.from(russian),
      Buffer.from('A plain line.\n'),
    ])
    expect(await decode(bytes)).toEqual({
      text: `${french}${french}${russian}A plain line.\n`,
      encoding: 'utf-8',
      encodingFrom: 'guess',
    })
  })

  test('or damaged in a few places keeps everything else', async () => {
    const bytes = Buffer.from(`${russian}${french}`.repeat(5))
    for (const at of [7, 60, 200]) bytes[at] = 0xff
    const { text, encoding } = await decode(bytes)
    expect(encoding).toBe('utf-8')
    expect(text.split('\n')).toHaveLength(11)
    expect(text.replace(/[^\ufffd]/g, '').length).toBeLessThan(12)
    expect(text).toContain('Письмо Ваше я получил только в среду.')
  })

  test('or damaged in a few places in another encoding is read in that one', async () => {
    const bytes = iconv.encode(russian.repeat(8), 'koi8-r')
    for (const at of [7, 60, 200]) bytes[at] = 0x98
    const { text, encoding } = await decode(bytes)
    expect(encoding).toBe('koi8-r')
    expect(text).toContain('Письмо Ваше я получил только в среду.')
  })
})
