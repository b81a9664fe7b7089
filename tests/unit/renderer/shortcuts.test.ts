import { en } from '@renderer/locales/en'
import { commandsLike } from '@renderer/views/palette/commands-like'
import { commandFor } from '@renderer/views/shell/shortcuts'
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

describe('keys', () => {
  it('run their commands', () => {
    expect(commandFor(press('k', { ctrlKey: true }), false, 'linux')).toBe('go-to')
    expect(commandFor(press('S', { ctrlKey: true, shiftKey: true }), true, 'linux')).toBe('save-search')
    expect(commandFor(press('2', { altKey: true }), false, 'linux')).toBe('show-notes')
  })

  it('take Command for Ctrl on a Mac', () => {
    expect(commandFor(press('k', { metaKey: true }), false, 'darwin')).toBe('go-to')
    expect(commandFor(press('k', { ctrlKey: true }), false, 'darwin')).toBeNull()
  })

  it('of one letter stay letters where one types', () => {
    expect(commandFor(press('n'), false, 'linux')).toBe('new-note')
    expect(commandFor(press('n'), true, 'linux')).toBeNull()
    expect(commandFor(press('?', { shiftKey: true }), false, 'linux')).toBe('show-shortcuts')
  })

  it('work with a Persian keyboard, by their place', () => {
    expect(commandFor(press('ن', { ctrlKey: true, code: 'KeyK' }), false, 'linux')).toBe('go-to')
    expect(commandFor(press('د', { code: 'KeyN' }), false, 'linux')).toBe('new-note')
  })
})

describe('commands in the palette', () => {
  const named = (words: string) => commandsLike(words, (command) => en.commands[command])

  it('are found by the beginnings of their words, in any order', () => {
    expect(named('sw pan')).toEqual(['swap-panes'])
    expect(named('text lar')).toEqual(['larger-text'])
  })

  it('are all there before anything is typed, and none for strange words', () => {
    expect(named('').length).toBeGreaterThan(10)
    expect(named('xyz')).toEqual([])
  })
})
