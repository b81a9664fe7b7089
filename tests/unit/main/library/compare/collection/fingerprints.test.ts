import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  everyFingerprint,
  fingerprintsOf,
  fingerprintTerm,
  fingerprintTerms,
  surelyShared,
  wordsOfFingerprint,
} from '../../../../../../src/main/library/compare/collection/fingerprints'

/** Few different words, so that sequences repeat themselves as they do in no letter. */
const word = fc.oneof(fc.constantFrom('a', 'b', 'c'), fc.stringMatching(/^[a-zæøа-я0-9]{1,9}$/))
const words = fc.array(word, { maxLength: 150 })
const stretch = fc.array(word, { minLength: surelyShared, maxLength: 40 })

describe('fingerprints', () => {
  test('find every stretch of twelve words that two texts share, whatever stands around it', () => {
    fc.assert(
      fc.property(words, words, stretch, words, words, (before, after, shared, front, behind) => {
        const one = fingerprintsOf([...before, ...shared, ...after].join(' '))
        const other = fingerprintsOf([...front, ...shared, ...behind].join(' '))
        const own = everyFingerprint(shared.join(' '))
        expect(own.some((hash) => one.includes(hash) && other.includes(hash))).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  test('of a stretch stand among those of every text that holds it', () => {
    fc.assert(
      fc.property(words, stretch, words, (before, shared, after) => {
        const all = new Set(fingerprintsOf([...before, ...shared, ...after].join(' ')))
        expect([...fingerprintsOf(shared.join(' '))].filter((hash) => !all.has(hash))).toEqual([])
      }),
    )
  })

  test('are distinct, in ascending order, and some of the hashes of all sequences', () => {
    fc.assert(
      fc.property(words, (list) => {
        const every = everyFingerprint(list.join(' '))
        const kept = [...fingerprintsOf(list.join(' '))]
        expect(every).toHaveLength(Math.max(0, list.length - wordsOfFingerprint + 1))
        expect(kept).toEqual([...new Set(kept)].sort((a, b) => a - b))
        expect(kept.every((hash) => every.includes(hash))).toBe(true)
        expect(kept.length > 0).toBe(list.length >= wordsOfFingerprint)
      }),
    )
  })

  test('are the smallest hash of every eight sequences', () => {
    fc.assert(
      fc.property(words, (list) => {
        const every = [...everyFingerprint(list.join(' '))]
        const windows = every.slice(0, Math.max(Math.min(1, every.length), every.length - 7))
        const smallest = windows.map((_, at) => Math.min(...every.slice(at, at + 8)))
        expect([...fingerprintsOf(list.join(' '))]).toEqual([...new Set(smallest)].sort((a, b) => a - b))
      }),
    )
  })

  test('are about two for nine words', () => {
    const list = Array.from({ length: 20_000 }, (_, at) => `w${(at * 7919) % 20_011}`)
    expect(fingerprintsOf(list.join(' ')).length / list.length).toBeCloseTo(2 / 9, 2)
  })

  test('are written as words of six signs that the index takes as they are, and no two alike', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 0x7fffffff }), { maxLength: 50 }), (hashes) => {
        const terms = hashes.map(fingerprintTerm)
        expect(terms).toEqual(hashes.map((hash) => hash.toString(36).padStart(6, '0')))
        expect(new Set(terms).size).toBe(hashes.length)
        expect(fingerprintTerms(Uint32Array.from(hashes))).toBe(terms.join(' '))
      }),
    )
  })
})
