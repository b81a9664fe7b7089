/** Which words of a part of two texts a careful reader would call the same: aligned, without chance, with fitting bounds. */
import { numberedAnew } from '../words/word-numbers'
import { alignedRuns } from './aligned-runs'
import { withoutChance, withoutDoubt } from './chance-matches'
import type { Part, Run } from './part'
import type { ReadTexts } from './read-texts'
import { slidToEdges } from './slid-gaps'

export function alignedPart(texts: ReadTexts, part: Part): readonly Run[] {
  const { a, b, numbered } = texts
  const words = numberedAnew(
    numbered.a.subarray(part.aStart, part.aEnd),
    numbered.b.subarray(part.bStart, part.bEnd),
  )
  const runs = alignedRuns(words).map((run) => ({
    a: run.a + part.aStart,
    b: run.b + part.bStart,
    length: run.length,
  }))
  return slidToEdges(withoutChance(runs, part, a), part, a, b)
}

/** Those of `runs` of a part that nothing else, as a passage that moved, can call in question. */
export function firmRuns({ a }: ReadTexts, part: Part, runs: readonly Run[]): readonly Run[] {
  return withoutDoubt(runs, part, a)
}
