/**
 * Follows the drawing operators of a page and notes where each glyph is printed (ISO 32000-1, 9.4: text objects).
 * Draws nothing. Takes glyphs and not the ready-made strings of pdf.js, which lose joiners and the order of
 * right-to-left ligatures.
 */
import { type Glyph, type GlyphLayer, identity, type Matrix, multiply } from './glyph'

/** What pdf.js tells of a font. */
export interface PageFont {
  readonly name: string
  readonly vertical: boolean
  readonly fontMatrix: Matrix
  readonly bold: boolean
  readonly type3Height: number | null
}

export interface PageOperators {
  readonly names: readonly string[]
  readonly arguments: readonly (readonly unknown[] | null)[]
  readonly fontOf: (name: string) => PageFont
  /** Lower left and upper right corner of what is shown of the page. */
  readonly box: readonly [number, number, number, number]
}

interface TextState {
  matrix: Matrix
  font: PageFont | null
  size: number
  charSpacing: number
  wordSpacing: number
  scale: number
  leading: number
  rise: number
}

interface Turned extends Glyph {
  readonly angle: number
}

/** More glyphs than a page of newspaper has several times over. */
const mostGlyphs = 200_000

/** The layers of a page, the one with most glyphs first. Glyphs outside of the page are left out. */
export function glyphLayers(operators: PageOperators): readonly GlyphLayer[] {
  const glyphs = withoutControls(new PageText(operators).glyphs())
  const layers = new Map<number, Turned[]>()
  for (const glyph of glyphs) {
    const layer = layers.get(glyph.angle)
    if (layer) layer.push(glyph)
    else layers.set(glyph.angle, [glyph])
  }
  return [...layers]
    .map(([angle, layer]) => ({ angle, glyphs: layer }))
    .sort((a, b) => b.glyphs.length - a.glyphs.length)
}

/**
 * Some fonts do not say what a glyph means. Where the document writes spaces, such a one is a stroke that lengthens a
 * word and stands for nothing, but leaves no gap; where it writes none, it is the space.
 */
function withoutControls(glyphs: readonly Turned[]): readonly Turned[] {
  if (!glyphs.some(({ text }) => /^\p{Cc}+$/u.test(text))) return glyphs
  const meaning = glyphs.some(({ text }) => text === ' ') ? '' : ' '
  return glyphs.map((glyph) => (/^\p{Cc}+$/u.test(glyph.text) ? { ...glyph, text: meaning } : glyph))
}

class PageText {
  readonly #operators: PageOperators
  readonly #glyphs: Turned[] = []
  readonly #states: TextState[] = []
  readonly #marks: { readonly mark: number | null; readonly artifact: boolean; readonly hidden: boolean }[] =
    []
  #state: TextState = {
    matrix: identity,
    font: null,
    size: 0,
    charSpacing: 0,
    wordSpacing: 0,
    scale: 1,
    leading: 0,
    rise: 0,
  }
  #textMatrix = identity
  #lineMatrix = identity

  constructor(operators: PageOperators) {
    this.#operators = operators
  }

  glyphs(): readonly Turned[] {
    const { names, arguments: given } = this.#operators
    for (let at = 0; at < names.length && this.#glyphs.length < mostGlyphs; at++) {
      this.#apply(names[at] ?? '', given[at] ?? [])
    }
    return this.#glyphs
  }

  #apply(name: string, values: readonly unknown[]): void {
    switch (name) {
      case 'save':
        this.#save()
        break
      case 'restore':
      case 'paintFormXObjectEnd':
      case 'endAnnotation':
        this.#state = this.#states.pop() ?? this.#state
        break
      case 'transform':
        this.#transform(matrixOf(values))
        break
      case 'paintFormXObjectBegin':
        this.#save()
        this.#transform(matrixOf(values[0]))
        break
      case 'beginAnnotation':
        this.#save()
        this.#state = { ...this.#state, matrix: identity }
        this.#transform(matrixOf(values[2]))
        this.#transform(matrixOf(values[3]))
        break
      case 'beginMarkedContent':
      case 'beginMarkedContentProps':
        this.#mark(String(values[0]), values[1])
        break
      case 'endMarkedContent':
        this.#marks.pop()
        break
      default:
        this.#applyText(name, values)
    }
  }

  #applyText(name: string, values: readonly unknown[]): void {
    const value = numberOf(values[0])
    const state = this.#state
    switch (name) {
      case 'beginText':
        this.#textMatrix = this.#lineMatrix = identity
        break
      case 'setTextMatrix':
        this.#textMatrix = this.#lineMatrix = matrixOf(ArrayBuffer.isView(values[0]) ? values[0] : values)
        break
      case 'moveText':
        this.#moveLine(value, numberOf(values[1]))
        break
      case 'setLeadingMoveText':
        state.leading = numberOf(values[1])
        this.#moveLine(value, numberOf(values[1]))
        break
      case 'nextLine':
        this.#moveLine(0, state.leading)
        break
      case 'setCharSpacing':
        state.charSpacing = value
        break
      case 'setWordSpacing':
        state.wordSpacing = value
        break
      case 'setHScale':
        state.scale = value / 100
        break
      case 'setLeading':
        state.leading = -value
        break
      case 'setTextRise':
        state.rise = value
        break
      case 'setFont':
        state.font = this.#operators.fontOf(String(values[0]))
        state.size = numberOf(values[1])
        break
      case 'showText':
        this.#show(Array.isArray(values[0]) ? values[0] : [])
        break
    }
  }

  #save(): void {
    this.#states.push({ ...this.#state })
  }

  #transform(matrix: Matrix): void {
    this.#state.matrix = multiply(this.#state.matrix, matrix)
  }

  #moveLine(x: number, y: number): void {
    this.#lineMatrix = multiply(this.#lineMatrix, [1, 0, 0, 1, x, y])
    this.#textMatrix = this.#lineMatrix
  }

  #mark(tag: string, properties: unknown): void {
    const outer = this.#marks.at(-1)
    this.#marks.push({
      mark: typeof properties === 'number' ? properties : (outer?.mark ?? null),
      artifact: tag === 'Artifact' || outer?.artifact === true,
      hidden: outer?.hidden === true,
    })
  }

  #show(items: readonly unknown[]): void {
    const { font, size, charSpacing, wordSpacing, scale } = this.#state
    if (font === null) return
    for (const item of items) {
      if (typeof item === 'number') this.#advance(font, (-item / 1000) * size * (font.vertical ? 1 : scale))
      else if (isPdfGlyph(item)) {
        const spacing = charSpacing + (item.isSpace ? wordSpacing : 0)
        const width = (font.vertical ? (item.vmetric?.[0] ?? -1000) : item.width) * font.fontMatrix[0] * size
        this.#add(font, item, width * (font.vertical ? 1 : scale))
        // Vertical writing goes down: its widths are below zero, and spacing is taken from them.
        this.#advance(font, font.vertical ? width - spacing : (width + spacing) * scale)
      }
    }
  }

  #advance(font: PageFont, by: number): void {
    this.#textMatrix = multiply(this.#textMatrix, [
      1,
      0,
      0,
      1,
      font.vertical ? 0 : by,
      font.vertical ? by : 0,
    ])
  }

  #add(font: PageFont, { unicode: text, fontChar }: PdfGlyph, width: number): void {
    const { size, rise, matrix } = this.#state
    const [a, b, c, d, left, up] = multiply(multiply(matrix, this.#textMatrix), [1, 0, 0, 1, 0, rise])
    if (!this.#isOnPage(left, up) || text === '') return
    const across = font.vertical ? [-c, -d] : [a, b]
    const sign = size < 0 ? -1 : 1
    const angle = Math.round((Math.atan2((across[1] ?? 0) * sign, (across[0] ?? 0) * sign) * 180) / Math.PI)
    const length = Math.hypot(across[0] ?? 0, across[1] ?? 0)
    const height = Math.hypot(c, d) * (font.type3Height ?? 1)
    const turned = turn(left, up, angle)
    const mark = this.#marks.at(-1)
    this.#glyphs.push({
      text,
      form: `${font.name} ${fontChar ?? text}`,
      ...turned,
      width: Math.abs(width) * length,
      size: Math.abs(size) * (font.vertical ? length : height),
      bold: font.bold,
      mark: mark?.mark ?? null,
      artifact: mark?.artifact ?? false,
      angle,
    })
  }

  #isOnPage(x: number, y: number): boolean {
    const [left, bottom, right, top] = this.#operators.box
    return x >= left - 2 && x <= right + 2 && y >= bottom - 2 && y <= top + 2
  }
}

interface PdfGlyph {
  readonly unicode: string
  readonly fontChar?: string
  readonly width: number
  readonly isSpace: boolean
  readonly vmetric: readonly number[] | null
}

function isPdfGlyph(item: unknown): item is PdfGlyph {
  return typeof item === 'object' && item !== null && 'unicode' in item && typeof item.unicode === 'string'
}

/** The place as it would be if the page were turned back by the angle. */
function turn(x: number, y: number, angle: number): { x: number; y: number } {
  if (angle === 0) return { x, y }
  const radians = (angle * Math.PI) / 180
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)]
  return { x: x * cos + y * sin, y: y * cos - x * sin }
}

function numberOf(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0
}

function matrixOf(value: unknown): Matrix {
  if (typeof value !== 'object' || value === null || !('length' in value)) return identity
  const [a, b, c, d, e, f] = Array.from(value as ArrayLike<unknown>)
  if (typeof a !== 'number') return identity
  return [a, numberOf(b), numberOf(c), numberOf(d), numberOf(e), numberOf(f)]
}
