/** When a newer word of the reader about two sentences takes the place of an older one. Pure. */

import type { SentencePin } from '@shared/comparison'
import type { Anchor } from '@shared/note'

/**
 * Whether two pins, on whichever sides their letters stand, say the same, name one sentence with two others, or cross.
 * Of texts that changed between them nothing can be told here.
 */
export function excludesPin(one: SentencePin, other: SentencePin): boolean {
  const [a, b] = one.a.letterKey === other.a.letterKey ? [other.a, other.b] : [other.b, other.a]
  if (!isSameText(one.a, a) || !isSameText(one.b, b)) return false
  const [before, there] = [Math.sign(one.a.start - a.start), Math.sign(one.b.start - b.start)]
  return before !== there || before === 0
}

function isSameText(one: Anchor, other: Anchor): boolean {
  return one.letterKey === other.letterKey && one.textHash === other.textHash
}
