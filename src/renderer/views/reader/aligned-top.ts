/** Where one pane's text must stand to correspond to another's. Only reads the page. */
import { topOf } from '../../dom/scroll-places'
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

/** Where the following text must be scrolled to, so that what corresponds stands at the same height. */
export function alignedTop(
  leading: ScrolledText,
  following: ScrolledText,
  pairs: readonly PlacePair[],
): number {
  const view = scrolledOf(leading)
  const line = readingLine(view)
  const at = view.top + line - marginOf(leading)
  const heightOf = (offset: number) => topOf(leading.root, offset) ?? 0
  const found = lastAbove(pairs, at, heightOf)
  const stopAt = (index: number): Stop | null => {
    const pair = pairs[index]
    return pair === undefined ? null : { from: heightOf(pair[0]), to: topOf(following.root, pair[1]) ?? 0 }
  }
  const before = stopAt(found) ?? { from: 0, to: 0 }
  const after = stopAt(found + 1) ?? { from: leading.root.offsetHeight, to: following.root.offsetHeight }
  const wanted = interpolated(before, after, at)
  const share = view.height === 0 ? 0 : line / view.height
  return wanted + marginOf(following) - share * following.scroller.clientHeight
}

/** How far below the beginning of what can be scrolled the text begins. */
function marginOf({ root, scroller }: ScrolledText): number {
  return root.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop
}
