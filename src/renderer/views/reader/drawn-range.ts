/** Which groups of a long letter are drawn yet: first those near the reader, then, in idle moments, all others. Pure. */
import type { Block } from '@shared/letter'
import type { PieceGroup } from './pieces'

/** Groups from `from` up to but without `to`. */
export interface DrawnRange {
  readonly from: number
  readonly to: number
}

/** So many fill any window, whatever the size of the text. */
const before = 20
const after = 60
/** So many more are drawn in one idle moment, on each side. */
const step = 120

/** The range around the group that holds an offset. */
export function rangeAround(
  offset: number,
  groups: readonly PieceGroup[],
  pieces: readonly Block[],
): DrawnRange {
  const at = groupAt(offset, groups, pieces)
  return { from: Math.max(0, at - before), to: Math.min(groups.length, at + after) }
}

export function widened({ from, to }: DrawnRange, count: number): DrawnRange {
  return { from: Math.max(0, from - step), to: Math.min(count, to + step) }
}

export function isWhole({ from, to }: DrawnRange, count: number): boolean {
  return from === 0 && to >= count
}

/** Both ranges and whatever lies between them: what is drawn has no holes. */
export function joined(one: DrawnRange, other: DrawnRange): DrawnRange {
  if (other.from >= one.from && other.to <= one.to) return one
  return { from: Math.min(one.from, other.from), to: Math.max(one.to, other.to) }
}

/** The group that holds an offset, or the last one before it. */
function groupAt(offset: number, groups: readonly PieceGroup[], pieces: readonly Block[]): number {
  let low = 0
  let high = groups.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    const start = pieces[groups[middle]?.from ?? 0]?.start ?? 0
    if (start <= offset) low = middle
    else high = middle - 1
  }
  return Math.max(0, low)
}
