import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCompoundFile } from '../../../../../../src/main/library/import/formats/mail/compound-file'
import { decompressRtf } from '../../../../../../src/main/library/import/formats/mail/compressed-rtf'
import { charsetOfTexts } from '../../../../../../src/main/library/import/formats/mail/msg-code-pages'
import { readBytes } from '../../../../../support/read-bytes'

const folder = new URL('../../../../../fixtures/formats/msg/', import.meta.url)
const sample = (name: string) => readFileSync(new URL(name, folder))
const inside = sample('04-mail-inside-and-list.msg')

describe('a mail of Outlook', () => {
  test('takes its date from the header that it came with, as the clock showed it there', async () => {
    const { letters } = await readBytes('a.msg', sample('01-unicode-with-header.msg'))
    const date = letters[0]?.properties.find(({ field }) => field === 'date')
    expect(date?.values[0]?.text).toBe('Fri, 3 May 2013 00:30:55 +0200')
  })

  test('gives the mail and the file inside it as letters, and names the picture', async () => {
    const { letters, problems } = await readBytes('a.msg', inside)
    expect(letters.map(({ part }) => part)).toEqual([
      '',
      'attachment-1-The lamp.msg',
      'attachment-2-List of boatmen.txt',
    ])
    expect(letters[1]?.links).toMatchObject([{ relation: 'enclosed-in', to: 'fw@skerry.example' }])
    const attached = letters[0]?.properties.find(({ field }) => field === 'attachment')
    expect(attached?.values.map(({ text }) => text)).toContain('lamp.png')
    expect(problems).toEqual([])
  })

  test('is known by its content where its table of contents stands near the beginning', async () => {
    const { letters } = await readBytes('no-ending', sample('05-strings-of-windows-1256.msg'))
    expect(letters).toHaveLength(1)
  })

  test('that a secretary sent does not give her address to whom she writes for', async () => {
    const { letters } = await readBytes('a.msg', sample('21-outlook-2013-portuguese-on-behalf-of.msg'))
    const from = letters[0]?.properties.find(({ field }) => field === 'from')
    expect(from?.values).toEqual([{ text: 'Reitor da Universidade' }])
  })

  test('whose texts are in an encoding that it does not state is read in the one that the reader chose', async () => {
    const korean = sample('22-outlook-2000-korean-by-locale.msg')
    const { letters } = await readBytes('a.msg', korean, 'shift_jis')
    expect(letters[0]).toMatchObject({ encoding: 'shift_jis', encodingFrom: 'reader' })
    expect(letters[0]?.text).not.toContain('권말순')
  })

  test.each(['25-outlook-2007-english-signed.msg', '27-outlook-2016-finnish-inside-its-signature.msg'])(
    'that is signed is one letter, with what was signed as its words: %s',
    async (name) => {
      const { letters, problems } = await readBytes('a.msg', sample(name))
      expect(letters.map(({ part }) => part)).toEqual([''])
      expect(letters[0]?.properties.map(({ field }) => field)).toEqual(
        expect.arrayContaining(['from', 'to', 'date']),
      )
      expect(problems).toEqual([])
    },
  )

  test('that is encrypted is named as such', async () => {
    const sealed = sample('27-outlook-2016-finnish-inside-its-signature.msg')
    const dataName = Buffer.from('06092a864886f70d010701', 'hex')
    for (let at = sealed.indexOf(dataName); at !== -1; at = sealed.indexOf(dataName)) sealed[at + 10] = 3
    const { letters, problems } = await readBytes('a.msg', sealed)
    expect(letters.map(({ text }) => text)).toEqual([''])
    expect(problems).toMatchObject([{ code: 'encrypted' }])
  })

  test('that is another old document is refused by name', async () => {
    const other = Buffer.from(inside)
    for (
      let at = other.indexOf('_\0_\0p\0r\0o\0p');
      at !== -1;
      at = other.indexOf('_\0_\0p\0r\0o\0p', at + 2)
    ) {
      other.write('x', at, 'latin1')
    }
    await expect(readBytes('a.msg', other)).rejects.toMatchObject({ code: 'format-unknown' })
  })

  test('that is cut off is read as far as it goes, or refused', async () => {
    for (let size = 8; size < inside.length; size += 1777) {
      const read = readBytes('a.msg', inside.subarray(0, size)).catch(({ code }: { code: string }) => code)
      const result = await read
      if (typeof result === 'string')
        expect(['truncated', 'format-unknown', 'not-text', 'refused']).toContain(result)
      else expect(result.letters.length).toBeGreaterThan(0)
    }
  })

  test('whose tables lead in circles comes to an end', () => {
    const round = Buffer.from(inside)
    const table = (round.readUInt32LE(76) + 1) * 512
    for (let at = table; at < table + 512; at += 4) round.writeUInt32LE(0, at)
    expect(() => readCompoundFile(round)).not.toThrow()
  })

  test('with any bytes changed is read or refused, and never more', async () => {
    const change = fc.tuple(fc.nat(inside.length - 1), fc.nat(255))
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 30 }), async (changes) => {
        const broken = Buffer.from(inside)
        for (const [at, byte] of changes) broken[at] = byte
        const read = await readBytes('a.msg', broken).catch((thrown: unknown) => thrown)
        if (read instanceof Error) expect(read.name).toBe('ReadingProblem')
      }),
      { numRuns: 300 },
    )
  })
})

describe('the encoding of texts that are not in Unicode', () => {
  const none = { message: null, internet: null, locale: null }

  test('is the one that is stated for them, and not the one in which the mail travelled', () => {
    expect(charsetOfTexts({ message: 1251, internet: 20866, locale: 0x409 })).toBe('windows-1251')
    expect(charsetOfTexts({ message: 932, internet: 50220, locale: 0x411 })).toBe('shift_jis')
  })

  test('is what Windows uses for that script where only the one of the way is stated', () => {
    expect(charsetOfTexts({ ...none, internet: 20866 })).toBe('windows-1251')
    expect(charsetOfTexts({ ...none, internet: 28592 })).toBe('windows-1250')
    expect(charsetOfTexts({ ...none, internet: 1256 })).toBe('windows-1256')
  })

  test('goes by the language of Windows where nothing or only Unicode is stated', () => {
    expect(charsetOfTexts({ ...none, locale: 0x412 })).toBe('euc-kr')
    expect(charsetOfTexts({ ...none, internet: 65001, locale: 0x419 })).toBe('windows-1251')
    expect(charsetOfTexts({ ...none, message: 1200, locale: 0x404 })).toBe('big5')
    expect(charsetOfTexts({ ...none, locale: 0x804 })).toBe('gb18030')
  })

  test('is the western one where nothing says anything', () => {
    expect(charsetOfTexts(none)).toBe('windows-1252')
    expect(charsetOfTexts({ ...none, locale: 0x409 })).toBe('windows-1252')
  })
})

describe('compressed RTF', () => {
  /** The example of the specification, [MS-OXRTFCP] 3.1. */
  const example = Buffer.from(
    '2d0000002b0000004c5a4675f1c5c7a703000a0072637067313235423'.concat(
      '20af32068656c090020627705b06c647d0a800fa0',
    ),
    'hex',
  )

  test('repeats what came before, as the specification shows it', () => {
    expect(decompressRtf(example)?.toString('latin1')).toBe(
      '{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n',
    )
  })

  test('never gives more than its bytes can unfold to', () => {
    const bytes = Buffer.alloc(200, 0xff)
    bytes.write('LZFu', 8, 'latin1')
    expect(decompressRtf(bytes)?.length ?? 0).toBeLessThan(2000)
  })

  test('of another kind is none', () => {
    expect(decompressRtf(Buffer.from('{\\rtf1 not compressed}'))).toBeNull()
  })
})
