/** The lines of a region of a page with what is seen of them: place, size, weight, whether they are parts of a table. */
import { type Chunk, median } from './chunks'
import type { Glyph } from './glyph'
import { lineText, type Manner } from './line-text'
import { isMostlyRightToLeft } from './visual-order'

export interface Line {
  readonly text: string
  readonly page: number
  readonly left: number
  readonly right: number
  /** Of the baseline, larger further up. */
  readonly y: number
  readonly size: number
  readonly bold: boolean
  readonly direction: 'ltr' | 'rtl'
  /** The first word, by whose width it is seen whether it would have had room on the line before. */
  readonly firstWord: number
  /** Where the pieces of the line begin that stand far apart; one for a line of running text. */
  readonly cells: readonly Cell[]
  /** Whether it begins with a raised number or sign, as a note does. */
  readonly raised: boolean
}

export interface Cell {
  readonly left: number
  readonly right: number
  readonly text: string
}

/** Gaps of more ems than this part cells. */
const cellGap = 1.6

export function linesOf(region: readonly Chunk[], page: number, manner: Manner): readonly Line[] {
  const rows = new Map<number, Chunk[]>()
  for (const chunk of region) {
    const row = rows.get(chunk.row)
    if (row) row.push(chunk)
    else rows.set(chunk.row, [chunk])
  }
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([, chunks]) =>
      lineOf(
        chunks.toSorted((a, b) => a.left - b.left),
        page,
        manner,
      ),
    )
}

/** The line of glyphs that stand on one row, from left to right. */
export function lineOf(chunks: readonly Chunk[], page: number, manner: Manner): Line {
  const glyphs = chunks.flatMap((chunk) => chunk.glyphs)
  const size = median(glyphs.map((glyph) => glyph.size))
  const onLine = glyphs.filter((glyph) => glyph.size > size * 0.85)
  const y = median(onLine.map((glyph) => glyph.y))
  const isRtl = isMostlyRightToLeft(glyphs.map(({ text }) => text))
  const direction =
    isRtl || (manner.base === 'rtl' && !glyphs.some(({ text }) => /\p{L}/u.test(text))) ? 'rtl' : 'ltr'
  const read = (some: readonly Glyph[]) =>
    lineText(withReferences(some, y, size), { ...manner, base: direction })
  const cells = cellsOf(chunks, narrowestCellGap(glyphs, size)).map((cell) => ({
    left: cell[0]?.left ?? 0,
    right: cell.at(-1)?.right ?? 0,
    text: read(cell.flatMap((chunk) => chunk.glyphs)),
  }))
  const first = direction === 'rtl' ? glyphs.at(-1) : glyphs[0]
  const left = Math.min(...chunks.map((chunk) => chunk.left))
  const right = Math.max(...chunks.map((chunk) => chunk.right))
  const text = read(glyphs)
  return {
    text,
    page,
    left,
    right,
    y,
    size,
    bold: onLine.filter((glyph) => glyph.bold).length > onLine.length * 0.6,
    direction,
    firstWord: ((right - left) * (text.search(/\s|$/) + 1)) / Math.max(1, text.length),
    cells: direction === 'rtl' ? cells.toReversed() : cells,
    raised: first !== undefined && isRaised(first, y, size) && /^[\p{Nd}*†‡§]/u.test(first.text),
  }
}

/** In points. Words of a line that is stretched to both margins stand far apart too, but all of them equally. */
function narrowestCellGap(glyphs: readonly Glyph[], size: number): number {
  const gaps: number[] = []
  glyphs.forEach((glyph, at) => {
    const before = glyphs[at - 1]
    const gap = before ? glyph.x - before.x - before.width : 0
    if (gap > size * 0.13) gaps.push(gap)
  })
  const widest = Math.max(0, ...gaps)
  const isStretched = gaps.length > 1 && widest < size * 3.5 && widest < Math.min(...gaps) * 1.5
  return isStretched
    ? Number.POSITIVE_INFINITY
    : Math.max(size * cellGap, median(gaps.toSorted((a, b) => a - b).slice(0, -1)) * 2)
}

function cellsOf(chunks: readonly Chunk[], gap: number): readonly (readonly Chunk[])[] {
  const cells: Chunk[][] = []
  let right = Number.NEGATIVE_INFINITY
  for (const chunk of chunks) {
    if (cells.length === 0 || chunk.left - right > gap) cells.push([])
    cells.at(-1)?.push(chunk)
    right = Math.max(right, chunk.right)
  }
  return cells
}

function isRaised(glyph: Glyph, y: number, size: number): boolean {
  return glyph.size < size * 0.85 && glyph.y > y + size * 0.12
}

/** Numbers of notes stand in brackets, so that they do not become part of the word before them. */
function withReferences(glyphs: readonly Glyph[], y: number, size: number): readonly Glyph[] {
  if (!glyphs.some((glyph) => isReference(glyph, y, size))) return glyphs
  return glyphs.map((glyph, at) => {
    if (!isReference(glyph, y, size)) return glyph
    const before = glyphs[at - 1]
    const after = glyphs[at + 1]
    const opens = !(before && isReference(before, y, size)) ? '[' : ''
    const closes = !(after && isReference(after, y, size)) ? ']' : ''
    return { ...glyph, text: opens + glyph.text + closes }
  })
}

function isReference(glyph: Glyph, y: number, size: number): boolean {
  return isRaised(glyph, y, size) && /^[\p{Nd}*†‡§]+$/u.test(glyph.text)
}
