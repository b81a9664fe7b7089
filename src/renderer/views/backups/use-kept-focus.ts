/** Keeps the focus in a dialog whose buttons are disabled while it works, and whose pages replace each other. */
import { type RefObject, useEffect, useRef } from 'react'

/**
 * For the element around the pages. A control that is disabled or goes away loses the focus to the whole window: it is
 * given back to the control that had it last, else to that element, from where the next Tab goes to the first control.
 */
export function useKeptFocus(busy: boolean, page: unknown): RefObject<HTMLDivElement | null> {
  const area = useRef<HTMLDivElement | null>(null)
  const last = useRef<HTMLElement | null>(null)
  useEffect(() => {
    // Subtle: not on the area, which the dialog draws later than this begins.
    const remember = ({ target }: FocusEvent) => {
      const isControl = target instanceof HTMLElement && target !== area.current
      if (isControl && area.current?.contains(target) === true) last.current = target
    }
    document.addEventListener('focusin', remember)
    return () => document.removeEventListener('focusin', remember)
  }, [])
  useEffect(() => {
    if (busy || !isLost(area.current)) return
    last.current?.focus()
    if (isLost(area.current)) area.current?.focus()
    // Another page may have taken the focused control away.
  }, [busy, page])
  return area
}

/** Whether none of its controls has the focus. */
function isLost(area: HTMLElement | null): boolean {
  const { activeElement } = document
  return activeElement === area || area?.contains(activeElement) !== true
}
