/** A letter and its translation, sentence beside sentence. */
import type { Span } from '@shared/letter'
import type { TranslationDocument } from '../comparison-document'
import { spanOfSentences } from '../linked-sentences'
import { escaped } from '../markup'
import { headCell, letterCell, pageOf } from './page-frame'

export function translationPage({ a, b, translation, origin }: TranslationDocument): string {
  const words = (text: string, span: Span | null): string =>
    span === null ? '' : escaped(text.slice(span.start, span.end))
  const rows = translation.links.map((link) => {
    const first = letterCell(a, words(a.text, spanOfSentences(translation.a, link.a)))
    const second = letterCell(b, words(b.text, spanOfSentences(translation.b, link.b)))
    return `<tr>${first}${second}</tr>`
  })
  const { length } = translation.links.filter((link) => link.a.length > 0 && link.b.length > 0)
  return pageOf({
    title: `${a.title}, and ${b.title}`,
    summary: [
      `${translation.a.length} sentences and ${translation.b.length} sentences, ${length} times put beside each other.`,
    ],
    letters: [a, b],
    origin,
    isWide: false,
    body: `<table><thead><tr>${headCell(a)}${headCell(b)}</tr></thead><tbody>\n${rows.join('\n')}\n</tbody></table>`,
  })
}
