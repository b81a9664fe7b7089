import { describe, expect, test } from 'vitest'
import { linesAt, pdfDocument } from '../../../../../support/pdf-document'
import { readBytes } from '../../../../../support/read-bytes'

const letter = linesAt([72, 760, 'My dear Wilhelmina,'], [72, 720, 'Come on Sunday.'])

/** What became of a document: its text, or the code of the problem. */
async function fate(bytes: Buffer): Promise<string> {
  try {
    const { letters } = await readBytes('letter.pdf', bytes)
    return letters[0]?.text ?? 'nothing'
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown) return `problem: ${String(thrown.code)}`
    throw thrown
  }
}

describe('documents made to do harm', () => {
  test('one that ends anywhere is read as far as it goes, or is a named problem', async () => {
    const whole = pdfDocument([letter, letter])
    for (let end = 8; end < whole.length; end += 61) {
      expect(await fate(whole.subarray(0, end))).toMatch(
        /^My dear|^problem: (?:truncated|unreadable|no-text-layer)$/,
      )
    }
  })

  test('a page tree that holds itself comes to an end', async () => {
    const loop = pdfDocument([letter]).toString('latin1').replace('/Kids[4 0 R]', '/Kids[2 0 R]')
    expect(await fate(Buffer.from(loop, 'latin1'))).toMatch(/^My dear|^problem: unreadable/)
  })

  test('drawings that hold themselves come to an end', async () => {
    const form =
      '<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 6 0 R>>>>/Length 5>>stream\n/X Do\nendstream'
    const text = pdfDocument([`${letter}\n/X Do`], { objects: [form] })
      .toString('latin1')
      .replace('/Font<</F1 3 0 R>>', '/Font<</F1 3 0 R>>/XObject<</X 6 0 R>>')
    expect(await fate(Buffer.from(text, 'latin1'))).toMatch(/^My dear|^problem: unreadable/)
  })

  test('a hundred thousand pages that are not there are not waited for', async () => {
    expect(await fate(pdfDocument([letter], { count: 100_000 }))).toMatch(/^My dear|^problem: unreadable/)
  })

  test('a picture of a million by a million points costs nothing', async () => {
    const image =
      '<</Type/XObject/Subtype/Image/Width 1000000/Height 1000000/BitsPerComponent 8/ColorSpace/DeviceRGB/Length 3>>stream\nabc\nendstream'
    const text = pdfDocument([`${letter}\n/X Do`], { objects: [image] })
      .toString('latin1')
      .replace('/Font<</F1 3 0 R>>', '/Font<</F1 3 0 R>>/XObject<</X 6 0 R>>')
    expect(await fate(Buffer.from(text, 'latin1'))).toMatch(/^My dear/)
  })

  test('scripts and actions of the document are not run', async () => {
    const catalog =
      '/OpenAction<</S/JavaScript/JS(globalThis.harm = 1)>>/AA<</WC<</S/URI/URI(http://example.invalid)>>>>'
    expect(await fate(pdfDocument([letter], { catalog }))).toMatch(/^My dear/)
    expect(globalThis).not.toHaveProperty('harm')
  })

  test('code in the matrix of a font is not run', async () => {
    const font =
      '<</Type/Font/Subtype/Type1/BaseFont/Times-Roman/FontMatrix[1 2 3 4 5 (0\\); globalThis.harm = 1; //)]/Encoding/WinAnsiEncoding>>'
    expect(await fate(pdfDocument([letter], { font }))).toMatch(/Come|^problem/)
    expect(globalThis).not.toHaveProperty('harm')
  })

  test('a content stream of a million operators is read within bounds', async () => {
    const content = `${letter}\n${'q 1 0 0 1 0 0 cm Q '.repeat(200_000)}`
    expect(await fate(pdfDocument([content]))).toMatch(/^My dear/)
  })

  test('numbers without end and positions that are none do not stop it', async () => {
    const content = `BT /F1 1e308 Tf 1e308 0 0 1e308 1e308 1e308 Tm (x) Tj ET\n${letter}\nBT /F1 0 Tf 0 0 0 0 0 0 Tm (nothing) Tj ET`
    expect(await fate(pdfDocument([content]))).toMatch(/My dear/)
  })
})
