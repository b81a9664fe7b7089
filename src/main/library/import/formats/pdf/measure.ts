/** The measure of a text: how large its letters are, how far its lines run, how far they stand apart. */
import { median } from './chunks'
import type { Line } from './lines'

export interface Measure {
  /** Size of the letters of running text, in points. */
  readonly size: number
  /** From one baseline to the next. */
  readonly leading: number
  /** Where lines of running text begin and end, for each column by its beginning. */
  readonly columns: readonly Extent[]
}

/** Along the direction of writing, so that the beginning of a line is always the smaller number. */
export interface Extent {
  readonly start: number
  readonly end: number
}

export function extentOf(line: Pick<Line, 'left' | 'right' | 'direction'>): Extent {
  return line.direction === 'rtl'
    ? { start: -line.right, end: -line.left }
    : { start: line.left, end: line.right }
}

/** `regions` are those of all pages. */
export function measureOf(regions: readonly (readonly Line[])[]): Measure {
  const lines = regions.flat()
  const size = median(
    lines.flatMap((line) => Array<number>(Math.ceil(line.text.length / 20)).fill(line.size)),
  )
  const running = (line: Line) => Math.abs(line.size - size) < size * 0.08
  const leadings = regions.flatMap((region) => leadingsOf(region.filter(running)))
  const columns = regions.flatMap((region) => columnOf(region.filter(running)))
  return { size, leading: leadingAmong(leadings, size * 1.2), columns }
}

export function leadingsOf(lines: readonly Line[]): readonly number[] {
  return lines.slice(1).flatMap((line, at) => {
    const gap = (lines[at]?.y ?? 0) - line.y
    return gap > line.size * 0.7 && gap < line.size * 3 ? [gap] : []
  })
}

/**
 * The smallest distance that comes more than now and then: between the lines of a paragraph there is less than
 * between paragraphs, and where paragraphs have a line or two there are more of the latter.
 */
export function leadingAmong(values: readonly number[], otherwise: number): number {
  const enough = Math.max(1, values.length * 0.12)
  const candidates = [...new Set(values.map((each) => Math.round(each * 2) / 2))].sort((a, b) => a - b)
  const near = (value: number) => values.filter((other) => Math.abs(other - value) <= 0.5)
  const found = candidates.find((value) => near(value).length >= enough)
  return found === undefined ? otherwise : median(near(found))
}

function columnOf(lines: readonly Line[]): readonly Extent[] {
  if (lines.length === 0) return []
  const extents = lines.map(extentOf)
  const ends = extents.map(({ end }) => end).sort((a, b) => b - a)
  const [first = 0, second = first] = ends
  const tooLong = first - second > (lines[0]?.size ?? 10) * 3 && lines.length > 3
  return [{ start: Math.min(...extents.map(({ start }) => start)), end: tooLong ? second : first }]
}

/** The column that some lines stand in: their own, or as wide as the same column is on other pages. */
export function columnFor(lines: readonly Line[], measure: Measure): Extent {
  const [own = { start: 0, end: 0 }] = columnOf(lines)
  const same = measure.columns.filter(
    ({ start, end }) => Math.abs(start - own.start) < measure.size * 1.5 && end > own.start,
  )
  return { start: own.start, end: Math.max(own.end, ...same.map(({ end }) => end)) }
}
