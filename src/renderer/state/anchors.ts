/** Makes the anchor of a passage, and finds the passage of an anchor in the text at hand. Pure. */
import type { Letter, Span } from '@shared/letter'
import type { Anchor, AnchorState } from '@shared/note'

/** At least this much stands before and after the quoted words, and on to the sentence's bounds. */
const leastContext = 32
const mostContext = 400

export function anchorFor(letter: Letter, span: Span): Anchor {
  const { text, key, textHash } = letter
  return {
    letterKey: key,
    textHash,
    start: span.start,
    end: span.end,
    exact: text.slice(span.start, span.end),
    before: text.slice(contextStart(text, span.start), span.start),
    after: text.slice(span.end, contextEnd(text, span.end)),
  }
}

export interface Placed {
  readonly state: AnchorState
  /** Null when the passage has no place without doubt. */
  readonly span: Span | null
}

export function placeOf(anchor: Anchor, letter: Letter): Placed {
  const { start, end, exact } = anchor
  if (anchor.textHash === letter.textHash && letter.text.slice(start, end) === exact)
    return { state: 'exact', span: { start, end } }
  const at = letter.text.indexOf(exact)
  if (at < 0) return { state: 'orphan', span: null }
  if (letter.text.indexOf(exact, at + 1) >= 0) return { state: 'ambiguous', span: null }
  return { state: 'moved', span: { start: at, end: at + exact.length } }
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

const sentenceEnd = /[.!?…؟۔\n]/

function contextStart(text: string, start: number): number {
  let at = Math.max(0, start - leastContext)
  const least = Math.max(0, start - mostContext)
  while (at > least && !sentenceEnd.test(text[at - 1] ?? '')) at -= 1
  return at
}

function contextEnd(text: string, end: number): number {
  let at = Math.min(text.length, end + leastContext)
  const most = Math.min(text.length, end + mostContext)
  while (at < most && !sentenceEnd.test(text[at - 1] ?? '')) at += 1
  return at
}
