/**
 * Gives the keyboard back when what had it goes away: a row that is removed, a letter in whose place another one opens, a
 * button that can no longer be pressed, a page of a dialog that is followed by the next. The browser leaves it nowhere
 * then, and keys and screen readers would begin anew at the top of the window.
 */
import { focusInside } from './areas'

/** Menus give it back by themselves when they close. */
const menus = '[role="menu"], [role="listbox"]'
/** One that holds `data-keeps-keyboard` does the same by itself. */
const dialogs = '[role="dialog"], [role="alertdialog"]'

/** Where it goes on when its own area is not shown any more. */
const next: Readonly<Record<string, string>> = {
  findings: 'reading',
  comparing: 'reading',
  review: 'reading',
  sheet: 'reading',
}

/** What had the keyboard last, and the area or dialog around it. */
interface Holder {
  readonly element: HTMLElement
  readonly around: HTMLElement
}

/** Watches until the function that it gives is called. */
export function keepKeyboard(): () => void {
  const held: { area: Holder | null; dialog: Holder | null } = { area: null, dialog: null }
  /** The area or dialog that has the keyboard itself, until there is something in it that can have it. */
  let waiting: Element | null = null
  let frame = 0
  const onFocus = ({ target }: FocusEvent) => {
    waiting = null
    if (!(target instanceof HTMLElement) || target.closest(menus) !== null) return
    const dialog = target.closest<HTMLElement>(dialogs)
    if (target === dialog && canHold(held.dialog, dialog) && !dialog.matches(':active')) {
      held.dialog.element.focus()
      return
    }
    const area = target.closest<HTMLElement>('[data-area]')
    const isKept = dialog === null || dialog.querySelector('[data-keeps-keyboard]') !== null
    held.dialog = isKept ? null : { element: target, around: dialog }
    if (dialog === null) held.area = area === null ? null : { element: target, around: area }
  }
  const lost = (): Holder | null => {
    if (document.activeElement !== document.body || document.querySelector(menus) !== null) return null
    const holder = document.querySelector(dialogs) === null ? held.area : held.dialog
    return holder !== null && !canHaveKeyboard(holder.element) ? holder : null
  }
  const giveBack = () => {
    const holder = lost()
    if (holder === null) return
    if (holder.around.matches(dialogs)) goOnInDialog(holder.around)
    else goOnInArea(holder.around)
    const { activeElement } = document
    waiting = activeElement?.matches(`[data-area], ${dialogs}`) === true ? activeElement : null
  }
  // Subtle: whoever knows better where it goes on does so with the next picture; this is for where nobody does.
  const onChange = () => {
    if (waiting !== null && document.activeElement === waiting) startOf(waiting)?.focus()
    // A button of a dialog that worked can be pressed again.
    const pressed = held.dialog?.element
    if (document.activeElement === document.body && pressed instanceof HTMLButtonElement) pressed.focus()
    if (lost() === null) return
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(giveBack)
    })
  }
  const watch = new MutationObserver(onChange)
  document.addEventListener('focusin', onFocus)
  watch.observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled'] })
  return () => {
    document.removeEventListener('focusin', onFocus)
    watch.disconnect()
    cancelAnimationFrame(frame)
  }
}

function canHaveKeyboard(element: Element): boolean {
  return element.isConnected && !element.matches(':disabled')
}

/**
 * Whether a control of the dialog has the keyboard by right. The dialogs of the library take it for themselves with the
 * next picture after a control of theirs went away, also from the control that it was given to meanwhile; who presses on
 * what is no control means the dialog.
 */
function canHold(holder: Holder | null, dialog: HTMLElement): holder is Holder {
  const isOfIt = holder !== null && holder.around === dialog && holder.element !== dialog
  return isOfIt && canHaveKeyboard(holder.element)
}

function goOnInDialog(dialog: HTMLElement): void {
  if (dialog.isConnected) (startOf(dialog) ?? dialog).focus()
}

function goOnInArea(area: HTMLElement): void {
  const own = area.dataset['area'] ?? ''
  const name = areaNamed(own) === null ? (next[own] ?? 'list') : own
  const place = area.isConnected ? area : areaNamed(name)
  const start = startOf(place)
  // A letter that is still being read begins nowhere yet; when it is there, this is asked again.
  if (place === null || (start === null && name === 'reading')) return
  if (start !== null) start.focus()
  else if (name === 'list' || !focusInside(place)) {
    place.tabIndex = -1
    place.focus()
  }
}

function areaNamed(name: string): HTMLElement | null {
  const areas = [...document.querySelectorAll<HTMLElement>(`[data-area="${name}"]`)]
  const shown = areas.filter((area) => area.getClientRects().length > 0)
  return shown.find((area) => 'active' in area.dataset) ?? shown[0] ?? null
}

/** Of an area what it marks as its start; of a dialog its first control, but not the one that closes it. */
function startOf(around: Element | null): HTMLElement | null {
  const controls = ':is(input, select, textarea, button, [tabindex="0"]):not(:disabled, .dialog-close)'
  const isDialog = around?.matches(dialogs) === true
  return around?.querySelector<HTMLElement>(isDialog ? controls : '[data-area-start]') ?? null
}
