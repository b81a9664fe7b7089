/** Puts glyphs together to chunks: what stands on one line without a wide gap. Knows nothing of columns or paragraphs. */
import type { Glyph } from './glyph'

export interface Chunk {
  /** From left to right. */
  readonly glyphs: readonly Glyph[]
  /** Chunks that stand on one line of the page have the same row, counted from the top. */
  readonly row: number
  readonly left: number
  readonly right: number
  /** Of the baseline. */
  readonly y: number
  readonly size: number
}

/** A gap of more ems than this may part two columns. */
const widestGap = 0.9

export function chunksOf(all: readonly Glyph[]): readonly Chunk[] {
  const glyphs = withoutCopies(all.filter(({ text }) => text === '' || /\S|\u00ad/.test(text)))
  const usual = median(glyphs.map(({ size }) => size))
  return withRaised(rowsOf(glyphs, usual), usual).flatMap((row, number) => chunksOfRow(row, number))
}

/** Bold print and shadows are often made by printing twice, a little aside. */
function withoutCopies(glyphs: readonly Glyph[]): readonly Glyph[] {
  const seen = new Map<string, Glyph[]>()
  return glyphs.filter((glyph) => {
    const key = `${glyph.text}${Math.round(glyph.y / 4)}`
    const others = seen.get(key)
    if (!others) {
      seen.set(key, [glyph])
      return true
    }
    // Only the last ones can be copies of a glyph nearby; all of them would take too long.
    const isCopy = others
      .slice(-400)
      .some(
        (other) =>
          Math.abs(other.x - glyph.x) < glyph.size * 0.12 && Math.abs(other.y - glyph.y) < glyph.size * 0.12,
      )
    if (!isCopy) others.push(glyph)
    return !isCopy
  })
}

/** Glyphs of one line from the top down; what is raised or lowered a little belongs to the line. */
function rowsOf(glyphs: readonly Glyph[], usual: number): readonly (readonly Glyph[])[] {
  const rows: Glyph[][] = []
  let anchor: Glyph | null = null
  for (const glyph of glyphs.toSorted((a, b) => b.y - a.y || a.x - b.x)) {
    const reach: number = 0.42 * Math.min(Math.max(glyph.size, anchor?.size ?? 0), usual * 1.6)
    if (anchor !== null && anchor.y - glyph.y <= reach) {
      rows.at(-1)?.push(glyph)
      if (glyph.size > anchor.size) anchor = glyph
    } else {
      rows.push([glyph])
      anchor = glyph
    }
  }
  return rows
}

/** Numbers of notes may be raised so far that they make a row of their own. */
function withRaised(rows: readonly (readonly Glyph[])[], usual: number): readonly (readonly Glyph[])[] {
  const joined: (readonly Glyph[])[] = []
  let raised: Glyph[] = []
  for (const row of rows) {
    const isRaised =
      row.length <= 12 && row.every(({ text, size }) => size < usual * 0.8 && /^[\p{Nd}*†‡§]+$/u.test(text))
    if (isRaised) {
      raised.push(...row)
      continue
    }
    const own = raised.filter((glyph) => row.some((other) => carries(other, glyph)))
    const others = raised.filter((glyph) => !own.includes(glyph))
    if (others.length > 0) joined.push(others)
    joined.push([...row, ...own])
    raised = []
  }
  return raised.length > 0 ? [...joined, raised] : joined
}

/** Whether a raised glyph stands close to one of the line below it. */
function carries(glyph: Glyph, raised: Glyph): boolean {
  const isNear = raised.y - glyph.y < glyph.size * 0.68 && raised.size < glyph.size * 0.85
  const gap = Math.max(raised.x - glyph.x - glyph.width, glyph.x - raised.x - raised.width)
  return isNear && gap < glyph.size * 0.7
}

function chunksOfRow(row: readonly Glyph[], number: number): readonly Chunk[] {
  const chunks: Glyph[][] = []
  let right = Number.NEGATIVE_INFINITY
  for (const glyph of row.toSorted((a, b) => a.x - b.x)) {
    if (glyph.x - right > glyph.size * widestGap) chunks.push([])
    chunks.at(-1)?.push(glyph)
    right = Math.max(right, glyph.x + glyph.width)
  }
  return chunks.map((glyphs) => chunkOf(glyphs, number))
}

function chunkOf(glyphs: readonly Glyph[], row: number): Chunk {
  const size = weightedSize(glyphs)
  const main = glyphs.filter((glyph) => glyph.size > size * 0.9)
  return {
    glyphs,
    row,
    left: Math.min(...glyphs.map(({ x }) => x)),
    right: Math.max(...glyphs.map(({ x, width }) => x + width)),
    y: median(main.map(({ y }) => y)),
    size,
  }
}

/** The size that most of the glyphs have, so that neither a large initial nor a note's number changes it. */
function weightedSize(glyphs: readonly Glyph[]): number {
  return median(glyphs.map(({ size }) => size))
}

/** 0 for nothing. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
}
