/** Writes small PDF documents by hand, right or wrong in whatever way a test needs. */

export interface PdfOptions {
  readonly version?: string
  readonly information?: string
  readonly catalog?: string
  /** More objects, numbered after the pages. */
  readonly objects?: readonly string[]
  /** What the page tree says of the number of pages. */
  readonly count?: number
  /** Instead of Times Roman. */
  readonly font?: string
}

/** One page for each content stream; object 1 is the catalog, 2 the page tree, 3 the font, then a page and its content in turn. */
export function pdfDocument(contents: readonly string[], options: PdfOptions = {}): Buffer {
  const pages = contents.map((_, at) => `${4 + at * 2} 0 R`)
  const objects = [
    `<</Type/Catalog/Pages 2 0 R${options.catalog ?? ''}>>`,
    `<</Type/Pages/Kids[${pages.join(' ')}]/Count ${options.count ?? contents.length}>>`,
    options.font ?? '<</Type/Font/Subtype/Type1/BaseFont/Times-Roman/Encoding/WinAnsiEncoding>>',
    ...contents.flatMap((content, at) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents ${5 + at * 2} 0 R>>`,
      `<</Length ${Buffer.byteLength(content, 'latin1')}>>stream\n${content}\nendstream`,
    ]),
    ...(options.objects ?? []),
    `<<${options.information ?? ''}>>`,
  ]
  let text = `%PDF-${options.version ?? '1.4'}\n`
  const offsets = objects.map((object, at) => {
    const offset = text.length
    text += `${at + 1} 0 obj\n${object}\nendobj\n`
    return `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  const start = text.length
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`
  text += `trailer<</Size ${objects.length + 1}/Root 1 0 R/Info ${objects.length} 0 R>>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(text, 'latin1')
}

/** A content stream of lines in a font of 12 points, each at its place in points from the lower left corner. */
export function linesAt(...lines: readonly (readonly [x: number, y: number, text: string])[]): string {
  const shown = lines.map(([x, y, text]) => `1 0 0 1 ${x} ${y} Tm (${text.replace(/[\\()]/g, '\\$&')}) Tj`)
  return `BT /F1 12 Tf\n${shown.join('\n')}\nET`
}
