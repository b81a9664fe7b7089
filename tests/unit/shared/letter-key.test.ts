import { letterKey, parseLetterKey } from '@shared/letter-key'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

describe('the key of a letter', () => {
  test('is its folder and path, and its part where a file holds several', () => {
    expect(letterKey({ folderId: 'f1', path: 'a/b c.txt', part: '' })).toBe('f1/a/b c.txt')
    expect(letterKey({ folderId: 'f1', path: 'mail.mbox', part: '12' })).toBe('f1/mail.mbox#12')
  })

  test('leads back to the place it was made from, whatever signs the names hold', () => {
    const sign = fc.constantFrom('#', '%', '23', '25', 'é', 'ی', ' ', '.', '-', '\n')
    const name = fc.array(sign, { minLength: 1 }).map((signs) => signs.join(''))
    fc.assert(
      fc.property(fc.uuid(), name, fc.option(name, { nil: '' }), (folderId, path, part) => {
        const place = { folderId, path, part }
        expect(parseLetterKey(letterKey(place))).toEqual(place)
      }),
    )
  })

  test('is not found in words that no letter can have as its key', () => {
    for (const words of ['', 'folder', 'folder/', '/path', '#', 'folder#1/path']) {
      expect(parseLetterKey(words)).toBeNull()
    }
  })
})
