import { type Comparison, type Ignoring, ignorable, usualIgnoring } from '@shared/comparison'
import type { Span } from '@shared/letter'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareVersions } from '../../../../../../src/main/library/compare/versions/compare-versions'
import { comparableWords } from '../../../../../../src/main/library/compare/words/comparable-words'
import { withSameCompounds } from '../../../../../../src/main/library/compare/words/same-compounds'
import { plantedVersions } from '../../../../../support/planted-versions'

const words =
  'the of and a letter river bank dam we ask you village school teachers Twelve 12 1,500 e-mail café cafe می‌خواهم کتاب 我们 请求'.split(
    ' ',
  )
const word = fc.constantFrom(...words)
const sentence = fc.array(word, { minLength: 1, maxLength: 14 }).map((list) => `${list.join(' ')}.`)
const passage = fc.array(sentence, { minLength: 0, maxLength: 9 })
const joints = fc.constantFrom(' ', '\n', '\n\n')
const text = fc.tuple(passage, joints).map(([sentences, joint]) => sentences.join(joint))
/** Two texts that have much in common, some of it in another order. */
const versions = fc
  .tuple(
    fc.array(sentence, { minLength: 1, maxLength: 12 }),
    fc.array(fc.tuple(fc.nat(11), fc.nat(11), sentence), { maxLength: 5 }),
    joints,
  )
  .map(([sentences, edits, joint]): readonly [string, string] => {
    const changed = [...sentences]
    edits.forEach(([from, to, other], index) => {
      if (index % 3 === 0) changed.splice(to, 0, ...changed.splice(from, 2))
      else if (index % 3 === 1) changed.splice(from, 1, other)
      else changed.splice(from, 1)
    })
    return [sentences.join(joint), changed.join(joint)]
  })
/** Texts in which passages moved. */
const planted = fc
  .record({
    seed: fc.nat(10_000),
    noise: fc.constantFrom(0, 10, 30),
    language: fc.constantFrom('en' as const, 'fa' as const),
  })
  .map(({ seed, noise, language }): readonly [string, string] => {
    const { a, b } = plantedVersions(seed, {
      ...{ language, paragraphs: 12, noise, movedParagraphs: 1, movedSentences: 1 },
      ...{ removed: 1, added: 1, changed: 1 },
    })
    return [a, b]
  })
const pair = fc.oneof(
  { maxDepth: 1 },
  planted,
  fc.tuple(text, text),
  versions,
  fc.tuple(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' })),
)
const anyIgnoring: fc.Arbitrary<Ignoring> = fc.record({
  case: fc.boolean(),
  accents: fc.boolean(),
  punctuation: fc.boolean(),
  numbers: fc.boolean(),
  spaces: fc.boolean(),
})

type Rows = Comparison['rows']
const mirrorKinds = {
  same: 'same',
  changed: 'changed',
  removed: 'added',
  added: 'removed',
  'moved-away': 'moved-here',
  'moved-here': 'moved-away',
} as const

function mirrored(rows: Rows): Rows {
  return rows.map((row) => ({ ...row, kind: mirrorKinds[row.kind], a: row.b, b: row.a }))
}

/** Words of the text that begin inside the spans, by number. */
function covered(spans: readonly Span[], written: string, ignoring: Ignoring): readonly number[] {
  const { starts, ends } = comparableWords(written, ignoring)
  const found: number[] = []
  let next = 0
  for (const { start, end } of spans) {
    while (next < starts.length && (starts[next] ?? 0) < start) next++
    while (next < starts.length && (ends[next] ?? 0) <= end) found.push(next++)
  }
  return found
}

function expectWhole(rows: Rows, side: 'a' | 'b', written: string, ignoring: Ignoring): void {
  const spans = rows.map((row) => row[side])
  const { count } = comparableWords(written, ignoring)
  expect(
    covered(
      spans.filter(({ start, end }) => start < end),
      written,
      ignoring,
    ),
  ).toEqual([...Array(count).keys()])
  spans.forEach(({ start, end }, index) => {
    expect(start).toBeLessThanOrEqual(end)
    expect(start).toBeGreaterThanOrEqual(spans[index - 1]?.end ?? 0)
  })
}

const isTold = {
  a: ['changed', 'removed', 'moved-away', 'same'],
  b: ['changed', 'added', 'moved-here', 'same'],
}

describe('comparing any two texts', () => {
  it('tells of every word of both texts once and in order', () => {
    fc.assert(
      fc.property(pair, anyIgnoring, ([a, b], ignoring) => {
        const { rows } = compareVersions(a, b, ignoring)
        expectWhole(rows, 'a', a, ignoring)
        expectWhole(rows, 'b', b, ignoring)
        for (const row of rows) {
          expect(row.a.start < row.a.end).toBe(isTold.a.includes(row.kind))
          expect(row.b.start < row.b.end).toBe(isTold.b.includes(row.kind))
        }
      }),
      { numRuns: 80 },
    )
  })

  it('finds the mirror image when the texts change places', () => {
    fc.assert(
      fc.property(pair, anyIgnoring, ([a, b], ignoring) => {
        const there = compareVersions(a, b, ignoring)
        const back = compareVersions(b, a, ignoring)
        expect(back.rows).toEqual(mirrored(there.rows))
        expect(back.moves).toEqual(
          there.moves.map((move) => ({ ...move, a: move.b, b: move.a, rows: mirrored(move.rows) })),
        )
        expect(back.similarity).toBe(there.similarity)
        expect(back.summary).toEqual({
          ...there.summary,
          changed: back.summary.changed,
          removed: there.summary.added,
          added: there.summary.removed,
        })
      }),
      { numRuns: 80 },
    )
  })

  it('finds no difference between a text and itself', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'grapheme' })), anyIgnoring, (a, ignoring) => {
        const { rows, moves, similarity } = compareVersions(a, a, ignoring)
        expect(rows.every(({ kind }) => kind === 'same')).toBe(true)
        expect(moves).toEqual([])
        expect(similarity).toBe(1)
      }),
    )
  })

  it('calls words the same only when they are, also inside what moved', () => {
    fc.assert(
      fc.property(pair, anyIgnoring, ([a, b], ignoring) => {
        const { rows, moves } = compareVersions(a, b, ignoring)
        for (const row of [...rows, ...moves.flatMap((move) => move.rows)]) {
          if (row.kind !== 'same') continue
          const keys = (written: string, { start, end }: Span) =>
            comparableWords(written.slice(start, end), ignoring).keys
          expect(keys(a, row.a).join(' ')).toBe(keys(b, row.b).join(' '))
        }
      }),
      { numRuns: 80 },
    )
  })

  it('moves passages from where they were to where they are, once each, with rows that cover them', () => {
    fc.assert(
      fc.property(fc.oneof(versions, planted), ([a, b]) => {
        const { rows, moves, summary } = compareVersions(a, b, usualIgnoring)
        moves.forEach((move, index) => {
          const away = rows.filter((row) => row.kind === 'moved-away' && row.move === index)
          const here = rows.filter((row) => row.kind === 'moved-here' && row.move === index)
          expect(away.map((row) => row.a)).toEqual([move.a])
          expect(here.map((row) => row.b)).toEqual([move.b])
          expect(move.rows[0]?.a.start).toBe(move.a.start)
          expect(move.rows[move.rows.length - 1]?.b.end).toBe(move.b.end)
          expect(move.similarity).toBeGreaterThanOrEqual(0.6)
        })
        expect(summary.moves).toBe(moves.length)
      }),
      { numRuns: 80 },
    )
  })

  it('counts every word of both texts once, a compound that they write differently as one', () => {
    fc.assert(
      fc.property(pair, anyIgnoring, ([a, b], ignoring) => {
        const counts = comparedCounts(a, b, ignoring)
        expect(wordsOfFirst(compareVersions(a, b, ignoring))).toBe(counts.a)
        expect(wordsOfFirst(compareVersions(b, a, ignoring))).toBe(counts.b)
      }),
    )
  })

  it('sees no difference in anything that is ignored', () => {
    const disguised = versions.map(([a]) => [a, disguise(a)] as const)
    fc.assert(
      fc.property(disguised, ([a, b]) => {
        expect(isEqual(a, b, usualIgnoring)).toBe(true)
      }),
    )
  })

  it('finds no difference any more when more is ignored', () => {
    const maybe = fc.oneof(
      versions,
      versions.map(([a]) => [a, a.toUpperCase()] as const),
      versions.map(([a]) => [a, a.replace(/[.]/g, ' –\n')] as const),
    )
    fc.assert(
      fc.property(maybe, anyIgnoring, fc.constantFrom(...ignorable), ([a, b], ignoring, more) => {
        if (isEqual(a, b, ignoring)) expect(isEqual(a, b, { ...ignoring, [more]: true })).toBe(true)
      }),
    )
  })
})

function wordsOfFirst({ summary: { same, changed, removed, moved } }: Comparison): number {
  return same + changed + removed + moved
}

/** How many words are compared. */
function comparedCounts(
  a: string,
  b: string,
  ignoring: Ignoring,
): { readonly a: number; readonly b: number } {
  const inA = { text: a, words: comparableWords(a, ignoring) }
  const inB = { text: b, words: comparableWords(b, ignoring) }
  const [first, second] = ignoring.spaces ? withSameCompounds(inA, inB) : [inA.words, inB.words]
  return { a: first.count, b: second.count }
}

function isEqual(a: string, b: string, under: Ignoring): boolean {
  return compareVersions(a, b, under).rows.every(({ kind }) => kind === 'same')
}

/** The same words with other signs, capitals, accents and numbers. */
function disguise(text: string): string {
  return text
    .toUpperCase()
    .replace(/[.] /g, ' –\n\n')
    .replace(/CAFÉ/g, 'cafe')
    .replace(/TWELVE/g, '۱۲')
    .replace(/1,500/g, '۱۵۰۰')
}
