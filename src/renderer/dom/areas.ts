/** The areas of the window that F6 goes round: elements with `data-area`, in the order of the document. */

/** Moves the focus into the next area, or the previous one. */
export function focusNextArea(backwards: boolean): void {
  const areas = [...document.querySelectorAll<HTMLElement>('[data-area]')].filter(isShown)
  if (areas.length === 0) return
  const at = areas.findIndex((area) => area.contains(document.activeElement))
  for (let step = 1; step <= areas.length; step += 1) {
    const from = at < 0 ? (backwards ? 0 : -1) : at
    const index = (from + (backwards ? -step : step) + areas.length * 2) % areas.length
    if (focusInside(areas[index])) return
  }
}

/** Moves the focus into the area of this name, unless it is there; onto the area itself when it holds no control. */
export function focusArea(name: string): void {
  const areas = [...document.querySelectorAll<HTMLElement>(`[data-area="${name}"]`)]
  const area = areas.find(isShown)
  if (area === undefined || area.contains(document.activeElement) || focusInside(area)) return
  area.tabIndex = -1
  area.focus()
}

/** Moves the focus to the start of the area of this name, also from elsewhere within it. */
export function focusStart(name: string): void {
  const areas = [...document.querySelectorAll<HTMLElement>(`[data-area="${name}"]`)]
  focusInside(areas.find(isShown))
}

/** Focuses what the area marks as its own start, or else its first control. */
export function focusInside(area: HTMLElement | undefined): boolean {
  const start =
    area?.querySelector<HTMLElement>('[data-area-start]') ??
    area?.querySelector<HTMLElement>('button:not([disabled]), input, textarea, [tabindex="0"]')
  start?.focus()
  return start !== null && start !== undefined
}

function isShown(element: HTMLElement): boolean {
  return element.getClientRects().length > 0
}

/**
 * What lies over the window and has the keyboard. Subtle: what is closed stays drawn until it has faded, and keys that are
 * pressed meanwhile are for what is behind it.
 */
const [openDialogs, openMenus, openLists] = [
  ':is([role="dialog"], [role="alertdialog"]):not([data-closed])',
  '[role="menu"]:not([data-closed])',
  '[role="listbox"]:not([data-closed])',
]

export function isUnderDialog(): boolean {
  return document.querySelector(`${openDialogs}, ${openMenus}`) !== null
}

/** Whether keys without Ctrl or Alt belong to what has the focus: a field, or an open dialog or menu. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target.matches('input, textarea, select')) return true
  return target.closest(`${openDialogs}, ${openMenus}, ${openLists}`) !== null
}
