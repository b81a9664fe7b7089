import { ShortestEdit } from '@shared/text/shortest-edit'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alignedRuns } from '../../../../../../src/main/library/compare/versions/aligned-runs'

const few = fc.array(fc.nat(4), { maxLength: 60 }).map((list) => Int32Array.from(list))
const many = fc.array(fc.nat(400), { maxLength: 200 }).map((list) => Int32Array.from(list))

/** The length of the longest common subsequence, by the table that everybody knows. */
function longestCommon(a: Int32Array, b: Int32Array): number {
  let row = new Int32Array(b.length + 1)
  for (const word of a) {
    const next = new Int32Array(b.length + 1)
    for (let at = 0; at < b.length; at++) {
      next[at + 1] = word === b[at] ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0)
    }
    row = next
  }
  return row[b.length] ?? 0
}

function kept(a: Int32Array, b: Int32Array): readonly (readonly [number, number])[] {
  const pairs: [number, number][] = []
  const part = { aStart: 0, aEnd: a.length, bStart: 0, bEnd: b.length }
  new ShortestEdit(a, b).edit(part, (from, to, length) => {
    for (let at = 0; at < length; at++) pairs.push([from + at, to + at])
  })
  return pairs
}

function expectInOrder(pairs: readonly (readonly [number, number])[], a: Int32Array, b: Int32Array): void {
  pairs.forEach(([left, right], index) => {
    expect(a[left]).toBe(b[right])
    expect(left).toBeGreaterThan(pairs[index - 1]?.[0] ?? -1)
    expect(right).toBeGreaterThan(pairs[index - 1]?.[1] ?? -1)
  })
}

describe('the shortest edit', () => {
  it('keeps as many words as any edit can', () => {
    fc.assert(
      fc.property(few, few, (a, b) => {
        const pairs = kept(a, b)
        expectInOrder(pairs, a, b)
        expect(pairs).toHaveLength(longestCommon(a, b))
      }),
      { numRuns: 500 },
    )
  })

  it('ends with a right answer where it gives up looking for the shortest one', () => {
    const a = Int32Array.from({ length: 3000 }, (_, at) => (at * at) % 7)
    const b = Int32Array.from({ length: 2500 }, (_, at) => (at * 3 + (at % 11)) % 9)
    const pairs = kept(a, b)
    expectInOrder(pairs, a, b)
    expect(pairs.length).toBeGreaterThan(500)
  })
})

describe('aligned runs', () => {
  it('are the same words in the order of both texts, as long as they can be', () => {
    fc.assert(
      fc.property(fc.oneof(fc.tuple(few, few), fc.tuple(many, many)), ([a, b]) => {
        const runs = alignedRuns({ a, b, distinct: 401 })
        expectInOrder(
          runs.flatMap((run) =>
            Array.from({ length: run.length }, (_, at) => [run.a + at, run.b + at] as const),
          ),
          a,
          b,
        )
        for (const { a: from, b: to, length } of runs) {
          const next = a[from + length]
          const isTaken = runs.some((run) => run.a === from + length || run.b === to + length)
          expect(next !== undefined && next === b[to + length] && !isTaken).toBe(false)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('hold on to rare words rather than to many common ones', () => {
    const a = Int32Array.from([10, 11, 12, 1, 1, 1, 1, 1, 1])
    const b = Int32Array.from([1, 1, 1, 1, 1, 1, 10, 11, 12])
    expect(alignedRuns({ a, b, distinct: 13 })).toEqual([{ a: 0, b: 6, length: 3 }])
  })
})
