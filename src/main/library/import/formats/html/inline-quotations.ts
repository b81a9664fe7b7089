/**
 * Quotations in the middle of a line, as `<q>` marks them. While a line is read, signs that no text has stand where they
 * begin and end; here these become spans. Adds no quotation marks: the words stay as they are written.
 */
import type { Span } from '@shared/letter'

export const quotationBegins = '\ufdd1'
export const quotationEnds = '\ufdd2'
/** A quotation in a quotation in a quotation; deeper ones are only words of theirs. */
export const deepestQuotation = 3

export function withoutSigns(text: string): string {
  return text.replace(/[\ufdd1\ufdd2]/g, '')
}

interface QuotingLine {
  /** Without signs, and without white space around it. */
  readonly text: string
  /** In `text`; an outer one before those inside it. */
  readonly quoted: readonly Span[]
  /** How many quotations go on behind its end. */
  readonly open: number
}

/** `open` quotations have begun before this line. */
export function quotingLine(signed: string, open: number): QuotingLine {
  const starts: number[] = Array.from({ length: open }, () => 0)
  const spans: Span[] = []
  let text = ''
  for (const piece of signed.split(/([\ufdd1\ufdd2])/)) {
    if (piece === quotationBegins) starts.push(text.length)
    else if (piece === quotationEnds) spans.push({ start: starts.pop() ?? 0, end: text.length })
    else text += piece
  }
  spans.push(...starts.map((start) => ({ start, end: text.length })))
  const first = text.length - text.trimStart().length
  const quoted = spans
    .map((span) => words(text, span))
    .filter(({ start, end }) => start < end)
    .map(({ start, end }) => ({ start: start - first, end: end - first }))
    .sort((a, b) => a.start - b.start || b.end - a.end)
  return { text: text.trim(), quoted, open: starts.length }
}

const around = /[\s“”„‟"«»‹›‘’‚‛]/

/** Without the marks that its author wrote as well. */
function words(text: string, { start, end }: Span): Span {
  let first = start
  let last = end
  while (first < last && around.test(text.charAt(first))) first++
  while (first < last && around.test(text.charAt(last - 1))) last--
  return { start: first, end: last }
}
