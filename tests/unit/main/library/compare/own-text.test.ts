import type { Block } from '@shared/letter'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blanked, withoutFurniture } from '../../../../../src/main/library/compare/own-text'

describe('a letter without the furniture of its page', () => {
  it('has spaces in the place of menus and cookies, and every other word where it was', () => {
    const text = 'Menu Search\n\nDear Minister, wait.\n\nShare this'
    const block = (kind: Block['kind'], words: string): Block => ({
      kind,
      start: text.indexOf(words),
      end: text.indexOf(words) + words.length,
    })
    const own = withoutFurniture(text, [
      block('boilerplate', 'Menu Search'),
      block('paragraph', 'Dear Minister, wait.'),
      block('boilerplate', 'Share this'),
    ])
    expect(own.trim()).toBe('Dear Minister, wait.')
    expect(own.indexOf('Minister')).toBe(text.indexOf('Minister'))
  })

  it('is as long as it was, whatever its blocks are', () => {
    const sizes = fc.array(fc.tuple(fc.boolean(), fc.nat(5), fc.integer({ min: 1, max: 8 })), {
      maxLength: 8,
    })
    fc.assert(
      fc.property(sizes, (parts) => {
        let at = 0
        const blocks = parts.map(([furniture, gap, length]): Block => {
          const start = at + gap
          at = start + length
          return { kind: furniture ? 'boilerplate' : 'paragraph', start, end: at }
        })
        const text = 'x'.repeat(at + 3)
        const own = withoutFurniture(text, blocks)
        expect(own).toHaveLength(text.length)
        for (const { kind, start, end } of blocks)
          expect(own.slice(start, end)).toBe((kind === 'boilerplate' ? ' ' : 'x').repeat(end - start))
      }),
    )
  })

  it('loses nothing more where places that are left out overlap', () => {
    const places = [
      { start: 0, end: 6 },
      { start: 2, end: 4 },
      { start: 5, end: 8 },
    ]
    expect(blanked('0123456789', places)).toBe('        89')
  })
})
