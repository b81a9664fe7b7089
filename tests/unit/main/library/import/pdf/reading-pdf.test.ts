import { describe, expect, test, vi } from 'vitest'
import { linesAt, pdfDocument } from '../../../../../support/pdf-document'
import { readBytes } from '../../../../../support/read-bytes'

const letter = linesAt([72, 760, 'My dear Wilhelmina,'], [72, 720, 'Come on Sunday.'])
const read = (bytes: Buffer) => readBytes('letter.pdf', bytes)

describe('reading a PDF', () => {
  test('it is known by its content, whatever it is called', async () => {
    const { letters } = await readBytes('letter.txt', pdfDocument([letter]))
    expect(letters[0]?.text).toBe('My dear Wilhelmina,\n\nCome on Sunday.')
  })

  test('what the document states about itself is kept as it stands there', async () => {
    const information = '/Title(Letter to W.)/Author(Leopold Strand)/CreationDate(D:19990401120000Z)'
    const { letters } = await read(pdfDocument([letter], { information }))
    const stated = letters[0]?.properties.map(({ source, field, values }) => [source, field, values[0]?.text])
    expect(stated).toEqual([
      ['document-properties', 'title', 'Letter to W.'],
      ['document-properties', 'author', 'Leopold Strand'],
      ['document-properties', 'creationdate', 'D:19990401120000Z'],
    ])
  })

  test('a paragraph goes on over the page, and the page begins inside it', async () => {
    const first = Array.from(
      { length: 40 },
      (_, at) => [72, 780 - at * 16, `line ${at} of a long paragraph that fills its measure well,`] as const,
    )
    const pages = [linesAt(...first), linesAt([72, 780, 'and it ends here.'], [72, 740, 'Another one.'])]
    const { letters } = await read(pdfDocument(pages))
    const [found] = letters
    expect(found?.blocks).toHaveLength(2)
    expect(found?.text.slice(found.pages?.[1]?.start)).toMatch(/^and it ends here\./)
  })

  test('a running head stands before the title below it, and a running foot after the page', async () => {
    const head = [72, 820, 'LETTERS OF THE HARBOUR'] as const
    const foot = [72, 30, 'Printed at the Harbour Press'] as const
    const large = 'BT /F1 18 Tf 1 0 0 1 72 780 Tm (To the Keeper of the Light) Tj ET'
    const smaller = 'BT /F1 15 Tf 1 0 0 1 72 740 Tm (A letter of the seven pilots) Tj ET'
    const words = linesAt(head, [72, 700, 'We write to you again.'], [72, 660, 'We saw no light.'], foot)
    const second = linesAt(head, [72, 780, 'We shall come on Sunday.'], foot)
    const { letters } = await read(pdfDocument([`${large}\n${smaller}\n${words}`, second]))
    const [found] = letters
    expect(found?.blocks.map(({ kind, start, end }) => `${kind}: ${found.text.slice(start, end)}`)).toEqual([
      'boilerplate: LETTERS OF THE HARBOUR',
      'heading: To the Keeper of the Light',
      'heading: A letter of the seven pilots',
      'paragraph: We write to you again.',
      'paragraph: We saw no light.',
      'boilerplate: Printed at the Harbour Press',
      'paragraph: We shall come on Sunday.',
    ])
    expect(found?.pages?.map(({ start }) => found.text.slice(start, start + 7))).toEqual([
      'LETTERS',
      'We shal',
    ])
  })

  test('a scan without text is a problem that says what to do', async () => {
    const reading = read(pdfDocument(['0 0 100 100 re f']))
    await expect(reading).rejects.toMatchObject({ code: 'no-text-layer' })
    await expect(reading).rejects.toThrow('OCR')
  })

  test('pages without text among others are named', async () => {
    const { letters, problems } = await read(pdfDocument([letter, 'q 100 0 0 100 0 0 cm Q', letter]))
    expect(letters).toHaveLength(1)
    expect(problems).toMatchObject([{ part: '', code: 'read-in-part' }])
    expect(problems[0]?.message).toMatch(/^Page 2 /)
  })

  test('embedded files are left alone and named', async () => {
    const catalog = '/Names<</EmbeddedFiles<</Names[(list.csv) 6 0 R]>>>>'
    const objects = [
      '<</Type/Filespec/F(list.csv)/UF(list.csv)/EF<</F 7 0 R>>>>',
      '<</Length 1>>stream\na\nendstream',
    ]
    const { letters, problems } = await read(pdfDocument([letter], { catalog, objects }))
    expect(letters).toHaveLength(1)
    expect(problems[0]?.message).toContain('list.csv')
  })

  test('a document whose table of objects is damaged is read all the same', async () => {
    const text = pdfDocument([letter])
      .toString('latin1')
      .replace(/startxref\n\d+/, 'startxref\n7')
    const { letters } = await read(Buffer.from(text, 'latin1'))
    expect(letters[0]?.text).toContain('Come on Sunday.')
  })

  test('nothing is written to the console', async () => {
    const spies = [vi.spyOn(console, 'log'), vi.spyOn(console, 'warn'), vi.spyOn(console, 'error')]
    await read(pdfDocument([letter]))
    for (const spy of spies) expect(spy).not.toHaveBeenCalled()
    vi.restoreAllMocks()
  })

  test('text that is turned on its side comes after the text of the page', async () => {
    const stamp = 'BT /F1 18 Tf 0 1 -1 0 560 300 Tm (RECEIVED) Tj ET'
    const { letters } = await read(pdfDocument([`${stamp}\n${letter}`]))
    expect(letters[0]?.text).toMatch(/^My dear[\s\S]*RECEIVED$/)
  })
})
