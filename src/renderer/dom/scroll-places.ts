/** Finds which offset of a text stands at the top of its scroller, and brings an offset there. */
import { blockAt, blockHolding, blocksOf, type Offsets, rangeOf, rectInBlock, spanOf } from './selection'

/** How far below the top edge a line may begin and still count as the first one, in pixels. */
const tolerance = 4

/** Offset of the first line that is visible. */
export function offsetAtTop(root: HTMLElement, scroller: HTMLElement): number {
  const top = scroller.getBoundingClientRect().top + tolerance
  const block = firstBelow(blocksOf(root), top)
  if (block === undefined) return 0
  const { start, end } = spanOf(block)
  if (block.getBoundingClientRect().top >= top) return start
  let low = start
  let high = end
  while (low < high) {
    const middle = (low + high) >> 1
    const bottom = bottomOf(root, middle)
    if (bottom !== null && bottom <= top) low = middle + 1
    else high = middle
  }
  return low
}

/** The way to a passage that a scroller is on; a newer one ends it. */
const underWay = new WeakMap<HTMLElement, number>()

/**
 * Scrolls until a passage stands at the top (a reading place) or in the upper third (a hit, a note).
 * Subtle: blocks outside the view have estimated heights until they are drawn, so the way there is corrected for a
 * few frames.
 */
export function scrollToPassage(
  root: HTMLElement,
  scroller: HTMLElement,
  span: Offsets,
  atTop: boolean,
): void {
  cancelAnimationFrame(underWay.get(scroller) ?? 0)
  const settle = (frames: number) => {
    const block = blockAt(root, span.start)
    if (block === undefined) return
    const rect = firstRect(root, span) ?? block.getBoundingClientRect()
    const view = scroller.getBoundingClientRect()
    const wanted = view.top + (atTop ? 0 : view.height / 3)
    const away = rect.top - wanted
    if (Math.abs(away) > 1) scroller.scrollTop += away
    if (frames > 0)
      underWay.set(
        scroller,
        requestAnimationFrame(() => settle(frames - 1)),
      )
  }
  settle(3)
}

/**
 * Brings an element into view inside its own scroller. Subtle: `scrollIntoView` would move every scroller around it,
 * and the letter with it.
 */
export function scrollWithin(scroller: HTMLElement, element: HTMLElement): void {
  const view = scroller.getBoundingClientRect()
  const rect = element.getBoundingClientRect()
  if (rect.top < view.top) scroller.scrollTop -= view.top - rect.top
  else if (rect.bottom > view.bottom)
    scroller.scrollTop += Math.min(rect.bottom - view.bottom, rect.top - view.top)
}

/** The block that stands at a height below the top of the text, in pixels, or the first one below it. */
export function blockAtHeight(root: HTMLElement, height: number): Offsets | null {
  const block = firstBelow(blocksOf(root), root.getBoundingClientRect().top + height)
  return block === undefined ? null : spanOf(block)
}

/** Distance of a passage from the top of the text, in pixels; null when it is not drawn. */
export function topOf(root: HTMLElement, offset: number): number | null {
  return topsOf(root, [offset])[0] ?? null
}

/** Distances of offsets from the top of the text, in pixels; null where nothing is drawn. Blocks are looked up once for all. */
export function topsOf(root: HTMLElement, offsets: readonly (number | null)[]): readonly (number | null)[] {
  const blocks = blocksOf(root)
  const top = root.getBoundingClientRect().top
  return offsets.map((offset) => {
    const block = offset === null ? undefined : blockHolding(blocks, offset)
    if (offset === null || block === undefined) return null
    return rectInBlock(block, offset).top - top
  })
}

/** The stretch of the text whose blocks are in view. */
export function offsetsInView(root: HTMLElement, scroller: HTMLElement): Offsets {
  const blocks = blocksOf(root)
  const view = scroller.getBoundingClientRect()
  const first = firstBelow(blocks, view.top)
  const behind = firstBelow(blocks, view.bottom)
  const start = first === undefined ? 0 : spanOf(first).start
  const end = behind ?? blocks.at(-1)
  return { start, end: end === undefined ? start : spanOf(end).end }
}

function firstRect(root: HTMLElement, span: Offsets): DOMRect | null {
  const range = rangeOf(root, { start: span.start, end: Math.max(span.end, span.start + 1) })
  const rect = range?.getClientRects()[0] ?? null
  return rect !== null && rect.height > 0 ? rect : null
}

function bottomOf(root: HTMLElement, offset: number): number | null {
  return firstRect(root, { start: offset, end: offset + 1 })?.bottom ?? null
}

function firstBelow(blocks: readonly HTMLElement[], top: number): HTMLElement | undefined {
  let low = 0
  let high = blocks.length
  while (low < high) {
    const middle = (low + high) >> 1
    const block = blocks[middle]
    if (block !== undefined && block.getBoundingClientRect().bottom <= top) low = middle + 1
    else high = middle
  }
  return blocks[low]
}
