/**
 * Holds a note to its passage: describes a span so that it can be found again, and finds it again in the same text or
 * a later one. It never guesses: where two places are equally good, or the words are not clearly the same, it says so.
 */
import { AppError } from '../failure'
import type { Span } from '../letter'
import type { Anchor, AnchorState } from '../note'
import { changedSpan } from './anchor-changed'
import { beyondSentence, contextAfter, contextBefore, wholeCharacters } from './anchor-context'
import { occurrences } from './occurrences'

/** Longest passage that a note can stand on, in UTF-16 code units. */
const longestPassage = 200_000

export interface FoundAnchor {
  readonly state: AnchorState
  /** Where the passage stands: for `exact` and `moved` without doubt, for `changed` to be confirmed; else absent. */
  readonly span?: Span
}

/**
 * An anchor for the span of the text, in UTF-16 code units. A span that begins or ends inside a character is widened to
 * the whole of it. Errors: `refused` for an empty passage or one that is too long.
 */
export function describeAnchor(
  text: string,
  start: number,
  end: number,
  letterKey: string,
  textHash: string,
): Anchor {
  const span = wholeCharacters(text, start, end)
  if (span.end <= span.start)
    throw new AppError('refused', 'A note needs a passage with at least one character.')
  if (span.end - span.start > longestPassage) {
    throw new AppError('refused', 'This passage is too long for a note. Select a shorter one.')
  }
  return {
    letterKey,
    textHash,
    start: span.start,
    end: span.end,
    exact: text.slice(span.start, span.end),
    before: contextBefore(text, span),
    after: contextAfter(text, span),
  }
}

/** Finds the passage in a text. `textHash` is the hash of this text. */
export function resolveAnchor(anchor: Anchor, text: string, textHash: string): FoundAnchor {
  if (anchor.textHash === textHash && text.slice(anchor.start, anchor.end) === anchor.exact) {
    return { state: 'exact', span: { start: anchor.start, end: anchor.end } }
  }
  const places = occurrences(text, anchor.exact)
  const [first] = places
  if (first === undefined) return changedPassage(anchor, text)
  const certain = places.filter((place) => support(anchor, text, place) === 'certain')
  const rivals = places.filter((place) => support(anchor, text, place) !== 'none')
  const [only] = certain
  if (only !== undefined && rivals.length === 1) return { state: 'moved', span: spanAt(only, anchor) }
  return places.length === 1 ? { state: 'changed', span: spanAt(first, anchor) } : { state: 'ambiguous' }
}

function spanAt(start: number, anchor: Anchor): Span {
  return { start, end: start + anchor.exact.length }
}

type Support = 'certain' | 'possible' | 'none'

/**
 * How far what stands around a place speaks for it: whether everything kept on one side of the passage stands there too.
 * Each side was made long enough to occur only once together with the passage, so a lookalike elsewhere in the old text
 * cannot pass for it.
 */
function support(anchor: Anchor, text: string, start: number): Support {
  const end = start + anchor.exact.length
  const { before, after } = anchor
  const left = side(
    before,
    text.slice(Math.max(0, start - before.length), start),
    start === before.length,
    anchor,
  )
  const right = side(after, text.slice(end, end + after.length), end + after.length === text.length, anchor)
  if (left === 'certain' || right === 'certain') return 'certain'
  return left === 'possible' || right === 'possible' ? 'possible' : 'none'
}

/** So much must be the same before a short context, cut by the text's own bounds, counts. */
const leastCertain = 24

// A context shorter than what lies beyond a sentence was cut by the beginning or end of the text, so it must stand there.
function side(kept: string, found: string, atBound: boolean, anchor: Anchor): Support {
  if (kept !== found || (kept === '' && !atBound)) return 'none'
  if (kept.length >= beyondSentence) return 'certain'
  return atBound && kept.length + anchor.exact.length >= leastCertain ? 'certain' : 'possible'
}

function changedPassage(anchor: Anchor, text: string): FoundAnchor {
  const span = changedSpan(anchor, text)
  return span === null ? { state: 'orphan' } : { state: 'changed', span }
}
