/** Finds passages that left one place and arrived at another. */
import type { Part } from './part'
import type { ReadTexts } from './read-texts'
import type { MovedPart } from './word-rows'

export function movedParts(_texts: ReadTexts, _gaps: readonly Part[]): readonly MovedPart[] {
  return []
}
