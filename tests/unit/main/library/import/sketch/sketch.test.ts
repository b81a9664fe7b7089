import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Candidates } from '../../../../../../src/main/library/import/sketch/candidates'
import { HashHolders, mostHolders } from '../../../../../../src/main/library/import/sketch/hash-holders'
import {
  fewestWords,
  hashesOfSketch,
  likelySimilarity,
  ownWords,
  similarityOf,
  sketchOf,
  sketchSize,
} from '../../../../../../src/main/library/import/sketch/sketch'
import {
  sequenceHashes,
  sharedCount,
  smallestHashes,
  wordsOfSequence,
} from '../../../../../../src/main/library/import/sketch/word-sequences'

const word = fc.stringMatching(/^[a-zæøа-я0-9]{1,9}$/)
const words = fc.array(word, { maxLength: 200 })
const numbers = fc
  .uniqueArray(fc.integer({ min: 0, max: 500 }), { maxLength: 120 })
  .map((list) => Uint32Array.from(list).sort())

/** The word sequences themselves, without hashing. */
function sequences(list: readonly string[]): ReadonlySet<string> {
  return new Set(
    list.slice(wordsOfSequence - 1).map((_, at) => list.slice(at, at + wordsOfSequence).join(' ')),
  )
}

describe('the hashes of word sequences', () => {
  test('are as many as there are different sequences, in ascending order', () => {
    fc.assert(
      fc.property(words, (list) => {
        const hashes = sequenceHashes(list.join(' '))
        expect(hashes).toHaveLength(sequences(list).size)
        expect([...hashes]).toEqual([...new Set(hashes)].sort((a, b) => a - b))
      }),
    )
  })

  test('of two texts are shared as often as the sequences are', () => {
    fc.assert(
      fc.property(words, words, words, (a, b, c) => {
        const [one, other] = [
          [...a, ...b],
          [...b, ...c],
        ]
        const shared = [...sequences(one)].filter((sequence) => sequences(other).has(sequence)).length
        expect(sharedCount(sequenceHashes(one.join(' ')), sequenceHashes(other.join(' ')))).toBe(shared)
      }),
    )
  })

  test('begin with the smallest ones, also of a long text and of one that repeats itself', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 90 }), fc.boolean(), (list, most, repeated) => {
        const text = (repeated ? Array.from({ length: 20 }, () => list).flat() : list).join(' ')
        expect([...smallestHashes(text, most)]).toEqual([...sequenceHashes(text).slice(0, most)])
      }),
    )
  })

  test('change only around a word that changes', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 20, maxLength: 80 }), fc.nat(), (list, at) => {
        const place = at % list.length
        const changed = list.with(place, 'a0changed0word')
        const [a, b] = [sequenceHashes(list.join(' ')), sequenceHashes(changed.join(' '))]
        expect(a.length - sharedCount(a, b)).toBeLessThanOrEqual(wordsOfSequence)
      }),
    )
  })
})

describe('a sketch', () => {
  test('is kept in bytes and comes back the same', () => {
    fc.assert(
      fc.property(words, (list) => {
        const text = list.join(' ')
        const expected = list.length < fewestWords ? [] : [...sequenceHashes(text).slice(0, sketchSize)]
        expect([...hashesOfSketch(sketchOf(text))]).toEqual(expected)
      }),
    )
  })

  test('guesses how much two letters share', () => {
    const text = Array.from({ length: 900 }, (_, at) => `w${(at * 7919) % 5003}`)
    for (const kept of [0.95, 0.8, 0.5, 0.2]) {
      const other = text.map((one, at) => (at < text.length * kept ? one : `x${at}`))
      const [a, b] = [text.join(' '), other.join(' ')]
      const exact = similarityOf(sequenceHashes(a), sequenceHashes(b))
      const guess = likelySimilarity(hashesOfSketch(sketchOf(a)), hashesOfSketch(sketchOf(b)))
      expect(Math.abs(guess - exact)).toBeLessThan(0.2)
    }
  })

  test('leaves out what is quoted from the letter before, and what belongs to the page', () => {
    const text = 'Own words.\n\n> The letter before.\n\nShare this page'
    const blocks = [
      { kind: 'paragraph', start: 0, end: 10 },
      { kind: 'quoted-reply', start: 12, end: 32 },
      { kind: 'boilerplate', start: 34, end: 49 },
    ] as const
    expect(ownWords(text, blocks)).toBe('own words')
    expect(ownWords(text, blocks.slice(0, 1), 'known already')).toBe('known already')
  })
})

describe('how much two letters have in common', () => {
  test('is the same seen from both, 1 for the same text and 0 for two that share nothing', () => {
    fc.assert(
      fc.property(numbers, numbers, (a, b) => {
        const similarity = similarityOf(a, b)
        expect(similarity).toBe(similarityOf(b, a))
        expect(likelySimilarity(a, b)).toBe(likelySimilarity(b, a))
        expect(similarity).toBeGreaterThanOrEqual(0)
        expect(similarity).toBeLessThanOrEqual(1)
        expect(similarity === 1).toBe(a.length > 0 && a.join() === b.join())
        expect(similarity === 0).toBe(!a.some((one) => b.includes(one)))
      }),
    )
  })

  test('is small for a passage of a long report', () => {
    const report = Uint32Array.from({ length: 400 }, (_, at) => at)
    expect(similarityOf(report, report.slice(0, 60))).toBeLessThan(0.3)
  })
})

describe('the table of who holds a hash', () => {
  test('knows the first letters of each hash, whatever the hashes are', () => {
    const holdings = fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.nat(1000)), { maxLength: 300 })
    fc.assert(
      fc.property(holdings, fc.integer({ min: 1, max: 2 ** 26 }), (list, factor) => {
        const holders = new HashHolders(list.length)
        const expected = new Map<number, number[]>()
        for (const [small, letter] of list) {
          const hash = Math.imul(small, factor) >>> 0
          holders.add(hash, letter)
          expected.set(hash, [...(expected.get(hash) ?? []), letter])
        }
        for (const [hash, letters] of expected) {
          const found: number[] = []
          holders.each(hash, (letter) => found.push(letter))
          expect(found.toReversed()).toEqual(letters.slice(0, mostHolders))
        }
      }),
    )
  })
})

describe('candidates for near copies', () => {
  const base = Array.from({ length: 300 }, (_, at) => `w${at}`)
  const sketched = (id: number, list: readonly string[]) => ({
    id,
    hashes: hashesOfSketch(sketchOf(list.join(' '))),
  })

  test('are found among those that wait and those that were there, the likeliest first', () => {
    const candidates = new Candidates(2)
    candidates.wait(sketched(7, base))
    candidates.wait(sketched(9, base.with(20, 'x').with(140, 'y')))
    candidates.meet(sketched(3, base.with(100, 'x')))
    candidates.meet(
      sketched(
        4,
        base.map((one) => `${one}z`),
      ),
    )
    expect(candidates.of(0).map(({ id }) => id)).toEqual([3])
    expect(candidates.of(1).map(({ id }) => id)).toHaveLength(2)
    expect(candidates.of(1).map(({ id }) => id)).toEqual(expect.arrayContaining([3, 7]))
  })

  test('are never the letter itself', () => {
    const candidates = new Candidates(1)
    candidates.wait(sketched(7, base))
    candidates.meet(sketched(7, base))
    expect(candidates.of(0)).toEqual([])
  })

  test('stay few for each of a multitude', () => {
    const candidates = new Candidates(500)
    for (let id = 0; id < 500; id++) candidates.wait(sketched(id, base.with(id % 300, 'x')))
    for (let place = 1; place < 500; place++) {
      const found = candidates.of(place)
      expect(found.length).toBeGreaterThan(0)
      expect(found.length).toBeLessThanOrEqual(mostHolders)
    }
  })
})
