/** Sentences that translate each other as a table, a row for each pair. */
import type { SentenceLink } from '@shared/comparison'
import type { Span } from '@shared/letter'
import type { TranslationDocument } from '../comparison-document'
import { spanOfSentences } from '../linked-sentences'
import { type Column, letterColumns, originColumns, rounded, spanColumns, tableOf } from './columns'

interface Row extends SentenceLink {
  readonly number: number
  readonly spanA: Span | null
  readonly spanB: Span | null
}

export function translationTable({ a, b, translation, origin }: TranslationDocument): string {
  const columns: readonly Column<Row>[] = [
    ['number', ({ number }) => number],
    ['first', ({ spanA }) => wordsOf(a.text, spanA)],
    ['second', ({ spanB }) => wordsOf(b.text, spanB)],
    ['sentences of the first', (row) => row.a.length],
    ['sentences of the second', (row) => row.b.length],
    ['certainty', ({ certainty }) => rounded(certainty)],
    ['put together by', ({ byHand }) => (byHand ? 'reader' : 'program')],
    ...spanColumns<Row>(
      'first',
      ({ spanA }) => spanA,
      () => a,
    ),
    ...spanColumns<Row>(
      'second',
      ({ spanB }) => spanB,
      () => b,
    ),
    ...letterColumns<Row>('first', () => a),
    ...letterColumns<Row>('second', () => b),
    ...originColumns<Row>(origin),
  ]
  return tableOf(
    columns,
    translation.links.map((link, at) => ({
      ...link,
      number: at + 1,
      spanA: spanOfSentences(translation.a, link.a),
      spanB: spanOfSentences(translation.b, link.b),
    })),
  )
}

function wordsOf(text: string, span: Span | null): string {
  return span === null ? '' : text.slice(span.start, span.end)
}
