/** When a pane that has the keyboard is closed or changes its place, the keyboard goes on in the pane that is active then. */
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { focusArea, focusInside } from '../../dom/areas'

/** `panes` names the panes in their order. */
export function useKeptFocus(area: RefObject<HTMLElement | null>, panes: string, active: number): void {
  const inside = useRef(false)
  useEffect(() => {
    // Subtle: an element that leaves the document with the focus tells nobody; the last one that took it counts.
    const onFocus = (event: FocusEvent) => {
      inside.current = event.target instanceof Node && area.current?.contains(event.target) === true
    }
    document.addEventListener('focusin', onFocus)
    return () => document.removeEventListener('focusin', onFocus)
  }, [area])
  const drawn = useRef(panes)
  useLayoutEffect(() => {
    if (drawn.current === panes) return
    drawn.current = panes
    if (!inside.current || document.activeElement !== document.body) return
    const pane = area.current?.querySelectorAll<HTMLElement>('[data-area="reading"]')[active]
    if (pane === undefined) focusArea('list')
    else focusInside(pane)
  }, [area, panes, active])
}
