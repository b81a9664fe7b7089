import { en } from '@renderer/locales/en'
import { commandsLike } from '@renderer/views/palette/commands-like'
import { commandFor } from '@renderer/views/shell/shortcuts'
import { defaultShortcuts } from '@shared/default-shortcuts'
import { describe, expect, it } from 'vitest'

const press = (key: string, more: Partial<KeyboardEvent> = {}) =>
  ({
    key,
    code: '',
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    ...more,
  }) as KeyboardEvent

const commandOf = (event: KeyboardEvent, keyboard: typeof reading, platform: string) =>
  commandFor(event, keyboard, platform, defaultShortcuts)

const reading = { typing: false, inPane: false, rtl: false }
const writing = { ...reading, typing: true }

describe('keys', () => {
  it('run their commands', () => {
    expect(commandOf(press('k', { ctrlKey: true }), reading, 'linux')).toBe('go-to')
    expect(commandOf(press('S', { ctrlKey: true, shiftKey: true }), writing, 'linux')).toBe('save-search')
    expect(commandOf(press('2', { altKey: true }), reading, 'linux')).toBe('show-notes')
  })

  it('find in a letter while the keyboard is in its pane, and in all letters elsewhere', () => {
    const find = press('f', { ctrlKey: true })
    expect(commandOf(find, { ...reading, inPane: true }, 'linux')).toBe('find-in-letter')
    expect(commandOf(find, reading, 'linux')).toBe('focus-search')
  })

  it('move a pane to where the arrow points', () => {
    const left = press('ArrowLeft', { altKey: true, shiftKey: true })
    const up = press('ArrowUp', { altKey: true, shiftKey: true })
    const rtl = { ...reading, rtl: true }
    expect([left, up].map((key) => commandOf(key, reading, 'linux'))).toEqual([
      'move-pane-back',
      'move-pane-back',
    ])
    expect([left, up].map((key) => commandOf(key, rtl, 'linux'))).toEqual(['move-pane-on', 'move-pane-back'])
  })

  it('take Command for Ctrl on a Mac', () => {
    expect(commandOf(press('k', { metaKey: true }), reading, 'darwin')).toBe('go-to')
    expect(commandOf(press('k', { ctrlKey: true }), reading, 'darwin')).toBeNull()
  })

  it('of one letter stay letters where one types', () => {
    expect(commandOf(press('n'), reading, 'linux')).toBe('new-note')
    expect(commandOf(press('n'), writing, 'linux')).toBeNull()
    expect(commandOf(press('?', { shiftKey: true }), reading, 'linux')).toBe('show-shortcuts')
  })

  it('work with a Persian keyboard, by their place', () => {
    expect(commandOf(press('ن', { ctrlKey: true, code: 'KeyK' }), reading, 'linux')).toBe('go-to')
    expect(commandOf(press('د', { code: 'KeyN' }), reading, 'linux')).toBe('new-note')
    expect(commandOf(press('Dead', { altKey: true, code: 'KeyN' }), reading, 'darwin')).toBe('note-on-letter')
    expect(commandOf(press('ج', { altKey: true, code: 'BracketLeft' }), reading, 'linux')).toBe('pane-back')
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
