/** The places that a passage may stand at which was not found for certain, the likeliest first, for the reader to choose. */
import type { Span } from '@shared/letter'
import type { Anchor } from '@shared/note'
import { likelyPlaces } from './changed-place'
import { spanLike, wordsOf } from './passage-words'
import { TwoTexts } from './two-texts'

const mostCandidates = 8

/** `kept` is the text on which the anchor was made, or null when only what it holds is known. */
export function candidatesFor(anchor: Anchor, kept: string | null, now: string): readonly Span[] {
  const { before, exact } = anchor
  const old = kept ?? before + exact + anchor.after
  const span =
    kept === null
      ? { start: before.length, end: before.length + exact.length }
      : { start: anchor.start, end: anchor.end }
  const texts = new TwoTexts(old, now, kept !== null)
  const words = wordsOf(texts.old, span)
  if (words === null) return []
  const length = words.end - words.start
  const verbatim = texts.inNow(words).map((start) => ({ start, end: start + length }))
  const places = verbatim.length > 0 ? verbatim : likelyPlaces(texts, words)
  return places.slice(0, mostCandidates).map((place) => spanLike(texts.old, span, words, texts.now, place))
}
