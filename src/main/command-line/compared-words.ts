/** Passages of letters as the commands that compare print them. */
import type { Comparison, ComparisonRow, Move } from '@shared/comparison'
import type { Span } from '@shared/letter'

/** `[start, end]` in UTF-16 code units of the letter's text, end exclusive. */
export function spanJson({ start, end }: Span): readonly [start: number, end: number] {
  return [start, end]
}

export function rowJson({ kind, a, b, move }: ComparisonRow) {
  return { kind, a: spanJson(a), b: spanJson(b), ...(move === undefined ? {} : { move }) }
}

export function comparisonJson({ similarity, rows, moves, summary }: Comparison) {
  return { similarity, rows: rows.map(rowJson), moves: moves.map(moveJson), summary }
}

function moveJson({ a, b, words, similarity, rows }: Move) {
  return { a: spanJson(a), b: spanJson(b), words, similarity, rows: rows.map(rowJson) }
}

const isolate = '\u2068'
const endOfIsolate = '\u2069'

/** Words of a letter on one line, whatever direction they have, which does not turn what stands beside them. */
export function quoted(text: string): string {
  return `${isolate}“${text.replace(/\s+/g, ' ').trim()}”${endOfIsolate}`
}

export function percent(share: number): string {
  return `${Math.round(share * 1000) / 10} %`
}

/** What became of the words of `a`, a line for each difference. */
export function differenceLines(
  a: string,
  b: string,
  { rows, moves }: Pick<Comparison, 'rows' | 'moves'>,
): readonly string[] {
  return rows.flatMap((row) => differenceLine(a, b, row, moves))
}

function differenceLine(a: string, b: string, row: ComparisonRow, moves: readonly Move[]): readonly string[] {
  const before = a.slice(row.a.start, row.a.end)
  const after = b.slice(row.b.start, row.b.end)
  switch (row.kind) {
    case 'same':
    case 'moved-here':
      return []
    case 'changed':
      return [`changed  ${quoted(before)} → ${quoted(after)}`]
    case 'removed':
      return [`removed  ${quoted(before)}`]
    case 'added':
      return [`added    ${quoted(after)}`]
    case 'moved-away': {
      const move = row.move === undefined ? undefined : moves[row.move]
      if (move === undefined || move.similarity === 1) return [`moved    ${quoted(before)}`]
      const inside = differenceLines(a, b, { rows: move.rows, moves: [] })
      const change = `${percent(move.similarity)} the same`
      return [`moved    ${quoted(before)} (${change})`, ...inside.map((line) => `    ${line}`)]
    }
  }
}
