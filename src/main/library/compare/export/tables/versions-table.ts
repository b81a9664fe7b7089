/** The differences of versions as a table, a row for each. */
import type { Comparison, ComparisonRow, Move } from '@shared/comparison'
import type { Span } from '@shared/letter'
import type { DocumentLetter, VersionsDocument } from '../comparison-document'
import { ignoredInWords } from '../ignored-differences'
import {
  type Column,
  contextOf,
  letterColumns,
  originColumns,
  rounded,
  spanColumns,
  tableOf,
} from './columns'

interface Difference {
  readonly number: number
  readonly kind: 'changed' | 'removed' | 'added' | 'moved' | 'changed in what moved'
  readonly a: Span
  readonly b: Span
  /** The moved passage that it is or stands in, counted from 1. */
  readonly move: number | null
  /** Of a moved passage. */
  readonly similarity: number | null
}

interface Row extends Difference {
  readonly version: DocumentLetter
}

export function versionsTable({ base, others, ignoring, origin }: VersionsDocument): string {
  const columns: readonly Column<Row>[] = [
    ['number', ({ number }) => number],
    ['difference', ({ kind }) => kind],
    ['before', ({ a }) => contextOf(base.text, a).before],
    ['base words', ({ a }) => base.text.slice(a.start, a.end)],
    ['version words', ({ version, b }) => version.text.slice(b.start, b.end)],
    ['after', ({ a }) => contextOf(base.text, a).after],
    ['moved passage', ({ move }) => move],
    ['similarity', ({ similarity }) => similarity],
    ...spanColumns<Row>(
      'base',
      ({ a }) => a,
      () => base,
    ),
    ...spanColumns<Row>(
      'version',
      ({ b }) => b,
      ({ version }) => version,
    ),
    ...letterColumns<Row>('base', () => base),
    ...letterColumns<Row>('version', ({ version }) => version),
    ['ignored', () => ignoredInWords(ignoring)],
    ...originColumns<Row>(origin),
  ]
  const rows = others.flatMap(({ letter, comparison }) =>
    differencesOf(comparison).map((difference): Row => ({ ...difference, version: letter })),
  )
  return tableOf(columns, rows)
}

/** In the order of the base; a moved passage where it left it, with what was changed in it behind it. */
function differencesOf({ rows, moves }: Comparison): readonly Difference[] {
  return rows
    .flatMap((row) => differencesOfRow(row, moves))
    .map((difference, at) => ({ ...difference, number: at + 1 }))
}

function differencesOfRow(
  { kind, a, b, move }: ComparisonRow,
  moves: readonly Move[],
): readonly Omit<Difference, 'number'>[] {
  switch (kind) {
    case 'same':
    case 'moved-here':
      return []
    case 'changed':
    case 'removed':
    case 'added':
      return [{ kind, a, b, move: null, similarity: null }]
    case 'moved-away': {
      const moved = move === undefined ? undefined : moves[move]
      if (moved === undefined || move === undefined) return []
      const inside = moved.rows
        .filter((row) => row.kind !== 'same')
        .map((row) => ({
          ...{ kind: 'changed in what moved' as const, a: row.a, b: row.b },
          ...{ move: move + 1, similarity: null },
        }))
      return [
        { kind: 'moved', a: moved.a, b: moved.b, move: move + 1, similarity: rounded(moved.similarity) },
        ...inside,
      ]
    }
  }
}
