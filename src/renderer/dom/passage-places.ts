/** Where passages of a drawn text stand on the screen. Measures only what is in view, so that it can follow scrolling. */
import { blockHolding, blocksOf, type Offsets, rectInBlock, spanOf } from './selection'

/** In pixels of the window. */
export interface PassagePlace {
  readonly top: number
  readonly bottom: number
  /** Whether any of it is in view; what is not lies at the edge behind which it is. */
  readonly visible: boolean
}

/** A drawn text, measured once for all its passages. */
export interface DrawnPlaces {
  /** Edges of the column of text. */
  readonly left: number
  readonly right: number
  of(span: Offsets): PassagePlace
}

export function placesIn(root: HTMLElement, scroller: HTMLElement): DrawnPlaces {
  const view = scroller.getBoundingClientRect()
  const column = root.getBoundingClientRect()
  const shown = blocksInView(root, view)
  const first = shown[0]
  const last = shown.at(-1)
  const from = first === undefined ? 0 : spanOf(first).start
  const to = last === undefined ? 0 : spanOf(last).end
  const edge = (at: number): PassagePlace => ({ top: at, bottom: at, visible: false })
  return {
    left: column.left,
    right: column.right,
    of: ({ start, end }) => {
      if (end <= from) return edge(view.top)
      if (start >= to) return edge(view.bottom)
      const top = start < from ? view.top : (rectAt(shown, start)?.top ?? view.top)
      const bottom = end > to ? view.bottom : (rectAt(shown, end - 1)?.bottom ?? view.bottom)
      if (bottom <= view.top) return edge(view.top)
      if (top >= view.bottom) return edge(view.bottom)
      return { top: Math.max(top, view.top), bottom: Math.min(bottom, view.bottom), visible: true }
    },
  }
}

function blocksInView(root: HTMLElement, view: DOMRect): readonly HTMLElement[] {
  const blocks = blocksOf(root)
  let low = 0
  let high = blocks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((blocks[middle]?.getBoundingClientRect().bottom ?? 0) <= view.top) low = middle + 1
    else high = middle
  }
  const shown: HTMLElement[] = []
  for (const block of blocks.slice(low)) {
    if (block.getBoundingClientRect().top >= view.bottom) break
    shown.push(block)
  }
  return shown
}

function rectAt(blocks: readonly HTMLElement[], offset: number): DOMRect | undefined {
  const block = blockHolding(blocks, offset)
  return block === undefined ? undefined : rectInBlock(block, offset)
}
