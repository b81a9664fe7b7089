/**
 * Compares two versions of a text word by word: what is the same, changed, taken out, put in, moved. Comparing `b` with
 * `a` gives the mirror image: the two are always compared in one order, whichever is asked for.
 */
import type { Comparison, Ignoring } from '@shared/comparison'
import { alignedPart, firmRuns } from './aligned-part'
import { comparisonOf } from './comparison-of-rows'
import { movedParts } from './moved-parts'
import { gapsBetween } from './part'
import { type ReadTexts, readTexts, wholeOf } from './read-texts'
import { RunsInPlace } from './runs-in-place'
import { mirroredRows, type WordRows, wordRows } from './word-rows'

export function compareVersions(a: string, b: string, ignoring: Ignoring): Comparison {
  if (b < a) {
    const texts = readTexts(b, a, ignoring)
    return comparisonOf(mirroredRows(comparedRows(texts)), texts.b, texts.a)
  }
  const texts = readTexts(a, b, ignoring)
  return comparisonOf(comparedRows(texts), texts.a, texts.b)
}

function comparedRows(texts: ReadTexts): WordRows {
  const whole = wholeOf(texts)
  const runs = alignedPart(texts, whole)
  const moves = movedParts(texts, runs, gapsBetween(firmRuns(texts, whole, runs), whole))
  const staying = new RunsInPlace(texts.a, runs).without(moves)
  return wordRows(texts, staying, gapsBetween(staying, whole), moves)
}
