/** The keys that the reader presses for a command, and which of them cannot be taken. Pure. */

import type { Command } from '@shared/contract'
import { defaultShortcuts } from '@shared/default-shortcuts'
import { keysText, readKeysText, type Shortcut } from '@shared/shortcut'
import type { ShortcutLine, ShortcutSection } from './shortcut-sections'
import { placeOfKey } from './shortcuts'

type RefusedFor = 'system' | 'editing' | 'moving' | 'codes' | 'types' | 'unknown'

export type Pressed =
  /** Ctrl and the like alone: more is to come. */
  | { readonly kind: 'held' }
  | { readonly kind: 'keys'; readonly keys: Shortcut }
  | { readonly kind: 'refused'; readonly reason: RefusedFor }
  /** They stand for something in one part of the window, and would do two things there. */
  | { readonly kind: 'fixed'; readonly keys: Shortcut; readonly line: ShortcutLine; readonly section: string }

const modifiers: readonly string[] = [
  'Control',
  'Shift',
  'Alt',
  'AltGraph',
  'Meta',
  'CapsLock',
  'NumLock',
  'Fn',
]
const named = /^(f([1-9]|1\d|2[0-4])|arrow(up|down|left|right)|home|end|delete|enter|space)$/u

export interface KeysAsked {
  readonly command: Command
  readonly platform: string
  readonly sections: readonly ShortcutSection[]
}

export function pressedKeys(event: KeyboardEvent, { command, platform, sections }: KeysAsked): Pressed {
  if (modifiers.includes(event.key)) return { kind: 'held' }
  const mac = platform === 'darwin'
  if (mac ? event.ctrlKey : event.metaKey) return { kind: 'refused', reason: 'system' }
  if (event.getModifierState('AltGraph')) return { kind: 'refused', reason: 'types' }
  const key = nameOfKey(event)
  if (key === null) return { kind: 'refused', reason: 'unknown' }
  const control = mac ? event.metaKey : event.ctrlKey
  const single = !control && !event.altKey && key.length === 1
  // A sign that is typed with Shift is known by itself.
  const shift = event.shiftKey && !(single && !/[a-z\d]/u.test(key))
  const text = keysText({ key, control, alt: event.altKey, shift })
  const keys = readKeysText(text)
  if (keys === null) return { kind: 'refused', reason: 'unknown' }
  if (defaultShortcuts[command]?.some((shortcut) => keysText(shortcut) === text) === true)
    return { kind: 'keys', keys }
  const reason = refusal(keys, mac)
  if (reason !== null) return { kind: 'refused', reason }
  for (const { title, lines } of sections) {
    const line = lines.find((one) => one.command === undefined && one.keys.map(keysText).includes(text))
    if (line !== undefined) return { kind: 'fixed', keys, line, section: title }
  }
  return { kind: 'keys', keys }
}

/** As shortcuts name it; the place of the key where it types no Latin letter. */
function nameOfKey(event: KeyboardEvent): string | null {
  const key = event.key === ' ' ? 'space' : event.key.toLowerCase()
  if (/^[!-~]$/u.test(key) || named.test(key)) return key
  return event.key === 'Dead' || [...event.key].length === 1 ? placeOfKey(event.code) : null
}

function refusal({ key, control, alt, shift }: Shortcut, mac: boolean): RefusedFor | null {
  const isNamed = key.length > 1 && !/^f\d+$/u.test(key)
  if (control !== true && alt !== true) {
    if (isNamed) return 'moving'
    if (key.length === 1 && shift === true) return 'codes'
    return key === 'f10' || key === 'f11' ? 'system' : null
  }
  if (control === true && alt === true && !mac && key.length === 1) return 'types'
  if (ofSystem(keysText({ key, control: control ?? false, alt: alt ?? false }), mac)) return 'system'
  if (control === true && alt !== true && (isEdited(key) || (isNamed && key !== 'enter' && key !== 'space')))
    return 'editing'
  return null
}

function isEdited(key: string): boolean {
  return ['a', 'c', 'v', 'x', 'y', 'z'].includes(key)
}

function ofSystem(text: string, mac: boolean): boolean {
  const everywhere = ['control+q', 'alt+f4', 'alt+space', 'control+alt+delete']
  const onMac = ['control+h', 'control+m', 'control+space', 'control+alt+h', 'control+alt+escape']
  return [...everywhere, ...(mac ? onMac : [])].includes(text)
}
