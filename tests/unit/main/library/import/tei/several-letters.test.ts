import { describe, expect, test } from 'vitest'
import { readBytes } from '../../../../../support/read-bytes'
import { teiOf } from './tei-of'

const partsOf = async (xml: string) =>
  (await readBytes('a.xml', xml)).letters.map(({ part, text }) => [part, text])

describe('a TEI file with several letters', () => {
  test.each(['letter', 'Brief', 'lettre', 'carta', 'письмо', 'telegram'])(
    'is divided at divisions of type %s',
    async (type) => {
      const body = `<div type="${type}" xml:id="x"><p>a</p></div><div type="${type}" n="7"><p>b</p></div><div type="${type}"><p>c</p></div>`
      expect(await partsOf(teiOf(body))).toEqual([
        ['x', 'a'],
        ['7', 'b'],
        ['3', 'c'],
      ])
    },
  )

  test('finds letters in chapters, and no letter inside a letter', async () => {
    const body =
      '<div type="letters"><div type="letter" n="1"><p>a</p><div type="letter"><p>enclosed</p></div></div><div type="letter" n="2"><p>b</p></div></div>'
    expect(await partsOf(teiOf(body))).toEqual([
      ['1', 'a\n\nenclosed'],
      ['2', 'b'],
    ])
  })

  test('knows letters without a type by how they open and close', async () => {
    const one = (name: string) =>
      `<div><opener><salute>Dear ${name}</salute></opener><p>p</p><closer>N</closer></div>`
    expect((await partsOf(teiOf(one('A') + one('B')))).length).toBe(2)
    expect((await partsOf(teiOf(`${one('A')}<div><p>more</p></div>`))).length).toBe(1)
  })

  test('calls a single letter by the file alone', async () => {
    expect(await partsOf(teiOf('<div type="letter" xml:id="x"><p>a</p></div>'))).toEqual([['', 'a']])
  })

  test('keeps apart two letters of the same name', async () => {
    const body = '<div type="letter" n="1"><p>a</p></div><div type="letter" n="1"><p>b</p></div>'
    expect((await partsOf(teiOf(body))).map(([part]) => part)).toEqual(['1', '1 (2)'])
  })

  test('is read with the preface as one more document, and not when there are headings only', async () => {
    const letters = '<div type="letter" n="1"><p>a</p></div><div type="letter" n="2"><p>b</p></div>'
    const preface = 'These are all the letters that were left when the house had burnt down.'
    const withPreface = await partsOf(teiOf(`<div><head>Preface</head><p>${preface}</p></div>${letters}`))
    expect(withPreface.at(-1)).toEqual(['edition', `Preface\n\n${preface}`])
    expect((await partsOf(teiOf(`<div><head>1843</head>${letters}</div>`))).length).toBe(2)
  })

  test('leaves a text that floats in a letter where it is', async () => {
    const floating =
      '<floatingText><body><div type="letter"><p>b</p></div><div type="letter"><p>c</p></div></body></floatingText>'
    expect(await partsOf(teiOf(`<p>a</p>${floating}`))).toEqual([['', 'a\n\nb\n\nc']])
  })

  test('gives each letter the page on which it begins', async () => {
    const body = '<pb n="3"/><div type="letter"><p>a<pb n="4"/>b</p></div><div type="letter"><p>c</p></div>'
    const { letters } = await readBytes('a.xml', teiOf(body))
    expect(letters.map(({ pages }) => pages)).toEqual([
      [
        { start: 0, label: '3' },
        { start: 2, label: '4' },
      ],
      [{ start: 0, label: '4' }],
    ])
  })

  test('gives each letter an address of its own, and none of them that of the edition', async () => {
    const header =
      '<fileDesc><titleStmt><title>T</title></titleStmt><publicationStmt><idno type="URL">https://e.example</idno></publicationStmt></fileDesc>'
    const body = '<div type="letter" xml:id="x"><p>a</p></div><div type="letter" n="2"><p>b</p></div>'
    const { letters } = await readBytes('a.xml', teiOf(body, header))
    const urls = letters.map(
      ({ properties }) => properties.find(({ field }) => field === 'url')?.values[0]?.text,
    )
    expect(urls).toEqual(['https://e.example#x', undefined])
    expect(letters.map(({ identities }) => identities)).toEqual([['https://e.example#x', '#x'], []])
  })
})
