import { defaultShortcuts } from '@shared/default-shortcuts'
import { readKeysText } from '@shared/shortcut'
import { describe, expect, it } from 'vitest'
import { acceleratorOf } from '../../../../src/main/electron/accelerator'

const keys = (text: string) => {
  const read = readKeysText(text)
  if (read === null) throw new Error(`no keys: ${text}`)
  return read
}

describe('keys in the menu', () => {
  it('are written as the system writes them', () => {
    expect(acceleratorOf([keys('control+shift+k')])).toBe('CommandOrControl+Shift+K')
    expect(acceleratorOf([keys('control++')])).toBe('CommandOrControl+Plus')
    expect(acceleratorOf([keys('alt+arrowup')])).toBe('Alt+Up')
    expect(acceleratorOf(defaultShortcuts['turn-panes'])).toBe('CommandOrControl+Shift+\\')
    expect(acceleratorOf([keys('f7')])).toBe('F7')
  })

  it('are never those that would take effect while one types', () => {
    expect(acceleratorOf(defaultShortcuts['new-note'])).toBe('CommandOrControl+Shift+N')
    expect(acceleratorOf(defaultShortcuts['code-passage'])).toBeNull()
    expect(acceleratorOf(defaultShortcuts['find-in-letter'])).toBeNull()
    expect(acceleratorOf(undefined)).toBeNull()
  })
})
