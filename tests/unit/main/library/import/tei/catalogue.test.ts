import { describe, expect, test } from 'vitest'
import { describeLetter } from '../../../../../../src/main/library/import/describe'
import type { ExtractedText } from '../../../../../../src/main/library/import/formats/format'
import { readBytes } from '../../../../../support/read-bytes'
import { knownFiles } from './tei-fixtures'

async function lettersOf(name: string): Promise<readonly ExtractedText[]> {
  const file = knownFiles('cmif').find((known) => known.name.startsWith(name))
  if (file === undefined) throw new Error(name)
  return (await readBytes(file.name, file.bytes)).letters
}

describe('a letter of a catalogue', () => {
  test('has no text, and is known by the address of its text', async () => {
    const [letter] = await lettersOf('02')
    expect(letter).toMatchObject({
      part: '42',
      text: '',
      blocks: [],
      identities: ['https://bernsau.example/briefe/avb0042', 'u-9 42'],
      links: [{ relation: 'describes', to: 'https://bernsau.example/briefe/avb0042' }],
    })
  })

  test('is called by who wrote to whom and when, and tells its edition', async () => {
    const [letter] = await lettersOf('01')
    if (letter === undefined) throw new Error('no letter')
    const { title, titleEvidence, source, kind } = describeLetter(letter, 'cmif.xml').description
    expect(title).toBe('Amalie von Bernsau to Karl Friedrich Lohmeyer, 3 March 1843')
    expect(titleEvidence).toMatchObject({ source: 'cmif', certainty: 'likely' })
    expect(source).toEqual({
      edition: 'Hallmann, Jutta (ed.): Briefe der Amalie von Bernsau. Wertingen 1978., no. 1',
    })
    expect(kind).toBe('letter')
  })

  test('keeps its place when a key comes twice', async () => {
    expect((await lettersOf('05')).map(({ part }) => part)).toEqual(['1', '1 (2)', '2'])
  })

  test('is at least itself when its catalogue calls it nothing', async () => {
    expect((await lettersOf('04')).map(({ identities }) => identities)).toEqual([
      ['04-prefixed-names.xml#a'],
      ['04-prefixed-names.xml#2'],
    ])
  })

  test('may be found in a TEI file and answer another letter', async () => {
    const [second] = await lettersOf('03')
    const [reply] = await lettersOf('05')
    expect(second?.identities).toContain('https://orsolini.example/7.xml')
    expect(reply?.links).toMatchObject([{ relation: 'in-reply-to', to: 'https://ried.example/1' }])
  })

  test('of low certainty is only proposed', async () => {
    const letter = (await lettersOf('05')).at(-1)
    if (letter === undefined) throw new Error('no letter')
    const { dates, proposals, title } = describeLetter(letter, 'cmif.xml').description
    expect([dates, proposals.map(({ field }) => field)]).toEqual([[], ['date']])
    expect(title).toBe('Konrad Ried to Ottilie Sommer')
  })
})

describe('a catalogue', () => {
  const entry = (n: number) =>
    `<correspDesc key="${n}"><correspAction type="sent"><persName>A ${n}</persName></correspAction></correspDesc>`

  test('may keep its descriptions in the text', async () => {
    const { letters } = await readBytes(
      'a.xml',
      `<TEI><text><body><list>${entry(1)}${entry(2)}</list></body></text></TEI>`,
    )
    expect(letters.map(({ part, text }) => [part, text])).toEqual([
      ['1', ''],
      ['2', ''],
    ])
  })

  test('is none when texts follow its descriptions', async () => {
    const words = 'Here is the text of a letter which is long enough to be one.'
    const xml = `<TEI><teiHeader><profileDesc>${entry(1)}${entry(2)}</profileDesc></teiHeader><text><body><p>${words}</p></body></text></TEI>`
    const { letters } = await readBytes('a.xml', xml)
    expect(letters.map(({ text }) => text)).toEqual([words])
  })

  test('with a telegram of a few words is none either', async () => {
    const xml = `<TEI><teiHeader><profileDesc>${entry(1)}</profileDesc></teiHeader><text><body><p>Arrived safely.</p></body></text></TEI>`
    expect((await readBytes('a.xml', xml)).letters.map(({ text }) => text)).toEqual(['Arrived safely.'])
  })
})
