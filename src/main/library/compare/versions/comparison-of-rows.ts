/** A comparison as everybody sees it, in places of the texts, made from rows that are counted in words. */
import type { Comparison, ComparisonRow, ComparisonSummary, Move } from '@shared/comparison'
import type { Span } from '@shared/letter'
import type { Part } from './part'
import { Edge, type ReadText } from './read-text'
import type { MovedPart, WordRow, WordRows } from './word-rows'

export function comparisonOf(found: WordRows, a: ReadText, b: ReadText): Comparison {
  const summary = summaryOf(found)
  const all = a.words.count + b.words.count
  return {
    rows: rowsInPlaces(found.rows, a, b),
    moves: found.moves.map((moved) => moveOf(moved, a, b)),
    summary,
    similarity: all === 0 ? 1 : (2 * (summary.same + summary.moved)) / all,
  }
}

/** Rows whose places never go back, although the place of what a text lacks is a matter of choice. */
function rowsInPlaces(rows: readonly WordRow[], a: ReadText, b: ReadText): readonly ComparisonRow[] {
  let aEnd = 0
  let bEnd = 0
  return rows.map((row) => {
    const places = {
      a: spanOf(a, row.aStart, row.aEnd, b.edges[row.bStart] ?? 0, aEnd),
      b: spanOf(b, row.bStart, row.bEnd, a.edges[row.aStart] ?? 0, bEnd),
    }
    aEnd = places.a.end
    bEnd = places.b.end
    return row.move === undefined
      ? { kind: row.kind, ...places }
      : { kind: row.kind, ...places, move: row.move }
  })
}

/** What begins with a sentence stands before the next word, anything else behind the word before. */
function spanOf({ words }: ReadText, start: number, end: number, edge: number, least: number): Span {
  if (start < end) return { start: words.starts[start] ?? 0, end: words.ends[end - 1] ?? 0 }
  const before = words.ends[start - 1]
  const next = words.starts[start]
  const place = edge >= Edge.sentence ? (next ?? before) : (before ?? next)
  const at = Math.max(least, place ?? 0)
  return { start: at, end: at }
}

function moveOf(moved: MovedPart, a: ReadText, b: ReadText): Move {
  const words = sameWords(moved.rows)
  const all = moved.aEnd - moved.aStart + moved.bEnd - moved.bStart
  return {
    a: spanOf(a, moved.aStart, moved.aEnd, 0, 0),
    b: spanOf(b, moved.bStart, moved.bEnd, 0, 0),
    words,
    similarity: all === 0 ? 1 : (2 * words) / all,
    rows: rowsInPlaces(moved.rows, a, b),
  }
}

/** What differs inside moved passages counts as it does elsewhere; their other words are moved. */
function summaryOf({ rows, moves }: WordRows): ComparisonSummary {
  const all = [...rows, ...moves.flatMap((moved) => moved.rows)]
  return {
    same: sameWords(rows),
    changed: sum(all, 'changed', (row) => row.aEnd - row.aStart),
    removed: sum(all, 'removed', (row) => row.aEnd - row.aStart),
    added: sum(all, 'added', (row) => row.bEnd - row.bStart),
    moved: moves.reduce((words, moved) => words + sameWords(moved.rows), 0),
    moves: moves.length,
  }
}

function sameWords(rows: readonly WordRow[]): number {
  return sum(rows, 'same', (row) => row.aEnd - row.aStart)
}

function sum(rows: readonly WordRow[], kind: WordRow['kind'], words: (row: Part) => number): number {
  return rows.reduce((total, row) => (row.kind === kind ? total + words(row) : total), 0)
}
