/** Where a pane stands that follows another one: through places that correspond, or in proportion. Lengths are in pixels. Pure. */

/** How far something is scrolled: `whole` is the height of all it holds, `height` of what is in view. */
export interface Scrolled {
  readonly top: number
  readonly height: number
  readonly whole: number
}

/** A place in the leading text and the one that corresponds to it. */
export interface Stop {
  readonly from: number
  readonly to: number
}

/** Offsets that correspond, both ascending. */
export type PlacePair = readonly [leading: number, following: number]

/** How far below the top of the view the line stands that is kept together: a third, but at the very top none. */
export function readingLine({ top, height }: Scrolled): number {
  return Math.max(0, Math.min(top, height / 3))
}

/** Between two stops as far as between their counterparts. */
export function interpolated(before: Stop, after: Stop, at: number): number {
  const length = after.from - before.from
  if (length <= 0) return before.to + (at - before.from)
  return before.to + ((at - before.from) / length) * (after.to - before.to)
}

/** Shares of the way from top to end at which both panes stood when the reader began to scroll. */
export interface CommonStart {
  readonly leading: number
  readonly following: number
}

export function shareOf({ top, height, whole }: Scrolled): number {
  return whole <= height ? 0 : Math.max(0, Math.min(top / (whole - height), 1))
}

/**
 * The top of the following pane. From where both stood they go on together, and both reach their ends at the same
 * time: nobody loses his place because another pane is scrolled.
 */
export function proportionalTop(start: CommonStart, leading: Scrolled, following: Scrolled): number {
  const share = shareOf(leading)
  const isOn = share >= start.leading
  const before = isOn ? { from: start.leading, to: start.following } : { from: 0, to: 0 }
  const after = isOn ? { from: 1, to: 1 } : { from: start.leading, to: start.following }
  const wanted = after.from - before.from <= 0 ? after.to : interpolated(before, after, share)
  return wanted * Math.max(0, following.whole - following.height)
}

/** The pairs of two panes out of rows for several; where one of them has nothing, the row says nothing of them. */
export function pairsBetween(
  panes: readonly number[],
  rows: readonly (readonly (number | null)[])[],
  leading: number,
  following: number,
): readonly PlacePair[] {
  const from = panes.indexOf(leading)
  const to = panes.indexOf(following)
  if (from < 0 || to < 0) return []
  const pairs: PlacePair[] = []
  for (const row of rows) {
    const [a, b] = [row[from], row[to]]
    if (a === null || b === null || a === undefined || b === undefined) continue
    pairs.push([a, b])
  }
  return pairs
}

/** Place of the last pair whose leading offset is at or above a height; -1 when none is. `heightOf` ascends. */
export function lastAbove(
  pairs: readonly PlacePair[],
  height: number,
  heightOf: (offset: number) => number,
): number {
  let low = 0
  let high = pairs.length
  while (low < high) {
    const middle = (low + high) >> 1
    const pair = pairs[middle]
    if (pair !== undefined && heightOf(pair[0]) <= height) low = middle + 1
    else high = middle
  }
  return low - 1
}
