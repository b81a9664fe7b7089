/**
 * The reading order of a page: columns one after the other, headings above all of them first. Looks for white gutters
 * that run down between lines of text (whitespace as in Breuel 2002, "Two geometric algorithms for layout analysis",
 * cut recursively as in Nagy and Seth 1984).
 */
import { type Chunk, median } from './chunks'

/** A part of the page whose lines follow each other from the top down. */
export type Region = readonly Chunk[]

interface Gutter {
  readonly x: number
  readonly top: number
  readonly bottom: number
  readonly height: number
}

const deepest = 12
/** A column has at least so many lines; fewer are a letterhead, a dateline, a row of a table. */
const fewestLines = 3

/** `rightToLeft`: the columns begin at the right, as in Persian. */
export function regionsOf(chunks: readonly Chunk[], rightToLeft: boolean): readonly Region[] {
  return cut(chunks, rightToLeft, 0)
}

function cut(chunks: readonly Chunk[], rightToLeft: boolean, depth: number): readonly Region[] {
  const gutter = depth < deepest ? bestGutter(chunks) : null
  if (gutter === null) return chunks.length === 0 ? [] : [chunks]
  const inBand = (chunk: Chunk) => chunk.y <= gutter.top && chunk.y >= gutter.bottom
  const sides = [
    chunks.filter((chunk) => inBand(chunk) && middle(chunk) < gutter.x),
    chunks.filter((chunk) => inBand(chunk) && middle(chunk) >= gutter.x),
  ]
  const parts = [
    chunks.filter((chunk) => chunk.y > gutter.top),
    ...(rightToLeft ? sides.reverse() : sides),
    chunks.filter((chunk) => chunk.y < gutter.bottom),
  ]
  return parts.flatMap((part) => cut(part, rightToLeft, depth + 1))
}

function middle({ left, right }: Chunk): number {
  return (left + right) / 2
}

/** The gutter along which the most text runs in columns; null when the text runs in one. */
function bestGutter(chunks: readonly Chunk[]): Gutter | null {
  const width = median(chunks.map(({ size }) => size)) * 0.9
  const tried = new Set<number>()
  let best: Gutter | null = null
  for (const { right } of chunks) {
    const place = Math.round(right / 2)
    if (tried.has(place) || tried.size > 400) continue
    tried.add(place)
    const found = gutterAt(chunks, right, width)
    if (found !== null && found.height > (best?.height ?? 0)) best = found
  }
  return best
}

/** The longest stretch down the page that nothing crosses at `x`, if there are columns on both sides of it. */
function gutterAt(chunks: readonly Chunk[], x: number, width: number): Gutter | null {
  const crossing = chunks.filter(({ left, right }) => left < x + width && right > x + 0.5)
  const edges = crossing.map(({ y }) => y).sort((a, b) => b - a)
  let best: Gutter | null = null
  for (let at = 0; at <= edges.length; at++) {
    const top = edges[at - 1] ?? Number.POSITIVE_INFINITY
    const bottom = edges[at] ?? Number.NEGATIVE_INFINITY
    if (top - bottom < width * fewestLines) continue
    const found = columnsBetween(chunks, x, top, bottom)
    if (found !== null && found.height > (best?.height ?? 0)) best = found
  }
  return best
}

function columnsBetween(chunks: readonly Chunk[], x: number, above: number, below: number): Gutter | null {
  const band = chunks.filter(({ y }) => y < above && y > below)
  const left = band.filter((chunk) => middle(chunk) < x)
  const right = band.filter((chunk) => middle(chunk) >= x)
  if (rowsIn(left) < fewestLines || rowsIn(right) < fewestLines) return null
  // Lines above and below the height that both columns share belong to neither.
  const top = Math.min(highest(left), highest(right))
  const bottom = Math.max(lowest(left), lowest(right))
  const sharedLeft = left.filter(({ y }) => y <= top + 30 && y >= bottom - 30)
  const sharedRight = right.filter(({ y }) => y <= top + 30 && y >= bottom - 30)
  if (rowsIn(sharedLeft) < fewestLines || rowsIn(sharedRight) < fewestLines) return null
  if (!isColumn(left) || !isColumn(right) || isTable(left, right)) return null
  return {
    x,
    top: Math.max(highest(left), highest(right)),
    bottom: Math.min(lowest(left), lowest(right)),
    height: top - bottom,
  }
}

function rowsIn(chunks: readonly Chunk[]): number {
  return new Set(chunks.map(({ row }) => row)).size
}

function highest(chunks: readonly Chunk[]): number {
  return Math.max(...chunks.map(({ y }) => y))
}

function lowest(chunks: readonly Chunk[]): number {
  return Math.min(...chunks.map(({ y }) => y))
}

/** Numbers in the margin, bullets and single words are no column. */
function isColumn(chunks: readonly Chunk[]): boolean {
  return median(chunks.map(({ glyphs }) => glyphs.length)) >= 8
}

/** Rows that stand side by side with little in them are read across. */
function isTable(left: readonly Chunk[], right: readonly Chunk[]): boolean {
  const rows = new Set(left.map(({ row }) => row))
  const shared = new Set(right.filter(({ row }) => rows.has(row)).map(({ row }) => row)).size
  const fewer = Math.min(rows.size, rowsIn(right))
  return shared >= fewer * 0.8 && (fillOf(left) < 0.62 || fillOf(right) < 0.62) && rows.size > 2
}

/** How much of its width a column uses, between 0 and 1: running text fills it, cells of a table do not. */
function fillOf(chunks: readonly Chunk[]): number {
  const left = Math.min(...chunks.map((chunk) => chunk.left))
  const right = Math.max(...chunks.map((chunk) => chunk.right))
  const widths = new Map<number, number>()
  for (const chunk of chunks) {
    widths.set(chunk.row, (widths.get(chunk.row) ?? 0) + chunk.right - chunk.left)
  }
  return median([...widths.values()]) / Math.max(1, right - left)
}
