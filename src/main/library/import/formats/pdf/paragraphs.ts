/** The paragraphs of a region: lines that belong together, with the shape that their text has. */
import { type LineBreak, lineBreaks } from './line-breaks'
import type { Cell, Line } from './lines'
import { columnFor, type Extent, type Measure } from './measure'

export interface Paragraph {
  /** `text`: its line ends mean nothing. `lines`: the author ended its lines, as in an address. `row`: cells of a table. */
  readonly shape: 'text' | 'lines' | 'row'
  readonly lines: readonly Line[]
  /** The column that it stands in, along the direction of writing. */
  readonly column: Extent
}

export function paragraphsOf(region: readonly Line[], measure: Measure): readonly Paragraph[] {
  const column = columnFor(region, measure)
  return tablesApart(region).flatMap(({ isTable, lines }) =>
    isTable
      ? lines.map((line): Paragraph => ({ shape: 'row', lines: [line], column }))
      : runningText(splitCells(lines), column, measure),
  )
}

function runningText(lines: readonly Line[], column: Extent, measure: Measure): readonly Paragraph[] {
  const breaks = lineBreaks(lines, column, measure)
  return groupsAt(lines, breaks, 'paragraph').flatMap((group) => {
    const own = breaks.slice(lines.indexOf(group[0] ?? ({} as Line)))
    return piecesOf(group, own.slice(0, group.length), column)
  })
}

function groupsAt(lines: readonly Line[], breaks: readonly LineBreak[], where: LineBreak): Line[][] {
  const groups: Line[][] = []
  lines.forEach((line, at) => {
    const last = groups.at(-1)
    if (last && breaks[at] !== where) last.push(line)
    else groups.push([line])
  })
  return groups
}

/** Lines that their author ended stand together as they are; between them paragraphs may begin without any other sign. */
function piecesOf(
  lines: readonly Line[],
  breaks: readonly LineBreak[],
  column: Extent,
): readonly Paragraph[] {
  const paragraphs: { shape: 'text' | 'lines'; lines: Line[]; column: Extent }[] = []
  for (const piece of groupsAt(lines, breaks, 'line')) {
    const last = paragraphs.at(-1)
    const single = piece.length === 1 && !isSentence(piece[0], column)
    if (single && last?.shape === 'lines') last.lines.push(...piece)
    else paragraphs.push({ shape: single ? 'lines' : 'text', lines: piece, column })
  }
  return paragraphs.map((each) => (each.lines.length === 1 ? { ...each, shape: 'text' } : each))
}

function isSentence(line: Line | undefined, column: Extent): boolean {
  if (!line) return false
  return /[.!?:;…؟。]["”»’)]?$/u.test(line.text) && line.right - line.left > (column.end - column.start) * 0.5
}

/** What stands far apart on one line, outside of a table, is read as lines of their own. */
function splitCells(lines: readonly Line[]): readonly Line[] {
  return lines.flatMap((line) => {
    const widest = Math.max(0, ...line.cells.slice(1).map((cell, at) => gapBetween(line.cells[at], cell)))
    // A stretched line of a narrow column has wide gaps too, but its sentence goes on after them.
    if (widest < line.size * 3 || line.cells.slice(1).every(({ text }) => /^\p{Ll}/u.test(text)))
      return [line]
    return line.cells.map((cell) => ({
      ...line,
      text: cell.text,
      left: cell.left,
      right: cell.right,
      cells: [cell],
      firstWord: ((cell.right - cell.left) * (cell.text.search(/\s|$/) + 1)) / Math.max(1, cell.text.length),
    }))
  })
}

function gapBetween(a: Cell | undefined, b: Cell): number {
  return a ? Math.max(b.left - a.right, a.left - b.right) : 0
}

interface Stretch {
  readonly isTable: boolean
  readonly lines: Line[]
}

/** At least two lines whose cells stand below each other, and three where there are only two cells. */
function tablesApart(lines: readonly Line[]): readonly Stretch[] {
  const stretches: Stretch[] = []
  let at = 0
  while (at < lines.length) {
    const rows = tableRows(lines, at)
    const first = lines[at]
    if (rows.length > 0) {
      stretches.push({ isTable: true, lines: joinedRows(rows) })
      at += rows.length
      continue
    }
    const last = stretches.at(-1)
    if (last && !last.isTable && first) last.lines.push(first)
    else if (first) stretches.push({ isTable: false, lines: [first] })
    at++
  }
  return stretches
}

function tableRows(lines: readonly Line[], from: number): readonly Line[] {
  const first = lines[from]
  if (!first || first.cells.length < 2) return []
  let to = from + 1
  let full = 1
  for (let line = lines[to]; line; line = lines[++to]) {
    const previous = lines[to - 1]
    if (!previous || previous.y - line.y > line.size * 4) break
    if (line.cells.length >= 2 && isRowLike(first, line)) full++
    else if (!continuesCell(first, line)) break
  }
  const most = Math.max(...lines.slice(from, to).map(({ cells }) => cells.length))
  return full >= (most > 2 ? 2 : 3) ? lines.slice(from, to) : []
}

/** Both rows begin at one place, and a cell after the first does too. That the last ones end together is so in any text. */
function isRowLike(first: Line, line: Line): boolean {
  const starts = Math.abs((first.cells[0]?.left ?? 0) - (line.cells[0]?.left ?? 0)) < line.size
  const ends = Math.abs((first.cells[0]?.right ?? 0) - (line.cells[0]?.right ?? 0)) < line.size
  return (starts || ends) && line.cells.slice(1).some((cell) => isAligned(first, cell))
}

function isAligned(row: Line, cell: Cell): boolean {
  return row.cells.slice(1).some((other) => {
    const isMiddle = Math.abs(other.left + other.right - cell.left - cell.right) < row.size
    const isNumber = /\p{Nd}/u.test(cell.text) && Math.abs(other.right - cell.right) < row.size
    return Math.abs(other.left - cell.left) < row.size || isMiddle || isNumber
  })
}

function columnAt(row: Line, cell: Cell): number {
  return row.cells.findIndex(
    (other) =>
      Math.abs(other.left - cell.left) < row.size ||
      Math.abs(other.right - cell.right) < row.size ||
      Math.abs(other.left + other.right - cell.left - cell.right) < row.size,
  )
}

/** A line of the table that only goes on with a cell, other than the first one, of the row above. */
function continuesCell(first: Line, line: Line): boolean {
  return line.cells.length < first.cells.length && line.cells.every((cell) => columnAt(first, cell) > 0)
}

function joinedRows(rows: readonly Line[]): Line[] {
  const first = rows[0]
  const joined: Line[] = []
  for (const row of rows) {
    const above = joined.at(-1)
    if (above && first && continuesCell(above, row)) joined[joined.length - 1] = withContinuation(above, row)
    else joined.push(row)
  }
  return joined
}

function withContinuation(above: Line, row: Line): Line {
  const cells = above.cells.map((cell, column) => {
    const more = row.cells.filter((each) => columnAt(above, each) === column)
    return { ...cell, text: [cell.text, ...more.map(({ text }) => text)].join(' ') }
  })
  return { ...above, cells, y: row.y }
}
