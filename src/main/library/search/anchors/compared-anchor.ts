/** What the reader sees of a passage before and after its letter changed: a stretch of both texts around it. Pure. */
import type { Span } from '@shared/letter'
import type { Anchor, AnchorComparison, Excerpt } from '@shared/note'
import { excerptAround } from '@shared/text/anchor-excerpt'
import { candidatesFor } from '../../compare/anchors/candidates'
import type { FoundPlace } from '../../compare/anchors/find-again'

/** `kept` is the text on which the anchor was made, `now` the one that its letter has; null when it is not there. */
export function comparedAnchor(
  anchor: Anchor,
  found: FoundPlace,
  kept: string | null,
  now: { readonly text: string; readonly textHash: string } | null,
): AnchorComparison {
  return {
    before: kept === null ? excerptOfAnchor(anchor) : excerptAround(kept, anchor),
    textKept: kept !== null,
    after: now === null ? [] : placesNow(anchor, found, kept, now).map((place) => placed(now.text, place)),
  }
}

function placesNow(
  anchor: Anchor,
  found: FoundPlace,
  kept: string | null,
  now: { readonly text: string; readonly textHash: string },
): readonly Span[] {
  if (found.span !== null && found.textHash === now.textHash) return [found.span]
  return candidatesFor(anchor, kept, now.text)
}

function placed(text: string, place: Span): AnchorComparison['after'][number] {
  return { ...excerptAround(text, place), place: { start: place.start, end: place.end } }
}

/** All that is known when the old text was not kept. */
function excerptOfAnchor({ before, exact, after, start }: Anchor): Excerpt {
  const span = { start: before.length, end: before.length + exact.length }
  return { text: before + exact + after, span, start: start - before.length }
}
