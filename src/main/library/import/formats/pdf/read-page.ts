/** Reads one page of an open document: its operators and fonts, and from them its glyphs. */
import type { PDFPageProxy } from 'pdfjs-dist'
import type { GlyphLayer, Matrix } from './glyph'
import { glyphLayers, type PageFont } from './page-glyphs'

export interface ReadPage {
  readonly layers: readonly GlyphLayer[]
  /** Whether nothing at all is printed on it. */
  readonly isBlank: boolean
}

/** `names` has the operators' names by their numbers. */
export async function readPage(page: PDFPageProxy, names: readonly string[]): Promise<ReadPage> {
  const list = await page.getOperatorList()
  const fonts = await fontsOf(page, list, names)
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view
  const layers = glyphLayers({
    names: list.fnArray.map((number) => names[number] ?? ''),
    arguments: list.argsArray,
    box: [left, bottom, right, top],
    fontOf: (name) => fonts.get(name) ?? fontOf(null),
  })
  // Pictures are left out, but not the operators that place them.
  return {
    layers,
    isBlank: list.fnArray.every((number) => !/transform|paint|path|shading/i.test(names[number] ?? '')),
  }
}

interface Operators {
  readonly fnArray: readonly number[]
  readonly argsArray: readonly unknown[]
}

/** Milliseconds after which a font that does not come is done without. */
const fontPatience = 2000

/** Subtle: pdf.js sends fonts beside the operators, and the operators may be there first. */
async function fontsOf(
  page: PDFPageProxy,
  { fnArray, argsArray }: Operators,
  names: readonly string[],
): Promise<ReadonlyMap<string, PageFont>> {
  const setFont = names.indexOf('setFont')
  const used = new Set<string>()
  fnArray.forEach((number, at) => {
    const given = argsArray[at]
    if (number === setFont && Array.isArray(given)) used.add(String(given[0]))
  })
  const fonts = new Map<string, PageFont>()
  for (const name of used) fonts.set(name, fontOf(await arrivedFont(page, name)))
  return fonts
}

function arrivedFont(page: PDFPageProxy, name: string): Promise<unknown> {
  return new Promise((resolve) => {
    const patience = setTimeout(() => resolve(null), fontPatience)
    page.commonObjs.get(name, (font: unknown) => {
      clearTimeout(patience)
      resolve(font)
    })
  })
}

function fontOf(font: unknown): PageFont {
  const given = (typeof font === 'object' && font !== null ? font : {}) as Readonly<Record<string, unknown>>
  const matrix = given.fontMatrix
  const name = typeof given.name === 'string' ? given.name : ''
  const bounds = Array.isArray(given.bbox) ? given.bbox.map(Number) : []
  const fontMatrix = (Array.isArray(matrix) && matrix.length === 6
    ? matrix.map(Number)
    : [0.001, 0, 0, 0.001, 0, 0]) as unknown as Matrix
  const height = ((bounds[3] ?? 0) - (bounds[1] ?? 0)) * fontMatrix[3]
  return {
    name: typeof given.loadedName === 'string' ? given.loadedName : name,
    vertical: given.vertical === true,
    fontMatrix,
    bold: given.bold === true || given.black === true || /bold|black|heavy/i.test(name),
    type3Height: given.isType3Font === true && height > 0.2 ? height : null,
  }
}
