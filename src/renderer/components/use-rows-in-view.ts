/**
 * Which rows of a list or table of any length exist: those in view and a few around them. It draws nothing and knows
 * no keys.
 */
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'

interface RowsInView {
  readonly count: number
  /** In pixels. */
  readonly heightOf: (index: number) => number
  /** Height of a head that stands over the rows, in pixels. */
  readonly headHeight?: number
  /** First and last row in view, with a few around them. */
  readonly onVisible: (from: number, to: number) => void
  /** Changes when the rows in view must be asked for again although they are the same ones. */
  readonly version: number
}

/** `scroller` goes to the element that scrolls; `items` are the rows to draw. */
export function useRowsInView({ count, heightOf, headHeight = 0, onVisible, version }: RowsInView) {
  const scroller = useRef<HTMLDivElement>(null)
  const rows = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: heightOf,
    overscan: 8,
    scrollPaddingEnd: headHeight,
  })
  const items = rows.getVirtualItems()
  const from = items[0]?.index ?? 0
  const to = items.at(-1)?.index ?? 0
  useEffect(() => onVisible(from, to), [from, to, version, onVisible])
  return { scroller, rows, items }
}
