import { offeredEncodings } from '@shared/encodings'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { encodingName } from '../../../../../../src/main/library/import/read/encoding-name'
import { readBytes } from '../../../../../support/read-bytes'

describe('the name of an encoding', () => {
  test('is its own wherever the reader is offered it', () => {
    for (const name of offeredEncodings) expect(encodingName(name.toUpperCase())).toBe(name)
  })

  test.each([
    ['windows-1252', ['cp1252', 'CP-1252', 'Windows1252', 'x-cp1252', 'ansi-1252', ' windows_1252']],
    ['iso-8859-1', ['latin1', 'ISO8859-1', 'iso_8859-1:1987', 'Latin-1']],
    ['iso-8859-8', ['iso-8859-8-i', 'ISO-8859-8-E', 'hebrew']],
    ['utf-8', ['UTF8', 'utf_8', 'unicode-1-1-utf-8', 'cp65001']],
    ['macroman', ['macintosh', 'x-mac-roman', 'MacRoman', 'cp10000']],
    ['maccyrillic', ['x-mac-cyrillic', 'cp10007']],
    ['shift_jis', ['Shift-JIS', 'x-sjis', 'cp932', 'windows-31j']],
    ['gb18030', ['gb2312', 'GBK', 'x-gbk', 'cp936']],
    ['euc-kr', ['ks_c_5601-1987', 'cp949', 'EUC_KR']],
    ['cp850', ['IBM850', 'ibm-850', 'cp850']],
    ['koi8-r', ['KOI8R', 'koi8-r', 'cp20866']],
    ['windows-874', ['cp874', 'windows-874']],
    ['tis-620', ['TIS-620']],
  ])('%s is one, however it is spelt', (name, spellings) => {
    for (const spelling of spellings) expect(encodingName(spelling)).toBe(name)
  })

  const greeting = 'Liebe Käthe, schöne Grüße aus Köln.'

  test.each([
    ['\\ansi\\ansicpg1252', 'windows-1252'],
    ['\\ansi\\ansicpg1251', 'windows-1251'],
    ['\\mac', 'macroman'],
    ['\\pca', 'cp850'],
    ['\\ansi\\ansicpg932', 'shift_jis'],
    ['\\ansi\\ansicpg65001', 'utf-8'],
    ['\\ansi\\ansicpg4711', 'windows-1252'],
  ])('is the same in RTF: %s', async (words, name) => {
    const { letters } = await readBytes('a.rtf', Buffer.from(`{\\rtf1${words} Dear Tom\\par}`))
    expect(letters[0]?.encoding).toBe(name)
  })

  test('is the same in the header of a mail', async () => {
    for (const charset of ['cp1252', 'Windows1252', 'latin1', 'ISO-8859-1']) {
      const head = `From: a@example.org\nMessage-ID: <1@example.org>\nMIME-Version: 1.0\nContent-Type: text/plain; charset=${charset}\n\n`
      const { letters } = await readBytes('a.eml', iconv.encode(head + greeting, 'windows-1252'))
      expect(letters[0]).toMatchObject({ text: greeting, encoding: 'windows-1252', encodingFrom: 'file' })
    }
  })

  test('is the same in the declaration of TEI and of a page', async () => {
    for (const charset of ['CP1252', 'windows1252', 'x-cp1252']) {
      const tei = `<?xml version="1.0" encoding="${charset}"?><TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body><p>${greeting}</p></body></text></TEI>`
      const page = `<!DOCTYPE html><meta charset="${charset}"><p>${greeting}</p>`
      for (const [name, source] of Object.entries({ 'a.xml': tei, 'a.html': page })) {
        const { letters } = await readBytes(name, iconv.encode(source, 'windows-1252'))
        expect(letters[0]).toMatchObject({ text: greeting, encoding: 'windows-1252', encodingFrom: 'file' })
      }
    }
  })
})
