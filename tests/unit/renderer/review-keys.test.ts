import { en } from '@renderer/locales/en'
import { reviewKeyNames, reviewKeyOf, reviewKeys } from '@renderer/views/review/review-keys'
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

describe('single keys of the review panel', () => {
  it('each say one thing and have words', () => {
    const keys = reviewKeyNames.flatMap((name) => reviewKeys[name].map(({ key }) => key))
    expect(new Set(keys).size).toBe(keys.length)
    expect(reviewKeyNames.filter((name) => !(name in en.review))).toEqual([])
  })

  it('leave keys with Ctrl to the window', () => {
    expect(reviewKeyOf(press('y'))).toBe('confirm')
    expect(reviewKeyOf(press('y', { ctrlKey: true }))).toBeNull()
  })

  it('work with a Persian keyboard, by their place', () => {
    expect(reviewKeyOf(press('غ', { code: 'KeyY' }))).toBe('confirm')
  })

  it('do not take the key that writes a note', () => {
    expect(reviewKeyOf(press('n'))).toBeNull()
  })
})
