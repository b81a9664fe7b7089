/** The stretch of a text that linked sentences take. */
import type { Span } from '@shared/letter'

/** Null for none. */
export function spanOfSentences(sentences: readonly Span[], linked: readonly number[]): Span | null {
  const [first, last] = [sentences[linked[0] ?? -1], sentences[linked.at(-1) ?? -1]]
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end }
}
