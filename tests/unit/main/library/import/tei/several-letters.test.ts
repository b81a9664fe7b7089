import { describe, expect, test } from 'vitest'
import { describeLetter } from '../../../../../../src/main/library/import/describe'
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

describe('a letter of an edition', () => {
  const description = (id: string, day: string) =>
    `<correspDesc corresp="#${id}"><correspAction type="sent"><persName>Jane Webb</persName><date ${day}/></correspAction><correspAction type="received"><persName>Tom Hale</persName></correspAction></correspDesc>`
  const letter = (id: string, head: string) =>
    `<div type="letter" xml:id="${id}">${head}<opener><dateline>Valdombra, 26 gennaio 1847</dateline><salute>Dear Tom,</salute></opener><p>We wait for you.</p></div>`
  const titlesOf = async (heads: readonly string[], day = 'when="1847-01-26"') => {
    const ids = heads.map((_, at) => `L${at}`)
    const header = `<profileDesc>${ids.map((id) => description(id, day)).join('')}</profileDesc>`
    const body = heads.map((head, at) => letter(`L${at}`, head)).join('')
    const { letters } = await readBytes('a.xml', teiOf(body, header))
    return letters.map((one) => describeLetter(one, 'a.xml').description)
  }

  test('is called by its head, whatever the words of that look like', async () => {
    const [first, second, third] = await titlesOf([
      '<head>XII</head><head>35. From Jane<lb/> Webb<note>At Bath.</note></head>',
      '<head>36. To Tom Hale</head>',
      '<head>To the Hales</head>',
    ])
    expect(first).toMatchObject({
      title: '35. From Jane Webb',
      titleEvidence: { source: 'markup', field: 'head', certainty: 'likely', span: { start: 5, end: 23 } },
    })
    expect([second?.title, third?.title]).toEqual(['36. To Tom Hale', 'To the Hales'])
  })

  test('without a head that says anything is called after its people and its day, in words', async () => {
    const titles = await titlesOf([
      '',
      '<head>35.</head>',
      '<head>XII</head>',
      '<head rend="letterhead">Firm</head>',
    ])
    expect([...new Set(titles.map(({ title }) => title))]).toEqual(['Jane Webb to Tom Hale, 26 January 1847'])
  })

  test.each([
    ['when="1847-01"', ', January 1847'],
    ['when="1847"', ', 1847'],
    ['when="1847-05" precision="low"', ', c. May 1847'],
    ['when="1847-05-02" cert="low"', ''],
    ['from="1847-05-02" to="1847-05-04"', ', 2 May 1847 to 4 May 1847'],
    ['notBefore="1847-05-02" notAfter="1848"', ', between 2 May 1847 and 1848'],
    ['notAfter="1848"', ', until 1848'],
    ['when="184X"', ''],
  ])('says %s in words, or nothing of it', async (day, words) => {
    const [first, second] = await titlesOf(['', ''], day)
    expect([first?.title, second?.title]).toEqual(Array(2).fill(`Jane Webb to Tom Hale${words}`))
  })
})
