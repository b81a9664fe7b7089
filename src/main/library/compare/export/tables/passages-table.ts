/** The passages that two letters share as a table, a row for each. */
import type { SharedPassage } from '@shared/comparison'
import type { PassagesDocument } from '../comparison-document'
import {
  type Column,
  contextOf,
  letterColumns,
  originColumns,
  rounded,
  spanColumns,
  tableOf,
} from './columns'

type Row = SharedPassage & { readonly number: number }

export function passagesTable({ a, b, passages, origin }: PassagesDocument): string {
  const columns: readonly Column<Row>[] = [
    ['number', ({ number }) => number],
    ['wording', ({ similarity }) => (similarity === 1 ? 'the same' : 'altered')],
    ['words', ({ words }) => words],
    ['similarity', ({ similarity }) => rounded(similarity)],
    ['formula', ({ formula }) => (formula ? 'yes' : 'no')],
    ['letters with it', ({ letters }) => letters],
    ['before in the first', (row) => contextOf(a.text, row.a).before],
    ['words of the first', (row) => a.text.slice(row.a.start, row.a.end)],
    ['words of the second', (row) => b.text.slice(row.b.start, row.b.end)],
    ['after in the first', (row) => contextOf(a.text, row.a).after],
    ...spanColumns<Row>(
      'first',
      (row) => row.a,
      () => a,
    ),
    ...spanColumns<Row>(
      'second',
      (row) => row.b,
      () => b,
    ),
    ...letterColumns<Row>('first', () => a),
    ...letterColumns<Row>('second', () => b),
    ...originColumns<Row>(origin),
  ]
  return tableOf(
    columns,
    passages.map((passage, at) => ({ ...passage, number: at + 1 })),
  )
}
