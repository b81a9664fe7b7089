/** The quotations of a report, each beside the words that it comes from. */
import { type CheckedQuotation, quoteVerdicts } from '@shared/comparison'
import type { QuotesDocument } from '../comparison-document'
import { escaped } from '../markup'
import { verdictsInWords } from '../tables/quotes-table'
import { markedRows } from './marked-words'
import { headCell, letterCell, pageOf } from './page-frame'

export function quotesPage(document: QuotesDocument): string {
  const { report, against, check, sources, origin } = document
  const rows = check.quotations.map((checked, at) => rowOf(checked, at, document))
  const counts = quoteVerdicts.map((verdict) => `${check.counts[verdict]} ${verdictsInWords[verdict]}`)
  const where =
    against === null
      ? `${check.searched} letters were looked into.`
      : `Looked for in <bdi>${escaped(against.title)}</bdi>.`
  const letters = [...new Set([report, ...(against === null ? [] : [against]), ...sources.values()])]
  return pageOf({
    title: `Quotations of ${report.title}`,
    summary: [`${check.quotations.length} quotations: ${counts.join(', ')}.`, where],
    letters,
    origin,
    isWide: false,
    body:
      rows.length === 0
        ? ''
        : `<table><thead><tr><th scope="col" class="narrow">Quotation</th>${headCell(report)}<th scope="col">Where it comes from</th></tr></thead><tbody>\n${rows.join('\n')}\n</tbody></table>`,
  })
}

function rowOf(
  { quotation, verdict, source, others }: CheckedQuotation,
  at: number,
  { report, sources }: QuotesDocument,
): string {
  const facts = `<th scope="row" class="narrow">${at + 1}. ${verdictsInWords[verdict]}</th>`
  const from = source === null ? undefined : sources.get(source.letter.id)
  if (source === null || from === undefined) {
    const words = escaped(report.text.slice(quotation.start, quotation.end))
    return `<tr>${facts}${letterCell(report, words)}<td></td></tr>`
  }
  const quoted = markedRows(report.text, source.rows, 'a')
  const there = markedRows(from.text, source.rows, 'b')
  const date = from.date === null ? '' : `, ${escaped(from.date)}`
  const also =
    others.length === 0
      ? ''
      : `; also in ${others.map(({ title }) => `<bdi>${escaped(title)}</bdi>`).join(', ')}`
  const origin = `<p class="facts"><bdi>${escaped(from.title)}</bdi>${date}${also}</p>`
  return `<tr>${facts}${letterCell(report, quoted)}${letterCell(from, `${there}${origin}`)}</tr>`
}
