/** Which keys were pressed, and how keys are shown. What they stand for: the table of shortcuts with the reader's changes. */
import type { Command } from '@shared/contract'
import type { Shortcut, Shortcuts } from '@shared/shortcut'
import type { TFunction } from 'i18next'
import { currentShortcuts } from '../../state/shortcuts'

export interface Keyboard {
  /** Whether keys without Ctrl or Alt belong to what has the focus. */
  readonly typing: boolean
  readonly inPane: boolean
  /** Whether the window is written from right to left: panes then stand in that order too. */
  readonly rtl: boolean
}

export function commandFor(
  event: KeyboardEvent,
  keyboard: Keyboard,
  platform: string,
  shortcuts: Shortcuts,
): Command | null {
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

/**
 * Subtle: on a keyboard of another script, and with Option on a Mac, `key` is not a Latin letter; then `code` names the
 * place of the key. So it does for a key that only begins an accent (Option with N).
 */
export function isKey(key: string, event: KeyboardEvent): boolean {
  const { key: pressed } = event
  if (pressed.toLowerCase() === key || (pressed === ' ' && key === 'space')) return true
  return (pressed === 'Dead' || !/^[ -~]+$/.test(pressed)) && event.code === codeOf(key)
}

const codesOfSigns: Readonly<Record<string, string>> = {
  '/': 'Slash',
  '[': 'BracketLeft',
  ']': 'BracketRight',
  '\\': 'Backslash',
  '|': 'Backslash',
}

/** The key at a place of the keyboard, as it is called where that types Latin letters. */
export function placeOfKey(code: string): string | null {
  const plain = /^(?:Key([A-Z])|Digit(\d))$/u.exec(code)
  const sign = Object.entries(codesOfSigns).find(([, place]) => place === code)?.[0]
  return plain?.[1]?.toLowerCase() ?? plain?.[2] ?? sign ?? null
}

function codeOf(key: string): string | null {
  if (/^[a-z]$/.test(key)) return `Key${key.toUpperCase()}`
  if (key in codesOfSigns) return codesOfSigns[key] ?? null
  return /^\d$/.test(key) ? `Digit${key}` : null
}

/** The first keys of a command as they are shown, for instance `Ctrl+K` or `⌘K`. */
export function keysOf(command: Command, t: TFunction, platform: string): string | undefined {
  const shortcut = currentShortcuts()[command]?.[0]
  return shortcut === undefined ? undefined : keyWords(shortcut, t, platform)
}

/** For a sentence, which needs something to press also where the reader took the command's keys away. */
export function keysInSentence(command: Command, t: TFunction, platform: string): string {
  return keysOf(command, t, platform) ?? t('keys.none', { name: t(`commands.${command}`) })
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
