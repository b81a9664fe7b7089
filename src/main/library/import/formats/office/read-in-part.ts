/** The problems of a document that could be read, but not all of it. */
import type { Extracted } from '../format'

export interface Lacks {
  readonly isTruncated: boolean
  /** It embeds files of other kinds as a part of its text. */
  readonly hasForeignParts?: boolean
}

export function readInPart({ isTruncated, hasForeignParts }: Lacks): readonly Extracted[] {
  const messages: string[] = []
  if (isTruncated) {
    messages.push('The document ends in the middle; what was there is read. Look for a complete copy.')
  }
  if (hasForeignParts) {
    messages.push(
      'The document holds parts in another format, which are not read. Open it in a word processor and save it again.',
    )
  }
  return messages.map((message) => ({
    kind: 'problem',
    problem: { part: '', code: 'read-in-part', message },
  }))
}
