/** Anchors of the letter at hand, as the window needs them; the rules are in the shared text code. Pure. */
import type { Letter, Span } from '@shared/letter'
import type { Anchor, AnchorState } from '@shared/note'
import { describeAnchor, resolveAnchor } from '@shared/text/anchor'

/** Errors: `refused` for a passage that is too long to stand on. */
export function anchorFor(letter: Letter, span: Span): Anchor {
  return describeAnchor(letter.text, span.start, span.end, letter.key, letter.textHash)
}

export interface Placed {
  readonly state: AnchorState
  /** Null when the passage has no place; to be confirmed when the state is `changed`. */
  readonly span: Span | null
}

export function placeOf(anchor: Anchor, letter: Letter): Placed {
  const { state, span } = resolveAnchor(anchor, letter.text, letter.textHash)
  return { state, span: span ?? null }
}

/** The sentence around an offset, within its block. */
export function sentenceAt(letter: Letter, offset: number, language: string | null): Span | null {
  const block = letter.blocks.find((candidate) => candidate.end > offset)
  const bounds = block ?? { start: 0, end: letter.text.length }
  const words = letter.text.slice(bounds.start, bounds.end)
  const sentences = new Intl.Segmenter(language ?? undefined, { granularity: 'sentence' })
  const inside = Math.min(Math.max(0, offset - bounds.start), Math.max(0, words.length - 1))
  const found = sentences.segment(words).containing(inside)
  if (found === undefined || found.segment.trim() === '') return null
  const start = bounds.start + found.index
  return { start, end: start + found.segment.trimEnd().length }
}
