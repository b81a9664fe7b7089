import { describe, expect, it } from 'vitest'
import {
  type Passage,
  sharedPassages,
  sharedPassagesOfTexts,
  wordsOfText,
} from '../../../../../../src/main/library/compare/passages/shared-passages'
import { InventedWords, writtenOut } from '../../../../../support/invented-words'
import { alteredWords, plantedTexts } from '../../../../../support/planted-passages'

const shown = (a: string, b: string, found: readonly Passage[]) =>
  found.map((passage) => [a.slice(passage.a.start, passage.a.end), b.slice(passage.b.start, passage.b.end)])

/** Each row as `a → b`, the same words once. */
const rowsShown = (a: string, b: string, { rows }: Passage) =>
  rows.map((row) => {
    const [ofA, ofB] = [a.slice(row.a.start, row.a.end), b.slice(row.b.start, row.b.end)]
    return row.kind === 'same' ? ofA : `${row.kind}: ${ofA} → ${ofB}`
  })

const mirrored = (found: readonly Passage[]): readonly unknown[] =>
  found
    .map(({ a, b, similarity, rows }) => ({
      a: b,
      b: a,
      similarity,
      rows: rows.map((row) => ({
        kind: row.kind === 'removed' ? 'added' : row.kind === 'added' ? 'removed' : row.kind,
        a: row.b,
        b: row.a,
      })),
    }))
    .sort((one, other) => one.a.start - other.a.start)

const withoutWords = (found: readonly Passage[]): readonly unknown[] =>
  found.map(({ a, b, similarity, rows }) => ({ a, b, similarity, rows }))

describe('a shared passage', () => {
  const letter =
    'We write to you again. The bridge at Orm has been closed since March, and nobody has told us why. Please answer.'

  it('runs from its first to its last shared word, whatever stands around it and however it is written', () => {
    const report =
      'In their note they say that “the BRIDGE at Orm has been closed since march and nobody has told us” anything.'
    const found = sharedPassagesOfTexts(letter, report)
    expect(shown(letter, report, found)).toEqual([
      [
        'The bridge at Orm has been closed since March, and nobody has told us',
        'the BRIDGE at Orm has been closed since march and nobody has told us',
      ],
    ])
    expect(found[0]).toMatchObject({ words: 14, similarity: 1, rows: [{ kind: 'same' }] })
  })

  it('ends with the quotation where one text quotes the other, though more is the same by chance', () => {
    const quoting = 'In their note the “bridge at Orm has been closed since March”, and we wonder.'
    expect(shown(letter, quoting, sharedPassagesOfTexts(letter, quoting))).toEqual([
      ['bridge at Orm has been closed since March', 'bridge at Orm has been closed since March'],
    ])
    const both = 'He too: the “bridge” at Orm has been closed since March, and they'
    const alike = 'So: the “bridge” at Orm has been closed since March, and all'
    expect(shown(both, alike, sharedPassagesOfTexts(both, alike))).toEqual([
      [
        'the “bridge” at Orm has been closed since March, and',
        'the “bridge” at Orm has been closed since March, and',
      ],
    ])
  })

  it('tells what was altered, left out and added inside it', () => {
    const report =
      'They wrote: the bridge at Orm was closed since last March, and nobody told us why. It rained all the summer.'
    const [found] = sharedPassagesOfTexts(letter, report)
    expect(found && rowsShown(letter, report, found)).toEqual([
      'The bridge at Orm',
      'changed: has been → was',
      'closed since',
      'added:  → last',
      'March, and nobody',
      'removed: has → ',
      'told us why',
    ])
    expect(found?.words).toBe(15)
    expect(found?.similarity).toBeCloseTo((2 * 12) / (15 + 14), 10)
  })

  it('is none with fewer words than are asked for', () => {
    const report = 'He said the bridge at Orm has been painted.'
    expect(sharedPassagesOfTexts(letter, report)).toHaveLength(1)
    expect(sharedPassagesOfTexts(letter, report, { leastWords: 7 })).toEqual([])
    expect(
      sharedPassagesOfTexts('We, the undersigned, ask', 'and we the undersigned', { leastWords: 3 }),
    ).toMatchObject([{ words: 3 }])
  })

  it('that stands twice in one text is paired where more around it is shared', () => {
    const twice = `Nobody has told us why at all. ${letter}`
    const once = 'The bridge at Orm has been closed since March, and nobody has told us why.'
    expect(shown(once, twice, sharedPassagesOfTexts(once, twice))).toEqual([
      [once.slice(0, -1), once.slice(0, -1)],
    ])
  })

  it('that stands twice in both texts is found twice, in order', () => {
    const formula = 'we the undersigned citizens of this valley ask you'
    const [a, b] = [
      `${formula} for bread. All of us have been without it since the mill at Orm was shut in May. And ${formula} now.`,
      `Here ${formula} to stop. Nothing came, not one word, although four of them had promised it by Easter. Then ${formula} again.`,
    ]
    const found = sharedPassagesOfTexts(a, b)
    expect(shown(a, b, found)).toEqual([
      [formula, formula],
      [formula, formula],
    ])
    expect(found.map(({ b: { start } }) => start)).toEqual([5, b.lastIndexOf('we the')])
  })

  it('is found in scripts without spaces and in scripts that are written to the left', () => {
    const [a, b] = [
      '我们要求政府立即停止在河谷修建大坝的工程。',
      '信中写道：“我们要求政府立即停止在河谷修建大坝的工程”。',
    ]
    expect(shown(a, b, sharedPassagesOfTexts(a, b))).toEqual([[a.slice(0, -1), a.slice(0, -1)]])
    const persian = 'رود فردا هم آنجاست و با همهٔ ما شکیبا بوده است'
    expect(
      shown(persian, `گفت: «${persian}».`, sharedPassagesOfTexts(persian, `گفت: «${persian}».`)),
    ).toEqual([[persian, persian]])
  })

  it('is not found in texts without words, in equal letters once and whole', () => {
    expect(sharedPassagesOfTexts('', letter)).toEqual([])
    expect(sharedPassagesOfTexts('…', '?')).toEqual([])
    expect(sharedPassagesOfTexts(letter, letter)).toMatchObject([
      { a: { start: 0, end: letter.length - 1 }, b: { start: 0, end: letter.length - 1 }, similarity: 1 },
    ])
  })
})

describe('shared passages', () => {
  const cases = Array.from({ length: 30 }, (_, seed) => {
    // Few different words: many stretches that could be paired in several ways.
    const source = new InventedWords(seed, seed % 3 === 0 ? 12 : 200)
    const one = source.words(200 + seed * 7)
    const other = [
      ...alteredWords(one.slice(60, 160), 0.15, source).words,
      ...source.words(90),
      ...one.slice(40, 100),
    ]
    return { seed, a: writtenOut(one, source.random), b: writtenOut(other, source.random) }
  })

  it.each(cases)('of b and a are those of a and b the other way round (seed $seed)', ({ a, b }) => {
    const found = sharedPassagesOfTexts(a, b, { leastWords: 5 })
    expect(found.length).toBeGreaterThan(0)
    expect(withoutWords(sharedPassagesOfTexts(b, a, { leastWords: 5 }))).toEqual(mirrored(found))
  })

  it('of b and a are those of a and b also where three words make up everything and could be paired in many ways', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const source = new InventedWords(seed, 3)
      const one = source.words(120)
      const other = [
        ...alteredWords(one.slice(20, 80), 0.2, source).words,
        ...source.words(30),
        ...alteredWords(one.slice(10, 100), 0.2, source).words,
      ]
      const [a, b] = [one.join(' '), other.join(' ')]
      const found = sharedPassagesOfTexts(a, b, { leastWords: 5 })
      expect(withoutWords(sharedPassagesOfTexts(b, a, { leastWords: 5 }))).toEqual(mirrored(found))
    }
  })

  it.each(cases)(
    'overlap in neither text, and their rows cover each word of theirs once (seed $seed)',
    ({ a, b }) => {
      const [inA, inB] = [wordsOfText(a), wordsOfText(b)]
      const found = sharedPassages(inA, inB, { leastWords: 5 })
      for (const [side, words] of [['a', inA] as const, ['b', inB] as const]) {
        const covered = Array.from({ length: words.count }, () => 0)
        for (const passage of found) {
          expect(passage.rows[0]?.[side].start).toBe(passage[side].start)
          expect(passage.rows.at(-1)?.[side].end).toBe(passage[side].end)
          for (const row of passage.rows) {
            for (let at = 0; at < words.count; at++) {
              const [start, end] = [words.starts[at] ?? 0, words.ends[at] ?? 0]
              if (row[side].start <= start && end <= row[side].end) covered[at] = (covered[at] ?? 0) + 1
            }
          }
        }
        expect(Math.max(...covered)).toBe(1)
        const inside = found.reduce((sum, passage) => {
          const first = Array.from(words.starts).findIndex((start) => start === passage[side].start)
          return sum + Array.from(words.ends).findIndex((end) => end === passage[side].end) + 1 - first
        }, 0)
        expect(covered.filter((count) => count === 1)).toHaveLength(inside)
      }
    },
  )

  it.each(cases)(
    'begin and end with words that are the same, and have as many of them as asked for (seed $seed)',
    ({ a, b }) => {
      for (const passage of sharedPassagesOfTexts(a, b, { leastWords: 5 })) {
        expect([passage.rows[0]?.kind, passage.rows.at(-1)?.kind]).toEqual(['same', 'same'])
        const same = passage.rows.filter(({ kind }) => kind === 'same')
        const words = same.map(({ a: { start, end } }) => wordsOfText(a.slice(start, end)))
        const there = same.map(({ b: { start, end } }) => wordsOfText(b.slice(start, end)))
        expect(words.map(({ keys }) => keys)).toEqual(there.map(({ keys }) => keys))
        expect(words.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThanOrEqual(5)
      }
    },
  )

  it('of texts that repeat a sentence ten thousand times are one passage, not millions', () => {
    const sentence = 'The quick brown fox jumps over the lazy dog again. '
    const [long, longer] = [`First ${sentence.repeat(9000)} last`, sentence.repeat(10_000)]
    expect(sharedPassagesOfTexts(long, longer)).toMatchObject([{ words: 90_000, similarity: 1 }])
    expect(sharedPassagesOfTexts(longer, sentence)).toMatchObject([{ words: 10, similarity: 1 }])
  })

  it('are found beside a sentence that is repeated often', () => {
    const noise = 'the end of the page follows here. '.repeat(400)
    const shared = 'Thirteen copper kettles were carried over the frozen marsh before daybreak'
    const [a, b] = [`${noise}${shared}.`, `${shared}; ${noise}`]
    expect(shown(a, b, sharedPassagesOfTexts(a, b))).toContainEqual([shared, shared])
  })

  it('are none by chance in long texts that share only their vocabulary', () => {
    const { a, b } = plantedTexts({
      seed: 7,
      words: 20_000,
      passages: 0,
      shortest: 12,
      longest: 12,
      noise: 0,
    })
    expect(sharedPassagesOfTexts(a, b).length).toBeLessThanOrEqual(2)
  })
})
