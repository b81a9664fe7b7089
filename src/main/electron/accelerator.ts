/** Keys as the menu of the system writes them. Pure. */
import type { Shortcut } from '@shared/shortcut'

const names: Readonly<Record<string, string>> = {
  arrowup: 'Up',
  arrowdown: 'Down',
  arrowleft: 'Left',
  arrowright: 'Right',
  home: 'Home',
  end: 'End',
  delete: 'Delete',
  enter: 'Enter',
  space: 'Space',
  '+': 'Plus',
  // Typed with Shift, which the menu names by itself.
  '|': '\\',
}

/** The first keys that the menu can show: those of one letter, or of one place in the window, would take effect while one types. */
export function acceleratorOf(shortcuts: readonly Shortcut[] | undefined): string | null {
  for (const { key, control, alt, shift, single, inPane } of shortcuts ?? []) {
    const name = names[key] ?? (/^([!-~]|f\d{1,2})$/u.test(key) ? key.toUpperCase() : undefined)
    if (single === true || inPane === true || name === undefined) continue
    const held = [control, alt, shift].map((isHeld, at) =>
      isHeld === true ? (['CommandOrControl', 'Alt', 'Shift'][at] ?? null) : null,
    )
    return [...held.filter((part) => part !== null), name].join('+')
  }
  return null
}
