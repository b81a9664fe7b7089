/** What a data key seals opens with that key alone, and never after it was altered. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DataKey, isSealedLine } from '../../../../../src/main/library/privacy/data-key'
import { wrapKey } from '../../../../../src/main/library/privacy/wrapped-key'

describe('a data key', () => {
  const key = DataKey.random()

  it('opens every line that it sealed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const sealed = key.sealLine(Buffer.from(text))
        expect(sealed.includes(0x0a)).toBe(false)
        expect(isSealedLine(sealed)).toBe(true)
        expect(key.openLine(sealed)?.toString()).toBe(Buffer.from(text).toString())
      }),
    )
  })

  it('refuses what was altered in any byte, cut short, or sealed by another key or for another use', () => {
    const sealed = key.seal('file', Buffer.from('words of a note'))
    for (let at = 0; at < sealed.length; at++) {
      const altered = Buffer.from(sealed)
      altered[at] = (altered[at] ?? 0) ^ 1
      expect(key.open('file', altered)).toBeNull()
      expect(key.open('file', sealed.subarray(0, at))).toBeNull()
    }
    expect(DataKey.random().open('file', sealed)).toBeNull()
    expect(key.open('journal line', sealed)).toBeNull()
    expect(key.open('file', sealed, Buffer.from('elsewhere'))).toBeNull()
  })

  it('never seals the same words alike', () => {
    expect(key.sealLine(Buffer.from('dam'))).not.toEqual(key.sealLine(Buffer.from('dam')))
  })

  it('takes no line for sealed that is not', () => {
    expect(key.openLine(Buffer.from('{"hash":"…"}'))).toBeNull()
    expect(key.openLine(Buffer.from('S1:'))).toBeNull()
  })

  it('seals and opens nothing any more once it was wiped', () => {
    const other = DataKey.from(key.bytes())
    expect(other.equals(key)).toBe(true)
    const sealed = key.seal('file', Buffer.from('words'))
    expect(other.open('file', sealed)?.toString()).toBe('words')
    other.wipe()
    expect(() => other.open('file', sealed)).toThrow('was locked')
    expect(() => other.seal('file', Buffer.from('words'))).toThrow('was locked')
    expect(() => other.bytes()).toThrow('was locked')
  })

  it('that is wiped while a passphrase is being set is not wrapped by it', async () => {
    const wiped = DataKey.random()
    const wrapping = wrapKey(wiped, 'nine herons over the weir')
    wiped.wipe()
    await expect(wrapping).rejects.toMatchObject({ code: 'locked' })
  })
})
