/** Which rows of a long list exist when each is as high as its content: they are measured when they are drawn. */
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'

/** `current` is brought into view when it changes, and when `rowsOf` is another; -1 for none. `scroller` goes to the element that scrolls, `measure` to each row, which also has its place as `data-index`. */
export function useMeasuredRows(count: number, likelyHeight: number, current: number, rowsOf: unknown) {
  const scroller = useRef<HTMLDivElement>(null)
  const rows = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => likelyHeight,
    overscan: 6,
  })
  useEffect(() => {
    if (current >= 0) rows.scrollToIndex(current, { align: 'auto' })
  }, [current, rows, rowsOf])
  return {
    scroller,
    items: rows.getVirtualItems(),
    height: rows.getTotalSize(),
    measure: rows.measureElement,
  }
}
