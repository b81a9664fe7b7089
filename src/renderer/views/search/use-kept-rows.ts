/**
 * The keyboard among the results: it waits in their place while there are none, and goes on in what takes the place of
 * the list that it was in. Nothing here takes it away from anything else.
 */
import { type RefObject, useEffect } from 'react'
import { focusInside, focusStart } from '../../dom/areas'

/** `place` holds whatever the results are shown as, and can be focused itself. */
export function useKeptRows(place: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const results = place.current
    if (results === null) return undefined
    let held: Node | null = null
    // Subtle: an element that leaves the document with the focus tells nobody; the last one that took it counts.
    const onFocus = ({ target }: FocusEvent) => {
      held = target instanceof Node && results.contains(target) ? target : null
    }
    const changes = new MutationObserver(() => {
      if (held === null) return
      const waits = document.activeElement === results
      const lost = document.activeElement === document.body && !held.isConnected
      if ((waits || lost) && !focusInside(results)) results.focus()
    })
    document.addEventListener('focusin', onFocus)
    changes.observe(results, { childList: true, subtree: true })
    return () => {
      document.removeEventListener('focusin', onFocus)
      changes.disconnect()
    }
  }, [place])
}

/** Takes the keyboard to the results, or to where they will be. */
export function focusResults(): void {
  const results = document.querySelector<HTMLElement>('.result-list')
  if (results === null) focusStart('list')
  else if (!focusInside(results)) results.focus()
}
