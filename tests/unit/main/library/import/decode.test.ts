import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { decode } from '../../../../../src/main/library/import/read/decode'

const french =
  'Madame, j’ai reçu hier votre lettre du mois passé, et je vous réponds sans délai : l’été fut très long à Orléans.'
const russian =
  'Милостивый государь, я получил ваше письмо вчера вечером и спешу отвечать вам, что все мои книги уже проданы.'
const persian = 'سرکار خانم رئیس، نامهٔ شما را دریافت کردم و با احترام پاسخ می‌دهم که کتاب‌ها فروخته شده‌اند.'
const german = 'Hochverehrtes Fräulein! Ihr gütiges Schreiben ist vorgestern bei mir eingetroffen.'

describe('decoding a file', () => {
  test.each([
    ['UTF-8', french, Buffer.from(french), 'utf-8'],
    ['UTF-8 with a mark', french, Buffer.from(`\ufeff${french}`), 'utf-8'],
    ['UTF-16 LE with a mark', german, Buffer.from(`\ufeff${german}`, 'utf16le'), 'utf-16le'],
    ['UTF-16 BE with a mark', german, Buffer.from(`\ufeff${german}`, 'utf16le').swap16(), 'utf-16be'],
    ['UTF-16 LE without a mark', german, Buffer.from(german, 'utf16le'), 'utf-16le'],
    ['UTF-16 BE without a mark', german, Buffer.from(german, 'utf16le').swap16(), 'utf-16be'],
    ['Persian in UTF-16 without a mark', persian, Buffer.from(persian, 'utf16le'), 'utf-16le'],
    ['Windows-1252', french, iconv.encode(french, 'windows-1252'), 'windows-1252'],
    ['KOI8-R', russian, iconv.encode(russian, 'koi8-r'), 'koi8-r'],
    ['Windows-1251', russian, iconv.encode(russian, 'windows-1251'), 'windows-1251'],
    [
      'Shift_JIS',
      '拝啓、先日は御手紙をありがとうございました。',
      iconv.encode('拝啓、先日は御手紙をありがとうございました。', 'shift_jis'),
      'shift_jis',
    ],
  ])('reads %s and says so', async (_name, text, bytes, encoding) => {
    expect(await decode(bytes)).toMatchObject({ text, encoding })
  })

  test('finds the encoding by letters that stand far behind a plain beginning', async () => {
    const text = `${'a plain line of a long letter\n'.repeat(4000)}${russian}`
    expect(await decode(iconv.encode(text, 'koi8-r'))).toMatchObject({ text, encoding: 'koi8-r' })
  })

  test('trusts what a file says of itself, but bytes that are valid UTF-8 more', async () => {
    const cyrillic = iconv.encode('Да', 'windows-1251')
    expect(await decode(cyrillic, { declared: 'windows-1251' })).toMatchObject({
      text: 'Да',
      encoding: 'windows-1251',
    })
    expect(await decode(Buffer.from(french), { declared: 'iso-8859-1' })).toMatchObject({
      text: french,
      encoding: 'utf-8',
    })
    expect((await decode(iconv.encode(french, 'windows-1252'), { declared: 'no-such-encoding' })).text).toBe(
      french,
    )
  })

  test('reads UTF-8 that is damaged in one place as UTF-8, and shows the damage', async () => {
    const damaged = Buffer.concat([Buffer.from(persian), Buffer.from([0xd9]), Buffer.from(`\n${persian}`)])
    expect(await decode(damaged)).toMatchObject({ text: `${persian}\ufffd\n${persian}`, encoding: 'utf-8' })
  })

  test.each([
    'It’s time to act.',
    'Dear café owner,',
    '“No” — that is résumé and naïve déjà vu.',
    'Herr Müller',
  ])('takes a few signs that are no ASCII for Western European ones: %s', async (text) => {
    const bytes = iconv.encode(text, 'windows-1252')
    expect(await decode(bytes)).toMatchObject({ text, encoding: 'windows-1252' })
  })

  test('tells the sign of the euro in Latin-9 from the sign of currency that no letter has', async () => {
    const text =
      'Nous vous demandons donc de bien vouloir remettre les travaux en concurrence avant le vote du budget. Notre association, qui compte cent douze adhérents, est prête à participer à hauteur de 3 500 €, sous réserve que les ardoises anciennes soient conservées.'
    const bytes = iconv.encode(text, 'iso-8859-15')
    expect(await decode(bytes)).toMatchObject({ text, encoding: 'iso-8859-15' })
  })

  test('makes every line end one sign', async () => {
    expect((await decode(Buffer.from('a\r\nb\rc\nd'))).text).toBe('a\nb\nc\nd')
  })

  test('ends a text where its program of DOS or CP/M ended it, however far its last block was filled up', async () => {
    for (const marks of [1, 127]) {
      const filled = Buffer.from(`Dear Sir,\r\nI write.\r\n${'\x1a'.repeat(marks)}`)
      expect((await decode(filled)).text).toBe('Dear Sir,\nI write.\n')
    }
    await expect(decode(Buffer.from('\x1a'.repeat(128)))).rejects.toMatchObject({ code: 'empty' })
    const inside = `${french}\x1a${french}`
    expect((await decode(Buffer.from(inside))).text).toBe(inside)
  })

  test('shows a stray zero byte as damage and reads on', async () => {
    expect((await decode(Buffer.from(`${french}\0${french}`))).text).toBe(`${french}\ufffd${french}`)
  })

  test('never yields half a sign', async () => {
    const broken = Buffer.concat([
      Buffer.from('\ufeffDear Sir, ', 'utf16le'),
      Buffer.from([0x3d, 0xd8]),
      Buffer.from(' yours', 'utf16le'),
    ])
    const { text } = await decode(broken)
    expect(text.isWellFormed()).toBe(true)
    expect(text).toContain('yours')
  })

  test.each([
    ['nothing', Buffer.alloc(0), 'empty'],
    ['white space', Buffer.from(' \n\t\r\n \u00a0'), 'empty'],
    ['only a mark', Buffer.from('\ufeff'), 'empty'],
    ['zeros', Buffer.alloc(5000), 'not-text'],
    ['a PDF', Buffer.from('%PDF-1.7\nxx'), 'not-text'],
    ['RTF', Buffer.from('{\\rtf1\\ansi Dear Sir}'), 'not-text'],
    ['a zip archive', Buffer.from('PK\x03\x04'.padEnd(200, '\x14')), 'not-text'],
    ['control characters', Buffer.from('\x01\x02\x03\x04\x05\x06abc'.repeat(50)), 'not-text'],
    ['all bytes', Buffer.from(Array.from({ length: 4096 }, (_, at) => (at * 7919) % 256)), 'not-text'],
  ])('refuses %s', async (_name, bytes, code) => {
    await expect(decode(bytes)).rejects.toMatchObject({ code })
  })

  test('names what the file really is', async () => {
    await expect(decode(Buffer.from('%PDF-1.7\n'))).rejects.toThrow('a PDF document')
  })

  test('says who says which encoding it is', async () => {
    const bytes = iconv.encode('Дорогой друг, я получил ваше письмо.', 'koi8-r')
    expect(await decode(bytes)).toMatchObject({ encodingFrom: 'guess' })
    expect(await decode(bytes, { declared: 'koi8-r' })).toMatchObject({ encodingFrom: 'file' })
    expect(await decode(bytes, { chosen: 'windows-1251', declared: 'koi8-r' })).toMatchObject({
      encoding: 'windows-1251',
      encodingFrom: 'reader',
    })
    expect(await decode(Buffer.from('Plain words.'))).toMatchObject({ encodingFrom: 'file' })
  })
})
