/** What the thread for comparing does for notes: finds their passages in the text that a letter has now. Pure. */
import type { Span } from '@shared/letter'
import type { Anchor } from '@shared/note'
import { candidatesFor } from './candidates'
import { PassageFinder } from './find-again'
import type { FoundPlace, SoughtAnchor } from './found-place'

export interface SoughtPassages {
  readonly text: string
  readonly textHash: string
  /** Older texts of the letter, as far as they were kept. */
  readonly kept: readonly { readonly textHash: string; readonly text: string }[]
  readonly anchors: readonly SoughtAnchor[]
}

export interface SoughtPlaces {
  readonly anchor: Anchor
  /** The text on which the anchor was made, or null. */
  readonly kept: string | null
  readonly now: string
}

export const anchorTasks = {
  /** One for each anchor. */
  passagesAgain: ({ text, textHash, kept, anchors }: SoughtPassages): readonly FoundPlace[] => {
    const texts = new Map(kept.map((one) => [one.textHash, one.text]))
    const finder = new PassageFinder(text, textHash, (hash) => texts.get(hash))
    return anchors.map((anchor) => finder.find(anchor))
  },
  placesOfPassage: ({ anchor, kept, now }: SoughtPlaces): readonly Span[] => candidatesFor(anchor, kept, now),
}
