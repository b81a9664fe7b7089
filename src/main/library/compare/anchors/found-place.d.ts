/** What is sought and what is found of a passage. Nothing but the types. */
import type { Anchor, AnchorPlace } from '@shared/note'
export type FoundPlace = Omit<AnchorPlace, 'left'>
/** An anchor, and where it was found last, in whatever text. */
export interface SoughtAnchor {
  readonly anchor: Anchor
  readonly found: FoundPlace | null
}
