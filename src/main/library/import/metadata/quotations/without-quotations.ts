/** A text in which quoted words cannot be taken for the writer's own; every place stays where it is. */
import type { Span } from '@shared/letter'

/** Stands for a sign inside a quotation. */
export const quotedSign = '\uE000'

/** `outer` are spans in the order of the text that do not overlap. The last sign of each stays when it ends a sentence or a clause. */
export function withoutQuotations(text: string, outer: readonly Span[]): string {
  const pieces: string[] = []
  let at = 0
  for (const { start, end } of outer) {
    const ends = /[.,!?…؟،。]/.test(text[end - 1] ?? '')
    const last = ends ? end - 1 : end
    if (start < at || last <= start) continue
    pieces.push(text.slice(at, start), quotedSign.repeat(last - start))
    at = last
  }
  pieces.push(text.slice(at))
  return pieces.join('')
}

/** Those that stand in no other. */
export function outermost<Kind extends Span>(spans: readonly Kind[]): readonly Kind[] {
  let end = -1
  return spans.filter((span) => {
    if (span.start < end) return false
    end = span.end
    return true
  })
}
