/** Which keys do what: one table for the handler, the menus, the palette and the sheet of shortcuts. */
import type { Command } from '@shared/contract'
import type { TFunction } from 'i18next'

export interface Shortcut {
  /** As `KeyboardEvent.key`, in lower case. */
  readonly key: string
  /** Ctrl, or Command on a Mac. */
  readonly control?: boolean
  readonly shift?: boolean
  readonly alt?: boolean
  /** Only when nothing that takes letters has the focus. */
  readonly single?: boolean
  /** Only when the keyboard is in a pane. */
  readonly inPane?: boolean
}

export const shortcuts: { readonly [Name in Command]?: readonly Shortcut[] } = {
  lock: [{ key: 'l', control: true, shift: true }],
  'find-in-letter': [{ key: 'f', control: true, inPane: true }],
  'focus-search': [
    { key: 'f', control: true },
    { key: '/', single: true },
  ],
  'go-to': [{ key: 'k', control: true }],
  'save-search': [{ key: 's', control: true, shift: true }],
  'build-search': [{ key: 'f', control: true, shift: true }],
  'show-concordance': [{ key: 'k', control: true, shift: true }],
  'show-facets': [{ key: 'j', control: true }],
  'next-hit': [{ key: 'f3' }, { key: 'arrowdown', alt: true }],
  'previous-hit': [
    { key: 'f3', shift: true },
    { key: 'arrowup', alt: true },
  ],
  'copy-passage': [{ key: 'c', control: true, shift: true }],
  'show-letters': [
    { key: '1', control: true },
    { key: '1', alt: true },
  ],
  'show-notes': [
    { key: '2', control: true },
    { key: '2', alt: true },
  ],
  'show-saved-searches': [
    { key: '3', control: true },
    { key: '3', alt: true },
  ],
  'show-problems': [
    { key: '4', control: true },
    { key: '4', alt: true },
  ],
  'show-queue': [
    { key: '5', control: true },
    { key: '5', alt: true },
  ],
  'show-table': [
    { key: '6', control: true },
    { key: '6', alt: true },
  ],
  'show-campaigns': [
    { key: '7', control: true },
    { key: '7', alt: true },
  ],
  'show-codes': [
    { key: '8', control: true },
    { key: '8', alt: true },
  ],
  'where-else': [{ key: 'e', control: true }],
  'letters-alike': [{ key: 'l', control: true }],
  'show-review': [{ key: 'i', control: true }],
  'show-preferences': [{ key: ',', control: true }],
  'show-shortcuts': [{ key: '?', single: true }, { key: 'f1' }],
  'swap-panes': [{ key: '\\', control: true }],
  'close-pane': [{ key: 'w', control: true }],
  'turn-panes': [{ key: '|', control: true, shift: true }],
  'move-pane-back': [
    { key: 'arrowleft', alt: true, shift: true },
    { key: 'arrowup', alt: true, shift: true },
  ],
  'move-pane-on': [
    { key: 'arrowright', alt: true, shift: true },
    { key: 'arrowdown', alt: true, shift: true },
  ],
  'pin-pane': [{ key: 'p', alt: true }],
  'pane-back': [{ key: '[', alt: true }],
  'pane-forward': [{ key: ']', alt: true }],
  'scroll-together': [{ key: 't', alt: true }],
  'larger-pane-text': [
    { key: '+', alt: true },
    { key: '=', alt: true },
  ],
  'smaller-pane-text': [{ key: '-', alt: true }],
  'usual-pane-text': [{ key: '0', alt: true }],
  'reading-tables': [{ key: 't', control: true, shift: true }],
  'compare-versions': [{ key: 'd', control: true }],
  'compare-passages': [{ key: 'd', control: true, shift: true }],
  'stop-comparing': [{ key: 'd', alt: true }],
  'next-difference': [{ key: 'f8' }],
  'previous-difference': [{ key: 'f8', shift: true }],
  'other-end': [{ key: 'f8', control: true }],
  'show-differences': [{ key: 'f8', alt: true }],
  'copy-difference': [{ key: 'f8', control: true, shift: true }],
  'new-note': [
    { key: 'n', single: true },
    { key: 'n', control: true, shift: true },
  ],
  'code-passage': [{ key: 'c', single: true }],
  'new-page': [{ key: 'n', control: true }],
  'note-on-letter': [{ key: 'n', alt: true }],
  'add-passage': [{ key: 'a', alt: true }],
  'next-note': [{ key: 'f7' }],
  'previous-note': [{ key: 'f7', shift: true }],
  'add-folders': [{ key: 'o', control: true }],
  'open-library': [{ key: 'o', control: true, shift: true }],
  'import-again': [{ key: 'r', control: true }],
  'larger-text': [
    { key: '+', control: true },
    { key: '=', control: true },
  ],
  'smaller-text': [{ key: '-', control: true }],
}

export interface Keyboard {
  /** Whether keys without Ctrl or Alt belong to what has the focus. */
  readonly typing: boolean
  readonly inPane: boolean
  /** Whether the window is written from right to left: panes then stand in that order too. */
  readonly rtl: boolean
}

export function commandFor(event: KeyboardEvent, keyboard: Keyboard, platform: string): Command | null {
  for (const [command, list] of Object.entries(shortcuts))
    if (
      list.some(
        (shortcut) =>
          (shortcut.inPane !== true || keyboard.inPane) &&
          matches(shortcut, event, keyboard.typing, platform),
      )
    )
      return keyboard.rtl ? mirrored(command as Command, event) : (command as Command)
  return null
}

/** Left and right are where they are seen; up and down are the same in every direction of writing. */
function mirrored(command: Command, event: KeyboardEvent): Command {
  if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return command
  if (command === 'move-pane-back') return 'move-pane-on'
  return command === 'move-pane-on' ? 'move-pane-back' : command
}

export function isUndo(event: KeyboardEvent, platform: string): boolean {
  return matches({ key: 'z', control: true }, event, false, platform)
}

/** Outside fields, which have a redo of their own. */
export const redoKeys: readonly Shortcut[] = [
  { key: 'z', control: true, shift: true },
  { key: 'y', control: true },
]

export function isRedo(event: KeyboardEvent, platform: string): boolean {
  return redoKeys.some((shortcut) => matches(shortcut, event, false, platform))
}

/** Back is where the line of writing comes from; on a Mac the arrow keys with Option belong to the text. */
export function stepInHistory(event: KeyboardEvent, platform: string): -1 | 1 | null {
  if (platform === 'darwin') {
    if (matches({ key: '[', control: true }, event, false, platform)) return -1
    return matches({ key: ']', control: true }, event, false, platform) ? 1 : null
  }
  const rtl = document.documentElement.dir === 'rtl'
  if (matches({ key: 'arrowleft', alt: true }, event, false, platform)) return rtl ? 1 : -1
  return matches({ key: 'arrowright', alt: true }, event, false, platform) ? (rtl ? -1 : 1) : null
}

function matches(shortcut: Shortcut, event: KeyboardEvent, typing: boolean, platform: string): boolean {
  const control = platform === 'darwin' ? event.metaKey : event.ctrlKey
  const other = platform === 'darwin' ? event.ctrlKey : event.metaKey
  if (other || control !== (shortcut.control ?? false) || event.altKey !== (shortcut.alt ?? false))
    return false
  if (shortcut.single === true) return !typing && isKey(shortcut.key, event)
  if (shortcut.key !== '+' && event.shiftKey !== (shortcut.shift ?? false)) return false
  return isKey(shortcut.key, event)
}

/** Subtle: on a keyboard of another script `key` is not a Latin letter; then `code` names the place of the key. */
export function isKey(key: string, event: KeyboardEvent): boolean {
  if (event.key.toLowerCase() === key) return true
  return !/^[ -~]+$/.test(event.key) && event.code === codeOf(key)
}

const codesOfSigns: Readonly<Record<string, string>> = {
  '/': 'Slash',
  '[': 'BracketLeft',
  ']': 'BracketRight',
  '\\': 'Backslash',
  '|': 'Backslash',
}

function codeOf(key: string): string | null {
  if (/^[a-z]$/.test(key)) return `Key${key.toUpperCase()}`
  if (key in codesOfSigns) return codesOfSigns[key] ?? null
  return /^\d$/.test(key) ? `Digit${key}` : null
}

/** The first keys of a command as they are shown, for instance `Ctrl+K` or `⌘K`. */
export function keysOf(command: Command, t: TFunction, platform: string): string | undefined {
  const shortcut = shortcuts[command]?.[0]
  return shortcut === undefined ? undefined : keyWords(shortcut, t, platform)
}

export function keyWords(shortcut: Shortcut, t: TFunction, platform: string): string {
  const mac = platform === 'darwin'
  const parts = [
    shortcut.control === true ? t(mac ? 'keys.command' : 'keys.control') : null,
    shortcut.alt === true ? t(mac ? 'keys.option' : 'keys.alt') : null,
    shortcut.shift === true ? t('keys.shift') : null,
    shortcut.key.length === 1 || /^f\d+$/.test(shortcut.key)
      ? shortcut.key.toUpperCase()
      : keyName(shortcut.key, t),
  ]
  return parts.filter((part) => part !== null).join(mac ? ' ' : '+')
}

function keyName(key: string, t: TFunction): string {
  switch (key) {
    case 'enter':
      return t('keys.enter')
    case 'escape':
      return t('keys.escape')
    case 'arrowup':
      return t('keys.up')
    case 'arrowdown':
      return t('keys.down')
    case 'arrowleft':
      return t('keys.left')
    case 'arrowright':
      return t('keys.right')
    case 'delete':
      return t('keys.delete')
    case 'space':
      return t('keys.space')
    case 'home':
      return t('keys.home')
    case 'end':
      return t('keys.end')
    default:
      return key
  }
}
