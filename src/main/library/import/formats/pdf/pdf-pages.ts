/** From the glyphs of all pages to the parts that are written: rows, furniture, columns, notes, paragraphs. */
import { type Chunk, chunksOf, median } from './chunks'
import { regionsOf } from './columns'
import { type PageRow, pageFurniture } from './furniture'
import type { GlyphLayer } from './glyph'
import { type Manner, spacedClusters } from './line-text'
import { type Line, lineOf, linesOf } from './lines'
import { type Measure, measureOf } from './measure'
import { notesApart } from './notes'
import { paragraphsOf } from './paragraphs'
import type { PagePart } from './pdf-text'
import { formsBeforeNonJoiner } from './persian-joiners'
import { turnedIfVertical } from './vertical'
import { isMostlyRightToLeft } from './visual-order'

export interface LaidOut {
  readonly parts: readonly PagePart[]
  readonly measure: Measure
}

interface ReadPage {
  readonly number: number
  readonly chunks: readonly Chunk[]
  /** Text that is turned another way, each way by itself. */
  readonly turned: readonly (readonly Chunk[])[]
  readonly base: 'ltr' | 'rtl'
}

/** `labels` has the document's own labels of its pages, or null. */
export function layOut(pages: readonly (readonly GlyphLayer[])[], labels: readonly string[] | null): LaidOut {
  const read = pages.map(readPage)
  const unjoined = unjoinedForms(read)
  const furniture = pageFurniture(read.map((page) => rowsOf(page, { base: page.base, unjoined })))
  const regions = read.map((page, at) => {
    const chunks = page.chunks.filter(({ row }) => !furniture[at]?.rows.has(row))
    const linesIn = (some: readonly Chunk[]) => linesOf(some, page.number, { base: page.base, unjoined })
    return [...regionsOf(chunks, page.base === 'rtl').map(linesIn), ...page.turned.map(linesIn)]
  })
  const measure = measureOf(regions.flat())
  const parts = regions.map((own, at): PagePart => {
    const split = own.map((region) => notesApart(region, measure))
    return {
      label: labels?.[at] ?? furniture[at]?.number ?? String(at + 1),
      heads: furniture[at]?.heads ?? [],
      feet: furniture[at]?.feet ?? [],
      regions: split.map(({ text }) => paragraphsOf(text, measure)),
      notes: split.flatMap(({ notes }) => notes),
    }
  })
  return { parts, measure }
}

function readPage(layers: readonly GlyphLayer[], number: number): ReadPage {
  const [main, ...others] = layers
  const glyphs = main ? turnedIfVertical(main).glyphs : []
  return {
    number,
    chunks: chunksOf(glyphs),
    turned: others.map((layer) => chunksOf(layer.glyphs)),
    base: isMostlyRightToLeft(glyphs.map(({ text }) => text)) ? 'rtl' : 'ltr',
  }
}

function unjoinedForms(pages: readonly ReadPage[]): ReadonlySet<string> {
  const chunks = pages.filter(({ base }) => base === 'rtl').flatMap((page) => page.chunks)
  return formsBeforeNonJoiner(chunks.map(({ glyphs }) => spacedClusters(glyphs)))
}

function rowsOf({ chunks, number }: ReadPage, manner: Manner): readonly PageRow[] {
  const rows = new Map<number, Chunk[]>()
  for (const chunk of chunks) {
    const row = rows.get(chunk.row)
    if (row) row.push(chunk)
    else rows.set(chunk.row, [chunk])
  }
  return [...rows].map(([row, own]) => {
    const line: Line = lineOf(own, number, manner)
    return {
      row,
      text: line.cells.map(({ text }) => text).join(' '),
      y: line.y,
      size: median(own.map(({ size }) => size)),
    }
  })
}
