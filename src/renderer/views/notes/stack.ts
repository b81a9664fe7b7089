/** Lays cards of a margin beside their passages without overlap: as near as it goes, in their order. Pure. */

export interface Card {
  /** Where it would stand if it were alone, in pixels; null for a card without a passage. */
  readonly wanted: number | null
  readonly height: number
}

/** Tops of the cards, in pixels. The card at `fixed` stands where it wants; the ones before it make room upwards. */
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
    moved[at] = Math.min(moved[at] ?? 0, limit)
  }
  // The first cards may not leave the page: then all of them move down again.
  if ((moved[0] ?? 0) < 0) return tops
  for (let at = fixed + 1; at < cards.length; at += 1) {
    const least = (moved[at - 1] ?? 0) + (cards[at - 1]?.height ?? 0) + gap
    moved[at] = Math.max(least, cards[at]?.wanted ?? least)
  }
  return moved
}
