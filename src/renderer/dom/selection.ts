/**
 * Turns a selection in a letter's text into offsets and back. The text is drawn exactly as it is stored, in elements
 * that carry `data-start` and `data-end`; everything else in there (numbers of notes) holds no text of its own.
 */

export interface Offsets {
  readonly start: number
  readonly end: number
}

/** The selected passage inside `root`, without white space at its ends; null when nothing of the text is selected. */
export function selectedPassage(root: HTMLElement, text: string): Offsets | null {
  const selection = document.getSelection()
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return null
  const range = selection.getRangeAt(0)
  if (!range.intersectsNode(root)) return null
  const inside = clamped(range, root)
  return trimmed(
    {
      start: offsetAt(root, inside.startContainer, inside.startOffset),
      end: offsetAt(root, inside.endContainer, inside.endOffset),
    },
    text,
  )
}

/** Offset in the stored text of a point in the document; points between blocks belong to the end of the one before. */
function offsetAt(root: HTMLElement, node: Node, offset: number): number {
  const point = document.createRange()
  point.setStart(node, offset)
  let last = 0
  for (const block of blocksOf(root)) {
    const span = spanOf(block)
    const before = point.comparePoint(block, 0) > 0
    if (before && !block.contains(node)) return last
    if (block.contains(node)) return span.start + lengthUntil(block, node, offset)
    last = span.end
  }
  return last
}

/** The range that shows two offsets; null when the text is not drawn. */
export function rangeOf(root: HTMLElement, offsets: Offsets): Range | null {
  const start = pointAt(root, offsets.start, false)
  const end = pointAt(root, offsets.end, true)
  if (start === null || end === null) return null
  const range = document.createRange()
  range.setStart(start.node, start.offset)
  range.setEnd(end.node, end.offset)
  return range
}

export function select(root: HTMLElement, offsets: Offsets): void {
  const range = rangeOf(root, offsets)
  const selection = document.getSelection()
  if (range === null || selection === null) return
  selection.removeAllRanges()
  selection.addRange(range)
}

/** Elements of the blocks, in the order of the text. */
export function blocksOf(root: HTMLElement): readonly HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('[data-start]')]
}

export function spanOf(block: HTMLElement): Offsets {
  return { start: Number(block.dataset['start']), end: Number(block.dataset['end']) }
}

/** The block that holds an offset, or the next one when it falls between two. */
export function blockAt(root: HTMLElement, offset: number): HTMLElement | undefined {
  return blockHolding(blocksOf(root), offset)
}

export function blockHolding(blocks: readonly HTMLElement[], offset: number): HTMLElement | undefined {
  let low = 0
  let high = blocks.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    const block = blocks[middle]
    if (block !== undefined && spanOf(block).end <= offset) low = middle + 1
    else high = middle
  }
  return blocks[low]
}

/** Where the character at an offset is drawn, or the first one behind it that takes room; else the whole block. */
export function rectInBlock(block: HTMLElement, offset: number): DOMRect {
  let rest = Math.max(0, offset - spanOf(block).start)
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
    if (rest < node.length) {
      const range = document.createRange()
      range.setStart(node, rest)
      range.setEnd(node, rest + 1)
      const rect = range.getClientRects()[0]
      if (rect !== undefined && rect.height > 0) return rect
      rest += 1
    }
    rest = Math.max(0, rest - node.length)
  }
  return block.getBoundingClientRect()
}

function pointAt(root: HTMLElement, offset: number, isEnd: boolean): { node: Node; offset: number } | null {
  const block = blockAt(root, isEnd ? Math.max(0, offset - 1) : offset)
  if (block === undefined) return null
  let rest = Math.max(0, offset - spanOf(block).start)
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
  let last: Text | null = null
  for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
    if (rest < node.length || (isEnd && rest === node.length)) return { node, offset: rest }
    rest -= node.length
    last = node
  }
  return last === null ? null : { node: last, offset: last.length }
}

function lengthUntil(block: HTMLElement, node: Node, offset: number): number {
  const range = document.createRange()
  range.selectNodeContents(block)
  range.setEnd(node, offset)
  return range.toString().length
}

function clamped(range: Range, root: HTMLElement): Range {
  const inside = document.createRange()
  inside.selectNodeContents(root)
  if (range.compareBoundaryPoints(Range.START_TO_START, inside) > 0)
    inside.setStart(range.startContainer, range.startOffset)
  if (range.compareBoundaryPoints(Range.END_TO_END, inside) < 0)
    inside.setEnd(range.endContainer, range.endOffset)
  return inside
}

function trimmed({ start, end }: Offsets, text: string): Offsets | null {
  const words = text.slice(start, end)
  const from = start + (words.length - words.trimStart().length)
  const to = end - (words.length - words.trimEnd().length)
  return from < to ? { start: from, end: to } : null
}
