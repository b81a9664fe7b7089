/** The quotations of a report and where they come from as a table, a row for each. */
import type { CheckedQuotation, QuoteVerdict } from '@shared/comparison'
import type { DocumentLetter, QuotesDocument } from '../comparison-document'
import {
  type Column,
  contextOf,
  letterColumns,
  originColumns,
  rounded,
  spanColumns,
  tableOf,
} from './columns'

interface Row extends CheckedQuotation {
  readonly number: number
  readonly from: DocumentLetter | null
}

export const verdictsInWords: Readonly<Record<QuoteVerdict, string>> = {
  'word-for-word': 'word for word',
  altered: 'altered',
  shortened: 'shortened',
  'not-found': 'not found',
}

export function quotesTable({ report, against, check, sources, origin }: QuotesDocument): string {
  const columns: readonly Column<Row>[] = [
    ['number', ({ number }) => number],
    ['found', ({ verdict }) => verdictsInWords[verdict]],
    ['before', ({ quotation }) => contextOf(report.text, quotation).before],
    ['quotation', ({ quotation }) => report.text.slice(quotation.start, quotation.end)],
    ['after', ({ quotation }) => contextOf(report.text, quotation).after],
    ['speaker', ({ quotation }) => quotation.speaker ?? null],
    ['source words', ({ source }) => source?.text ?? null],
    ['similarity', ({ source }) => (source === null ? null : rounded(source.similarity))],
    ['also in', ({ others }) => others.map(({ title }) => title).join('; ')],
    ...spanColumns<Row>(
      'quotation',
      ({ quotation }) => quotation,
      () => report,
    ),
    ...spanColumns<Row>(
      'source',
      ({ source }) => source?.span ?? null,
      ({ from }) => from,
    ),
    ...letterColumns<Row>('report', () => report),
    ...letterColumns<Row>('source', ({ from }) => from),
    ['looked for in', () => (against === null ? `${check.searched} letters` : against.title)],
    ...originColumns<Row>(origin),
  ]
  return tableOf(
    columns,
    check.quotations.map((checked, at) => ({
      ...checked,
      number: at + 1,
      from: checked.source === null ? null : (sources.get(checked.source.letter.id) ?? null),
    })),
  )
}
