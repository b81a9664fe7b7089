import { defaultShortcuts } from '@shared/default-shortcuts'
import {
  changeableCommands,
  keysText,
  ownerOf,
  readKeysText,
  shortcutsWith,
  withDefaultKeys,
  withKeys,
  withoutKeys,
} from '@shared/shortcut'
import { describe, expect, it } from 'vitest'

const keys = (text: string) => {
  const read = readKeysText(text)
  if (read === null) throw new Error(`no keys: ${text}`)
  return read
}

describe('keys of commands', () => {
  it('are read back as they were written down, each that is delivered', () => {
    for (const list of Object.values(defaultShortcuts))
      for (const { inPane: _, ...shortcut } of list)
        expect(readKeysText(keysText(shortcut))).toEqual(shortcut)
  })

  it('are only what can be pressed', () => {
    for (const text of ['', 'control+', 'K', 'shift+control+k', 'control+ab c', 'hyper+k', 'control+ک'])
      expect(readKeysText(text)).toBeNull()
    expect(keys('control++')).toEqual({ key: '+', control: true })
  })

  it('are as delivered where the reader changed nothing, and where what stands there is no command or no keys', () => {
    expect(shortcutsWith({})).toEqual(defaultShortcuts)
    expect(shortcutsWith({ 'make-coffee': ['control+k'], redo: ['control+k'], toString: ['f2'] })).toEqual(
      defaultShortcuts,
    )
    expect(shortcutsWith({ 'go-to': ['nonsense+', 'control+g'] })['go-to']).toEqual([keys('control+g')])
  })

  it('never stand for two commands as delivered, but for finding in a pane and in all letters', () => {
    const shared = changeableCommands.filter((command) =>
      (defaultShortcuts[command] ?? []).some((one) => ownerOf(one, defaultShortcuts, command) !== null),
    )
    expect([...shared].sort()).toEqual(['find-in-letter', 'focus-search'])
  })

  it('go to the command that asks for them, and from the one that had them', () => {
    const changes = withKeys({}, 'show-backups', keys('control+k'))
    const table = shortcutsWith(changes)
    expect(table['show-backups']).toEqual([keys('control+k')])
    expect(table['go-to']).toEqual([])
    expect(ownerOf(keys('control+k'), table, 'go-to')).toBe('show-backups')
  })

  it('come back to a command from whoever took them, and nothing is kept of what is as delivered', () => {
    const taken = withKeys({}, 'show-backups', keys('control+k'))
    const back = withDefaultKeys(taken, 'go-to')
    expect(shortcutsWith(back)['go-to']).toEqual([keys('control+k')])
    expect(back).toEqual({})
    expect(
      withKeys(withoutKeys({}, 'lock', keys('control+shift+l')), 'lock', keys('control+shift+l')),
    ).toEqual({})
  })

  it('of finding in a letter count in its pane alone, whatever they are', () => {
    const changes = withKeys({}, 'find-in-letter', keys('control+g'))
    expect(shortcutsWith(changes)['find-in-letter']?.every(({ inPane }) => inPane === true)).toBe(true)
    expect(withDefaultKeys(changes, 'find-in-letter')).toEqual({})
    expect(shortcutsWith(withDefaultKeys({}, 'focus-search'))).toEqual(defaultShortcuts)
  })
})
