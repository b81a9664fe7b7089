/** Where one pane's text must stand to correspond to another's. Only reads the page. */
import { blockAtHeight, topOf } from '../../dom/scroll-places'
import { blocksOf, type Offsets, spanOf } from '../../dom/selection'
import {
  interpolated,
  lastAbove,
  type PlacePair,
  readingLine,
  type Scrolled,
  type Stop,
} from '../../state/scrolling-together'

export interface ScrolledText {
  readonly root: HTMLElement
  readonly scroller: HTMLElement
}

export function scrolledOf({ scroller }: ScrolledText): Scrolled {
  return { top: scroller.scrollTop, height: scroller.clientHeight, whole: scroller.scrollHeight }
}

/**
 * Where the following text must be scrolled to, so that what corresponds stands at the same height. Between two pairs
 * the ends of the paragraph in view are looked for in proportion to the characters, and only inside it pixels are
 * counted: what was never in view has estimated heights.
 */
export function alignedTop(
  leading: ScrolledText,
  following: ScrolledText,
  pairs: readonly PlacePair[],
): number {
  const view = scrolledOf(leading)
  const line = readingLine(view)
  const at = view.top + line - marginOf(leading)
  const found = lastAbove(pairs, at, (offset) => heightOf(leading.root, offset))
  const before = pairs[found] ?? [0, 0]
  const after = pairs[found + 1] ?? [endOf(leading.root), endOf(following.root)]
  const paragraph = blockAtHeight(leading.root, at)
  const stopAt = (offset: number): Stop => {
    const place = Math.max(before[0], Math.min(offset, after[0]))
    const other = interpolated({ from: before[0], to: before[1] }, { from: after[0], to: after[1] }, place)
    return { from: heightOf(leading.root, place), to: heightOf(following.root, Math.round(other)) }
  }
  const wanted = betweenEnds(paragraph, stopAt, at)
  const share = view.height === 0 ? 0 : line / view.height
  return wanted + marginOf(following) - share * following.scroller.clientHeight
}

function betweenEnds(paragraph: Offsets | null, stopAt: (offset: number) => Stop, at: number): number {
  const first = stopAt(paragraph?.start ?? 0)
  const last = stopAt(paragraph?.end ?? Number.POSITIVE_INFINITY)
  return at < first.from ? first.to + (at - first.from) : interpolated(first, last, at)
}

/** In pixels below the beginning of the text; its end is as far down as it is high. */
function heightOf(root: HTMLElement, offset: number): number {
  return offset >= endOf(root) ? root.offsetHeight : (topOf(root, offset) ?? 0)
}

function endOf(root: HTMLElement): number {
  const last = blocksOf(root).at(-1)
  return last === undefined ? 0 : spanOf(last).end
}

/** How far below the beginning of what can be scrolled the text begins. */
function marginOf({ root, scroller }: ScrolledText): number {
  return root.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop
}
