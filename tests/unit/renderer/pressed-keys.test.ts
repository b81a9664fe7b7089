import { pressedKeys } from '@renderer/views/shell/pressed-keys'
import { shortcutsOfLetters, shortcutsOfWindow } from '@renderer/views/shell/shortcut-sections'
import type { Command } from '@shared/contract'
import { defaultShortcuts } from '@shared/default-shortcuts'
import { changeableCommands, type Shortcut } from '@shared/shortcut'
import type { TFunction } from 'i18next'
import { describe, expect, it } from 'vitest'
import { pressedKey } from '../../support/pressed-key'

const t = ((key: string) => key) as unknown as TFunction
const asked = (platform = 'linux', command: Command = 'show-backups') => {
  const sheet = { platform, rtl: false, shortcuts: defaultShortcuts }
  return { command, platform, sections: [...shortcutsOfWindow(t, sheet), ...shortcutsOfLetters(t, sheet)] }
}
const reasonOf = (event: KeyboardEvent, platform = 'linux') => {
  const pressed = pressedKeys(event, asked(platform))
  return pressed.kind === 'refused' ? pressed.reason : pressed.kind
}

describe('keys that are pressed for a command', () => {
  it('are waited for while only Ctrl or Shift is held', () => {
    expect(pressedKeys(pressedKey('Control', { ctrlKey: true }), asked())).toEqual({ kind: 'held' })
  })

  it('are taken by their names, also on a keyboard of another script', () => {
    const keys: Shortcut = { key: 'g', control: true }
    expect(pressedKeys(pressedKey('g', { ctrlKey: true }), asked())).toEqual({ kind: 'keys', keys })
    expect(pressedKeys(pressedKey('ل', { ctrlKey: true, code: 'KeyG' }), asked())).toEqual({
      kind: 'keys',
      keys,
    })
    expect(pressedKeys(pressedKey('g', { metaKey: true }), asked('darwin'))).toEqual({ kind: 'keys', keys })
    expect(pressedKeys(pressedKey('Dead', { altKey: true, code: 'KeyU' }), asked('darwin'))).toEqual({
      kind: 'keys',
      keys: { key: 'u', alt: true },
    })
  })

  it('of one sign do not ask for the Shift that types it', () => {
    expect(pressedKeys(pressedKey('!', { shiftKey: true }), asked())).toEqual({
      kind: 'keys',
      keys: { key: '!', single: true },
    })
  })

  it('are refused with the reason where they are needed for something else', () => {
    expect(reasonOf(pressedKey('c', { ctrlKey: true }))).toBe('editing')
    expect(reasonOf(pressedKey('ArrowLeft', { ctrlKey: true, shiftKey: true }))).toBe('editing')
    expect(reasonOf(pressedKey('Enter'))).toBe('moving')
    expect(reasonOf(pressedKey('A', { shiftKey: true }))).toBe('codes')
    expect(reasonOf(pressedKey('F4', { altKey: true }))).toBe('system')
    expect(reasonOf(pressedKey('k', { metaKey: true }))).toBe('system')
    expect(reasonOf(pressedKey('q', { metaKey: true }), 'darwin')).toBe('system')
    expect(reasonOf(pressedKey('e', { ctrlKey: true, altKey: true }))).toBe('types')
    expect(reasonOf(pressedKey('€', { getModifierState: () => true }))).toBe('types')
    expect(reasonOf(pressedKey('MediaPlay'))).toBe('unknown')
  })

  it('are refused with the name of what they do in one part of the window', () => {
    for (const key of ['F6', 'y', 'w'])
      expect(pressedKeys(pressedKey(key), asked())).toMatchObject({ kind: 'fixed' })
    expect(pressedKeys(pressedKey('Enter', { ctrlKey: true }), asked())).toMatchObject({ kind: 'fixed' })
  })

  it('are never refused to the command that has them as delivered', () => {
    for (const command of changeableCommands)
      for (const { key, control, alt, shift } of defaultShortcuts[command] ?? []) {
        const event = pressedKey(key === 'space' ? ' ' : key, {
          ctrlKey: control ?? false,
          altKey: alt ?? false,
          shiftKey: shift ?? false,
        })
        expect([command, pressedKeys(event, asked('linux', command)).kind]).toEqual([command, 'keys'])
      }
  })

  it('can be given to every command, each of which stands in the sheet once', () => {
    const lines = asked().sections.flatMap((section) => section.lines)
    const named = lines.filter(({ follows }) => follows !== true).map(({ command }) => command)
    expect(named.filter((command) => command !== undefined).sort()).toEqual([...changeableCommands].sort())
  })
})
