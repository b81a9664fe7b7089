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
    const room = { left, right }
    let by = 0
    if (bStart === behind.b && aStart < behind.a)
      by = bestSlide({ text: a, start: aStart, end: behind.a, other: b, at: bStart }, room)
    else if (aStart === behind.a && bStart < behind.b)
      by = bestSlide({ text: b, start: bStart, end: behind.b, other: a, at: aStart }, room)
    before.length += by
    behind.a += by
    behind.b += by
    behind.length -= by
  }
  return slid.filter(({ length }) => length > 0)
}

/** Words of `text` that `other` lacks at a place. */
interface Gap {
  readonly text: ReadText
  readonly start: number
  readonly end: number
  readonly other: ReadText
  readonly at: number
}

/** How far it should be slid, to the left when below 0; at most as far as there is room. */
function bestSlide(gap: Gap, room: { readonly left: number; readonly right: number }): number {
  const { start, end } = gap
  const { numbers } = gap.text
  let best = 0
  let bestScore = score(gap, 0)
  const look = (by: number): void => {
    const here = score(gap, by)
    if (here <= bestScore) return
    best = by
    bestScore = here
  }
  for (let by = -1; -by <= room.left && numbers[start + by] === numbers[end + by]; by--) look(by)
  for (let by = 1; by <= room.right && numbers[start + by - 1] === numbers[end + by - 1]; by++) look(by)
  return best
}

/** A group of words begins with small words, as "of", and ends with one that tells something. */
const ofGroups = 0.05

function score({ text, start, end, other, at }: Gap, by: number): number {
  const group = toldBy(text, end + by - 1, end + by) - toldBy(text, start + by, start + by + 1)
  const edges = (text.edges[start + by] ?? 0) + (text.edges[end + by] ?? 0) + (other.edges[at + by] ?? 0)
  return edges + ofGroups * group
}
