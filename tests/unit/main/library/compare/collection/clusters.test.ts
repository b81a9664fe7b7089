import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Joined, type Pair } from '../../../../../../src/main/library/compare/collection/clusters'
import { unlikeLetters } from '../../../../../../src/main/library/compare/collection/unlike-letters'

const id = fc.integer({ min: 1, max: 40 })
const pairs = fc.array(fc.record({ a: id, b: id }), { maxLength: 60 })

function joined(list: readonly Pair[]): Joined {
  const all = new Joined()
  for (const pair of list) all.join(pair)
  return all
}

/** All letters that can be reached from one, by walking from pair to pair. */
function reachable(list: readonly Pair[], from: number): ReadonlySet<number> {
  const reached = new Set([from])
  for (let before = 0; before < reached.size; ) {
    before = reached.size
    for (const { a, b } of list) {
      if (reached.has(a)) reached.add(b)
      if (reached.has(b)) reached.add(a)
    }
  }
  return reached
}

describe('clusters', () => {
  test('hold all letters that hang together, and each letter once, in whatever order the pairs come', () => {
    fc.assert(
      fc.property(pairs, (list) => {
        const clusters = joined(list).clusters(1)
        expect(joined(list.toReversed()).clusters(1)).toEqual(clusters)
        expect(new Set(clusters.flat()).size).toBe(clusters.flat().length)
        expect(new Set(clusters.flat())).toEqual(new Set(list.flatMap(({ a, b }) => [a, b])))
        for (const cluster of clusters) expect(new Set(cluster)).toEqual(reachable(list, cluster[0] ?? 0))
      }),
    )
  })

  test('come the largest first, without those that are too small', () => {
    const list = [
      { a: 9, b: 8 },
      { a: 1, b: 2 },
      { a: 4, b: 5 },
      { a: 6, b: 5 },
    ]
    expect(joined(list).clusters(2)).toEqual([
      [4, 5, 6],
      [1, 2],
      [8, 9],
    ])
    expect(joined(list).clusters(3)).toEqual([[4, 5, 6]])
  })
})

describe('letters that hold a passage', () => {
  const of = (...fingerprints: readonly number[]) => Uint32Array.from(fingerprints).sort()

  test('are as many groups as there are letters when they share nothing beside it', () => {
    expect(unlikeLetters([of(1, 2, 10, 11, 12, 13, 14), of(1, 2, 20), of(1, 2, 3, 30)], of(1, 2))).toBe(3)
    expect(unlikeLetters([], of(1, 2))).toBe(0)
  })

  test('are one group when they share more, also by way of another letter', () => {
    const first = of(1, 10, 11, 12, 13, 14)
    const between = of(1, 10, 11, 12, 13, 14, 20, 21, 22, 23, 24)
    const last = of(1, 20, 21, 22, 23, 24)
    expect(unlikeLetters([first, last, between], of(1))).toBe(1)
    expect(unlikeLetters([first, last], of(1))).toBe(2)
    expect(unlikeLetters([first, between], of(1, 10))).toBe(2)
  })
})
