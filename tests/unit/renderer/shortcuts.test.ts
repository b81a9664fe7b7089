import { en } from '@renderer/locales/en'
import { commandsLike } from '@renderer/views/palette/commands-like'
import { commandFor } from '@renderer/views/shell/shortcuts'
import { defaultShortcuts } from '@shared/default-shortcuts'
import { describe, expect, it } from 'vitest'
import { pressedKey } from '../../support/pressed-key'

const commandOf = (event: KeyboardEvent, keyboard: typeof reading, platform: string) =>
  commandFor(event, keyboard, platform, defaultShortcuts)

const reading = { typing: false, inPane: false, rtl: false }
const writing = { ...reading, typing: true }

describe('keys', () => {
  it('run their commands', () => {
    expect(commandOf(pressedKey('k', { ctrlKey: true }), reading, 'linux')).toBe('go-to')
    expect(commandOf(pressedKey('S', { ctrlKey: true, shiftKey: true }), writing, 'linux')).toBe(
      'save-search',
    )
    expect(commandOf(pressedKey('2', { altKey: true }), reading, 'linux')).toBe('show-notes')
  })

  it('find in a letter while the keyboard is in its pane, and in all letters elsewhere', () => {
    const find = pressedKey('f', { ctrlKey: true })
    expect(commandOf(find, { ...reading, inPane: true }, 'linux')).toBe('find-in-letter')
    expect(commandOf(find, reading, 'linux')).toBe('focus-search')
  })

  it('move a pane to where the arrow points', () => {
    const left = pressedKey('ArrowLeft', { altKey: true, shiftKey: true })
    const up = pressedKey('ArrowUp', { altKey: true, shiftKey: true })
    const rtl = { ...reading, rtl: true }
    expect([left, up].map((key) => commandOf(key, reading, 'linux'))).toEqual([
      'move-pane-back',
      'move-pane-back',
    ])
    expect([left, up].map((key) => commandOf(key, rtl, 'linux'))).toEqual(['move-pane-on', 'move-pane-back'])
  })

  it('take Command for Ctrl on a Mac', () => {
    expect(commandOf(pressedKey('k', { metaKey: true }), reading, 'darwin')).toBe('go-to')
    expect(commandOf(pressedKey('k', { ctrlKey: true }), reading, 'darwin')).toBeNull()
  })

  it('of one letter stay letters where one types', () => {
    expect(commandOf(pressedKey('n'), reading, 'linux')).toBe('new-note')
    expect(commandOf(pressedKey('n'), writing, 'linux')).toBeNull()
    expect(commandOf(pressedKey('?', { shiftKey: true }), reading, 'linux')).toBe('show-shortcuts')
  })

  it('work with a Persian keyboard, by their place', () => {
    expect(commandOf(pressedKey('ن', { ctrlKey: true, code: 'KeyK' }), reading, 'linux')).toBe('go-to')
    expect(commandOf(pressedKey('د', { code: 'KeyN' }), reading, 'linux')).toBe('new-note')
    expect(commandOf(pressedKey('Dead', { altKey: true, code: 'KeyN' }), reading, 'darwin')).toBe(
      'note-on-letter',
    )
    expect(commandOf(pressedKey('ج', { altKey: true, code: 'BracketLeft' }), reading, 'linux')).toBe(
      'pane-back',
    )
  })
})

describe('commands in the palette', () => {
  const named = (words: string) => commandsLike(words, (command) => en.commands[command])

  it('are found by the beginnings of their words, in any order', () => {
    expect(named('sw pan')).toEqual(['swap-panes'])
    expect(named('text lar')).toEqual(['larger-pane-text', 'larger-text'])
  })

  it('are found by what other programs call them when no name has the words', () => {
    expect(named('export notes')).toEqual(['export-notes'])
    expect(named('export')).toEqual(['export-letters', 'export-notes'])
  })

  it('are all there before anything is typed, and none for strange words', () => {
    expect(named('').length).toBeGreaterThan(10)
    expect(named('xyz')).toEqual([])
  })
})
