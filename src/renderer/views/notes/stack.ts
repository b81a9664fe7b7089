/** Lays cards of a margin beside their passages, as near as it goes without overlap, in their order. Pure. */

export interface Card {
  /** Where it would stand if it were alone, in pixels; null for a card without a passage. */
  readonly wanted: number | null
  readonly height: number
}

/**
 * Tops of the cards, in pixels. The card at `fixed` stands where it wants; the ones before it make room upwards. Where
 * there is too little room above it, the first ones lie under each other: it is the one that is read or written.
 */
export function stack(cards: readonly Card[], gap: number, fixed = -1): readonly number[] {
  const tops: number[] = []
  let free = 0
  for (const card of cards) {
    const top = Math.max(free, card.wanted ?? free)
    tops.push(top)
    free = top + card.height + gap
  }
  const wanted = cards[fixed]?.wanted
  if (wanted === undefined || wanted === null) return tops
  return roomFor(cards, tops, gap, fixed, Math.max(0, wanted))
}

function roomFor(
  cards: readonly Card[],
  tops: readonly number[],
  gap: number,
  fixed: number,
  wanted: number,
): readonly number[] {
  const moved = [...tops]
  moved[fixed] = wanted
  for (let at = fixed - 1; at >= 0; at -= 1) {
    const limit = (moved[at + 1] ?? 0) - gap - (cards[at]?.height ?? 0)
    // The first cards may not leave the page.
    moved[at] = Math.max(0, Math.min(moved[at] ?? 0, limit))
  }
  for (let at = fixed + 1; at < cards.length; at += 1) {
    const least = (moved[at - 1] ?? 0) + (cards[at - 1]?.height ?? 0) + gap
    moved[at] = Math.max(least, cards[at]?.wanted ?? least)
  }
  return moved
}

/**
 * Where a card stands that would reach over the lower edge of the view: so far up that all of it is seen. One that is
 * too high for the view, or whose passage is not in view, stays where it is. All in pixels from the top of the text.
 */
export function raisedIntoView(
  { wanted, height }: Card,
  view: { readonly top: number; readonly bottom: number },
): number | null {
  if (wanted === null || wanted < view.top || wanted > view.bottom) return wanted
  const highest = view.bottom - height
  return highest < view.top ? wanted : Math.min(wanted, highest)
}
