import { en } from '@renderer/locales/en'
import { reviewKeyNames, reviewKeyOf, reviewKeys } from '@renderer/views/review/review-keys'
import { describe, expect, it } from 'vitest'
import { pressedKey } from '../../support/pressed-key'

describe('single keys of the review panel', () => {
  it('each say one thing and have words', () => {
    const keys = reviewKeyNames.flatMap((name) => reviewKeys[name].map(({ key }) => key))
    expect(new Set(keys).size).toBe(keys.length)
    expect(reviewKeyNames.filter((name) => !(name in en.review))).toEqual([])
  })

  it('leave keys with Ctrl to the window', () => {
    expect(reviewKeyOf(pressedKey('y'))).toBe('confirm')
    expect(reviewKeyOf(pressedKey('y', { ctrlKey: true }))).toBeNull()
  })

  it('work with a Persian keyboard, by their place', () => {
    expect(reviewKeyOf(pressedKey('غ', { code: 'KeyY' }))).toBe('confirm')
  })

  it('do not take the key that writes a note', () => {
    expect(reviewKeyOf(pressedKey('n'))).toBeNull()
  })
})
