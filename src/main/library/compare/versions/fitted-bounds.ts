/**
 * Puts the bounds of a passage where its sentences begin and end: over a few altered words to the end that is near, over
 * more of them when some are still the same, and back over words beyond the end that are the same by chance.
 */
import { alignedPart } from './aligned-part'
import type { Part } from './part'
import { Edge, type ReadText, toldBy } from './read-text'
import type { ReadTexts } from './read-texts'

/** Within so many words an end of a sentence is taken whatever the words are. */
const slack = 3
/** Words beyond the end that tell more bits than this are the same by no chance. */
const mostGivenUp = 16
/** As far as a sentence is followed when words of it are the same. */
const mostGrown = 20
const leastSameGrown = 0.4

/** A place in each text. */
interface Bound {
  readonly a: number
  readonly b: number
}

/** Within `room`, and so that it `isFree`. */
export function fittedBounds(
  texts: ReadTexts,
  part: Part,
  room: Part,
  isFree: (part: Part) => boolean,
): Part {
  let fitted = part
  const apply = (next: Part): void => {
    if (next.aStart < next.aEnd && next.bStart < next.bEnd && isFree(next)) fitted = next
  }
  const start = nearestEdge(
    texts,
    { a: part.aStart, b: part.bStart },
    { ...room, aEnd: part.aEnd, bEnd: part.bEnd },
    1,
  )
  apply({ ...fitted, aStart: start.a, bStart: start.b })
  const end = nearestEdge(
    texts,
    { a: fitted.aEnd, b: fitted.bEnd },
    { ...room, aStart: fitted.aStart, bStart: fitted.bStart },
    -1,
  )
  apply({ ...fitted, aEnd: end.a, bEnd: end.b })
  apply({ ...fitted, ...grownBack(texts, fitted, room) })
  apply({ ...fitted, ...grownForth(texts, fitted, room) })
  return fitted
}

function edgeAt({ a, b }: ReadTexts, bound: Bound): number {
  return Math.min(a.edges[bound.a] ?? 0, b.edges[bound.b] ?? 0)
}

/** The best place for a bound within the slack; the bound itself without an end of a sentence. `inward` leads into the part. */
function nearestEdge(texts: ReadTexts, bound: Bound, within: Part, inward: 1 | -1): Bound {
  let best = bound
  let bestScore = edgeAt(texts, bound) >= Edge.sentence ? edgeAt(texts, bound) : 0
  for (let aBy = -slack; aBy <= slack; aBy++) {
    for (let bBy = -slack; bBy <= slack; bBy++) {
      const there = { a: bound.a + aBy, b: bound.b + bBy }
      const edge = edgeAt(texts, there)
      if (edge < Edge.sentence || !isWithin(there, within)) continue
      const given = inward * aBy > 0 ? Math.abs(toldBy(texts.a, bound.a, there.a)) : 0
      if (given > mostGivenUp) continue
      const score = edge - 0.5 * (Math.abs(aBy) + Math.abs(bBy)) - Math.abs(aBy - bBy)
      if (score <= bestScore) continue
      best = there
      bestScore = score
    }
  }
  return best
}

function isWithin({ a, b }: Bound, { aStart, aEnd, bStart, bEnd }: Part): boolean {
  return a >= aStart && a <= aEnd && b >= bStart && b <= bEnd
}

function grownBack(texts: ReadTexts, part: Part, room: Part): Partial<Part> {
  if (edgeAt(texts, { a: part.aStart, b: part.bStart }) >= Edge.sentence) return {}
  const aStart = sentenceStart(texts.a, part.aStart, room.aStart)
  const bStart = sentenceStart(texts.b, part.bStart, room.bStart)
  if (aStart === null || bStart === null) return {}
  const grown = { aStart, aEnd: part.aStart, bStart, bEnd: part.bStart }
  return isSameEnough(texts, grown) ? { aStart, bStart } : {}
}

function grownForth(texts: ReadTexts, part: Part, room: Part): Partial<Part> {
  if (edgeAt(texts, { a: part.aEnd, b: part.bEnd }) >= Edge.sentence) return {}
  const aEnd = sentenceEnd(texts.a, part.aEnd, room.aEnd)
  const bEnd = sentenceEnd(texts.b, part.bEnd, room.bEnd)
  if (aEnd === null || bEnd === null) return {}
  const grown = { aStart: part.aEnd, aEnd, bStart: part.bEnd, bEnd }
  return isSameEnough(texts, grown) ? { aEnd, bEnd } : {}
}

function isSameEnough(texts: ReadTexts, part: Part): boolean {
  const aWords = part.aEnd - part.aStart
  const bWords = part.bEnd - part.bStart
  if (Math.max(aWords, bWords) <= slack) return true
  const same = alignedPart(texts, part).reduce((words, run) => words + run.length, 0)
  return 2 * same >= leastSameGrown * (aWords + bWords)
}

function sentenceStart({ edges }: ReadText, from: number, least: number): number | null {
  for (let place = from; place >= Math.max(least, from - mostGrown); place--) {
    if ((edges[place] ?? 0) >= Edge.sentence) return place
  }
  return null
}

function sentenceEnd({ edges }: ReadText, from: number, most: number): number | null {
  for (let place = from; place <= Math.min(most, from + mostGrown); place++) {
    if ((edges[place] ?? 0) >= Edge.sentence) return place
  }
  return null
}
