/** Stretches of a text as they are written elsewhere: with one space where the reader ignores how words are spaced. */
import type { Ignoring } from '@shared/comparison'
import type { Span } from '@shared/letter'

const paragraphBreak = /\s*\n\s*\n\s*/g

/** A break between paragraphs stays as an empty line. */
export function shownText(text: string, { start, end }: Span, { spaces }: Pick<Ignoring, 'spaces'>): string {
  const written = text.slice(start, end)
  if (!spaces) return written
  return written
    .split(paragraphBreak)
    .map((part) => part.replace(/\s+/g, ' '))
    .join('\n\n')
}

/** Whether a paragraph of the text ends with this stretch. */
export function endsParagraph(text: string, span: Span, ignoring: Pick<Ignoring, 'spaces'>): boolean {
  return span.end >= text.length || shownText(text, span, ignoring).endsWith('\n\n')
}
