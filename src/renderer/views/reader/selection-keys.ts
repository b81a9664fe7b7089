/** Selecting words in a letter with Shift and the arrow keys, which browsers offer only in fields. */
import type { KeyboardEvent } from 'react'
import { offsetAtTop } from '../../dom/scroll-places'
import { rangeOf } from '../../dom/selection'

const moves: Readonly<
  Record<string, readonly [direction: 'left' | 'right' | 'forward' | 'backward', unit: string]>
> = {
  ArrowRight: ['right', 'character'],
  ArrowLeft: ['left', 'character'],
  ArrowDown: ['forward', 'line'],
  ArrowUp: ['backward', 'line'],
  Home: ['backward', 'lineboundary'],
  End: ['forward', 'lineboundary'],
}

export function onSelectionKeys(
  event: KeyboardEvent,
  root: HTMLElement | null,
  scroller: HTMLElement | null,
): void {
  const move = moves[event.key]
  if (root === null || scroller === null || event.target !== scroller) return
  if (event.key === 'Escape') document.getSelection()?.removeAllRanges()
  if (move === undefined || !event.shiftKey || event.altKey) return
  event.preventDefault()
  const selection = document.getSelection()
  if (selection === null) return
  if (selection.rangeCount === 0 || !root.contains(selection.anchorNode))
    beginAtTop(selection, root, scroller)
  const [direction, unit] = move
  const byWord = (event.ctrlKey || event.metaKey) && unit === 'character'
  selection.modify('extend', direction, byWord ? 'word' : unit)
  focusedElement(selection)?.scrollIntoView({ block: 'nearest' })
}

function beginAtTop(selection: Selection, root: HTMLElement, scroller: HTMLElement): void {
  const offset = offsetAtTop(root, scroller)
  const range = rangeOf(root, { start: offset, end: offset + 1 })
  if (range === null) return
  selection.collapse(range.startContainer, range.startOffset)
}

function focusedElement(selection: Selection): Element | null {
  const node = selection.focusNode
  return node instanceof Element ? node : (node?.parentElement ?? null)
}
