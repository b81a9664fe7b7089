/** The passages of notes in the letters at hand, found once for each text; and the sentences that a note can go on. */
import type { Letter, Span } from '@shared/letter'
import type { Anchor, AnchorPlace } from '@shared/note'
import { describeAnchor, type FoundAnchor, resolveAnchor } from '@shared/text/anchor'

/** Throws an AppError for a passage that no note can stand on. */
export function anchorFor(letter: Letter, span: Span): Anchor {
  return describeAnchor(letter.text, span.start, span.end, letter.key, letter.textHash)
}

const found = new WeakMap<Anchor, { readonly textHash: string; readonly place: FoundAnchor }>()

/** Remembers what it found: looking for a changed passage takes longer than a keystroke may. */
function placeOf(anchor: Anchor, letter: Letter): FoundAnchor {
  const known = found.get(anchor)
  if (known?.textHash === letter.textHash) return known.place
  const place = resolveAnchor(anchor, letter.text, letter.textHash)
  found.set(anchor, { textHash: letter.textHash, place })
  return place
}

/**
 * Where a passage stands in the letter at hand. What the notebook holds about this very text was found with the old text
 * at hand, or decided by the reader, and wins; of any other text nothing is known and it is looked for here.
 */
export function placeInLetter(
  anchor: Anchor,
  stored: AnchorPlace | null,
  letter: Letter,
): Pick<AnchorPlace, 'state' | 'span'> {
  if (stored?.textHash === letter.textHash && isInside(stored.span, letter.text)) return stored
  const { state, span } = placeOf(anchor, letter)
  return { state, span: span ?? null }
}

function isInside(span: Span | null, text: string): boolean {
  return span === null || (span.start < span.end && span.end <= text.length)
}

/** The sentence around an offset, within its block. */
export function sentenceAt(letter: Letter, offset: number): Span | null {
  const block = letter.blocks.find((candidate) => candidate.end > offset)
  const bounds = block ?? { start: 0, end: letter.text.length }
  const words = letter.text.slice(bounds.start, bounds.end)
  const sentences = new Intl.Segmenter(letter.language ?? undefined, { granularity: 'sentence' })
  const inside = Math.min(Math.max(0, offset - bounds.start), Math.max(0, words.length - 1))
  const around = sentences.segment(words).containing(inside)
  if (around === undefined || around.segment.trim() === '') return null
  const start = bounds.start + around.index
  return { start, end: start + around.segment.trimEnd().length }
}
