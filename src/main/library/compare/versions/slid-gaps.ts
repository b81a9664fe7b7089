/**
 * Where something was only put in or only taken out, its place is often not certain: in "the X and [the Y and] the Z"
 * the marks could stand a word earlier or later. They are slid to where a paragraph, a sentence or a group of words ends.
 */
import type { Part, Run } from './part'
import { type ReadText, toldBy } from './read-text'

/** `runs` in order and covering the same words, with other bounds. */
export function slidToEdges(runs: readonly Run[], part: Part, a: ReadText, b: ReadText): readonly Run[] {
  const slid = runs.map((run) => ({ ...run }))
  const first: Run = { a: part.aStart, b: part.bStart, length: 0 }
  const end: Run = { a: part.aEnd, b: part.bEnd, length: 0 }
  for (let index = 0; index <= slid.length; index++) {
    const before = slid[index - 1] ?? { ...first }
    const behind = slid[index] ?? { ...end }
    const aStart = before.a + before.length
    const bStart = before.b + before.length
    // At the ends of the texts a run may be used up, in between it would leave two differences without a border.
    const left = before.length - (before.a === first.a && before.b === first.b ? 0 : 1)
    const isLast = behind.a + behind.length === end.a && behind.b + behind.length === end.b
    const right = behind.length - (isLast ? 0 : 1)
    let by = 0
    if (bStart === behind.b && aStart < behind.a)
      by = bestSlide(a, aStart, behind.a, b.edges, bStart, left, right)
    else if (aStart === behind.a && bStart < behind.b)
      by = bestSlide(b, bStart, behind.b, a.edges, aStart, left, right)
    before.length += by
    behind.a += by
    behind.b += by
    behind.length -= by
  }
  return slid.filter(({ length }) => length > 0)
}

/** How far a gap of `text` should be slid, to the left when below 0. */
function bestSlide(
  text: ReadText,
  start: number,
  end: number,
  otherEdges: Uint8Array,
  other: number,
  mostLeft: number,
  mostRight: number,
): number {
  const { numbers } = text
  let best = 0
  let bestScore = score(text, start, end, otherEdges[other] ?? 0)
  const look = (by: number): void => {
    const here = score(text, start + by, end + by, otherEdges[other + by] ?? 0)
    if (here <= bestScore) return
    best = by
    bestScore = here
  }
  for (let by = -1; -by <= mostLeft && numbers[start + by] === numbers[end + by]; by--) look(by)
  for (let by = 1; by <= mostRight && numbers[start + by - 1] === numbers[end + by - 1]; by++) look(by)
  return best
}

/** A group of words begins with small words, as "of", and ends with one that tells something. */
const ofGroups = 0.05

function score(text: ReadText, start: number, end: number, otherEdge: number): number {
  const group = toldBy(text, end - 1, end) - toldBy(text, start, start + 1)
  return (text.edges[start] ?? 0) + (text.edges[end] ?? 0) + otherEdge + ofGroups * group
}
