/** Tables of codes as they are shown and written: order, sums, shares. Pure. */
import type { CodePairs, CodeTable } from '@shared/code'

export type TableRow = CodeTable['rows'][number]

/** By which column rows are ordered: null for their names, -1 for the sum of all codes. */
export interface TableOrder {
  readonly column: number | null
  readonly descending: boolean
}

export function sumOf({ counts }: TableRow): number {
  return counts.reduce((sum, count) => sum + count, 0)
}

export function ordered(
  rows: readonly TableRow[],
  { column, descending }: TableOrder,
  language: string,
): readonly TableRow[] {
  const names = new Intl.Collator(language, { numeric: true })
  const byName = (a: TableRow, b: TableRow) => names.compare(a.title, b.title) || (a.id < b.id ? -1 : 1)
  const numberIn = (row: TableRow) => (column === -1 ? sumOf(row) : (row.counts[column ?? 0] ?? 0))
  return [...rows].sort((a, b) => {
    const order = column === null ? byName(a, b) : numberIn(a) - numberIn(b)
    return (descending ? -order : order) || byName(a, b)
  })
}

/** The sum of each column. */
export function sumsOf(table: CodeTable): readonly number[] {
  return table.codes.map((_, at) => table.rows.reduce((sum, { counts }) => sum + (counts[at] ?? 0), 0))
}

/** How strongly a cell is tinted, from 0 to 4: by its part of the greatest count. */
export function heatOf(count: number, most: number): number {
  return count === 0 || most === 0 ? 0 : Math.max(1, Math.ceil((count / most) * 4))
}

/** Of what has one of two codes, the part that has both (Jaccard 1901); null where counts are of pairs of passages. */
export function shareOf(
  { totals }: CodePairs,
  pair: CodePairs['pairs'][number],
  within: 'note' | 'passage' | 'letter',
): number | null {
  if (within === 'passage') return null
  const either = (totals[pair.a] ?? 0) + (totals[pair.b] ?? 0) - pair.count
  return either <= 0 ? null : pair.count / either
}

/** RFC 4180. A cell never begins as a formula would; numbers stay numbers. */
export function asCsv(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((row) => row.map(cell).join(',')).join('\r\n')
}

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const safe = /^[=+\-@\t\r]/u.test(value) ? `'${value}` : value
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
