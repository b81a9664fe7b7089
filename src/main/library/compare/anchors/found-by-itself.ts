/**
 * Finds a passage by what its anchor holds alone, for a text of which no older one was kept. Both sides of the context must
 * be whole for the passage to be where it was; one of them is enough for it to be the same words.
 */
import type { Anchor } from '@shared/note'
import { resolveAnchor } from '@shared/text/anchor'
import { occurrences } from '@shared/text/occurrences'
import type { FoundPlace } from './found-place'

export function foundByItself(anchor: Anchor, text: string, textHash: string): FoundPlace {
  const { state, span } = resolveAnchor(anchor, text, textHash)
  switch (state) {
    case 'exact':
      return { state, textHash, span: span ?? null, foundBy: 'same-text', candidates: 1 }
    case 'moved': {
      const isWhole = span !== undefined && standsBetween(anchor, text, span.start, span.end)
      return {
        state: isWhole ? 'exact' : 'moved',
        textHash,
        span: span ?? null,
        foundBy: 'context',
        candidates: 1,
      }
    }
    case 'changed': {
      const isVerbatim = span !== undefined && text.slice(span.start, span.end) === anchor.exact
      return {
        state,
        textHash,
        span: span ?? null,
        foundBy: isVerbatim ? 'words' : 'likeness',
        candidates: 1,
      }
    }
    case 'ambiguous':
      return {
        ...{ state, textHash, span: null, foundBy: 'words' },
        candidates: Math.max(2, occurrences(text, anchor.exact, mostCandidates).length),
      }
    case 'orphan':
      return { state, textHash, span: null, foundBy: 'nothing', candidates: 0 }
  }
}

const mostCandidates = 1000

function standsBetween({ before, after }: Anchor, text: string, start: number, end: number): boolean {
  return text.slice(0, start).endsWith(before) && text.startsWith(after, end)
}
