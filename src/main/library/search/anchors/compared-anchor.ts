/** What the reader sees of a passage before and after its letter changed: a stretch of both texts around it. Pure. */
import type { Span } from '@shared/letter'
import type { Anchor, AnchorComparison, Excerpt } from '@shared/note'
import { excerptAround } from '@shared/text/anchor-excerpt'

/** `kept` is the text on which the anchor was made, `now` the one that its letter has; null when it is not there. */
export function comparedAnchor(
  anchor: Anchor,
  kept: string | null,
  now: string | null,
  places: readonly Span[],
): AnchorComparison {
  return {
    before: kept === null ? excerptOfAnchor(anchor) : excerptAround(kept, anchor),
    textKept: kept !== null,
    after: now === null ? [] : places.map((place) => placed(now, place)),
  }
}

function placed(text: string, { start, end }: Span): AnchorComparison['after'][number] {
  return { ...excerptAround(text, { start, end }), place: { start, end } }
}

/** All that is known when the old text was not kept. */
function excerptOfAnchor({ before, exact, after, start }: Anchor): Excerpt {
  const span = { start: before.length, end: before.length + exact.length }
  return { text: before + exact + after, span, start: start - before.length }
}
