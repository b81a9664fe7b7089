import type { SentenceLink } from '@shared/comparison'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alignSentences } from '../../../../../../src/main/library/compare/translations/align-sentences'
import { agreement, alignableTexts, f1 } from '../../../../../support/aligned-sentences'
import {
  type PlantedShape,
  plantedTranslation,
  usualTranslation,
} from '../../../../../support/planted-translation'

function agreementOn(shape: Partial<PlantedShape>, texts: number): number {
  const agreements = Array.from({ length: texts }, (_, at) => {
    const { a, b, links } = plantedTranslation({ ...usualTranslation, ...shape, seed: at + 1 })
    return agreement(alignSentences(alignableTexts(a, b), []), links)
  })
  return f1(agreements)
}

describe('On planted translations', () => {
  it('merged, split and left out sentences and missing paragraphs are found as they were planted', () => {
    const figure = agreementOn({}, 20)
    console.log(`F1 of aligned sentences: ${figure.toFixed(3)}`)
    expect(figure).toBeGreaterThanOrEqual(0.95)
  })

  it.each([
    ['twice as long', { ratio: 2 }, 0.96],
    ['a third as long, as Chinese is', { ratio: 0.35, variance: 1.5 }, 0.93],
    ['twice as freely translated', { variance: 14 }, 0.91],
    ['often merged and split', { merged: 0.25 }, 0.9],
    ['without names and numbers', { names: 0 }, 0.9],
    ['without paragraphs', { structured: false, missing: 0 }, 0.92],
    ['lacking every third paragraph', { missing: 0.3 }, 0.9],
  ] as const)('most links are still right when they are %s', (_, shape, least) => {
    const figure = agreementOn(shape, 10)
    console.log(`F1 with ${JSON.stringify(shape)}: ${figure.toFixed(3)}`)
    expect(figure).toBeGreaterThanOrEqual(least)
  })

  it('a third of the text missing at its beginning does not lead astray', () => {
    const { a, b, links } = plantedTranslation({ ...usualTranslation, paragraphs: 120, missing: 0 })
    const cut = b.split('\n\n').slice(0, 40).join('\n\n').length
    const gone = alignableTexts(a, b.slice(0, cut)).b.count
    const left = links
      .filter((link) => (link.b[0] ?? 0) >= gone)
      .map((link) => ({ a: link.a, b: link.b.map((at) => at - gone) }))
    const found = alignSentences(alignableTexts(a, b.slice(cut)), [])
    expect(f1([agreement(found, left)])).toBeGreaterThan(0.9)
  })

  it('what is told as certain is right, and what is doubtful is not told as certain', () => {
    const certain: boolean[] = []
    const doubtful: boolean[] = []
    for (let seed = 1; seed <= 10; seed++) {
      const { a, b, links } = plantedTranslation({ ...usualTranslation, seed })
      const planted = new Set(links.map((link) => `${link.a} ${link.b}`))
      for (const link of alignSentences(alignableTexts(a, b), [])) {
        const isRight = planted.has(`${link.a} ${link.b}`)
        if (link.certainty > 0.8) certain.push(isRight)
        else doubtful.push(isRight)
      }
    }
    const share = (of: readonly boolean[]) => of.filter(Boolean).length / of.length
    expect(share(certain)).toBeGreaterThan(0.97)
    expect(share(doubtful)).toBeLessThan(0.9)
  })
})

const shapes = fc.record({
  seed: fc.integer(),
  paragraphs: fc.integer({ min: 1, max: 12 }),
  ratio: fc.double({ min: 0.3, max: 3, noNaN: true }),
  variance: fc.double({ min: 1, max: 30, noNaN: true }),
  merged: fc.double({ min: 0, max: 0.4, noNaN: true }),
  dropped: fc.double({ min: 0, max: 0.3, noNaN: true }),
  missing: fc.double({ min: 0, max: 0.4, noNaN: true }),
  names: fc.double({ min: 0, max: 1, noNaN: true }),
  structured: fc.boolean(),
})

function expectCoverage(links: readonly SentenceLink[], countA: number, countB: number): void {
  expect(links.flatMap(({ a }) => a)).toEqual(Array.from({ length: countA }, (_, at) => at))
  expect(links.flatMap(({ b }) => b)).toEqual(Array.from({ length: countB }, (_, at) => at))
  for (const { certainty } of links) {
    expect(certainty).toBeGreaterThanOrEqual(0)
    expect(certainty).toBeLessThanOrEqual(1)
  }
}

describe('An alignment', () => {
  it('has every sentence of both texts once and in order', () => {
    fc.assert(
      fc.property(shapes, fc.boolean(), (shape, isUnrelated) => {
        const { a, b } = plantedTranslation(shape)
        const other = isUnrelated ? plantedTranslation({ ...shape, seed: shape.seed + 1 }).b : b
        const texts = alignableTexts(a, other)
        expectCoverage(alignSentences(texts, []), texts.a.count, texts.b.count)
      }),
      { numRuns: 60 },
    )
  })

  it('is the same the other way round', () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        const { a, b } = plantedTranslation(shape)
        const both = (links: readonly SentenceLink[]) =>
          links.filter((link) => link.a.length * link.b.length > 0)
        const forth = both(alignSentences(alignableTexts(a, b), []))
        const back = both(alignSentences(alignableTexts(b, a), []))
        expect(back.map((link) => [link.b, link.a])).toEqual(forth.map((link) => [link.a, link.b]))
      }),
      {
        numRuns: 40,
        // Two ways that are equally good.
        examples: [
          [
            {
              ...{ seed: -683078951, paragraphs: 9, ratio: 0.3, variance: 29.763971020768032 },
              ...{ merged: 0.3807851299643517, dropped: 0, missing: 0.01019354583695531, names: 0 },
              structured: true,
            },
          ],
        ],
      },
    )
  })

  it('of a text with itself links each sentence to itself', () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        const { a } = plantedTranslation(shape)
        const links = alignSentences(alignableTexts(a, a), [])
        for (const link of links) expect(link.b).toEqual(link.a)
        for (const link of links) expect(link.a).toHaveLength(1)
      }),
      { numRuns: 60 },
    )
  })

  it('always begins a link where the reader pinned two sentences, and marks it as made by hand', () => {
    const place = fc.nat({ max: 1000 })
    fc.assert(
      fc.property(shapes, fc.array(fc.tuple(place, place), { maxLength: 5 }), (shape, wishes) => {
        const { a, b } = plantedTranslation(shape)
        const texts = alignableTexts(a, b)
        if (texts.a.count === 0 || texts.b.count === 0) return
        const ascending = (values: readonly number[], count: number) =>
          [...new Set(values.map((value) => value % count))].sort((x, y) => x - y)
        const placesA = ascending(
          wishes.map(([wish]) => wish),
          texts.a.count,
        )
        const placesB = ascending(
          wishes.map(([, wish]) => wish),
          texts.b.count,
        )
        const pins = placesA.slice(0, placesB.length).map((at, index) => ({ a: at, b: placesB[index] ?? 0 }))
        const links = alignSentences(texts, pins)
        expectCoverage(links, texts.a.count, texts.b.count)
        const byHand = links.filter((link) => link.byHand)
        expect(byHand.map((link) => ({ a: link.a[0], b: link.b[0] }))).toEqual(pins)
        for (const link of byHand) expect(link.certainty).toBe(1)
      }),
      { numRuns: 60 },
    )
  })

  it('leaves all sentences alone when the other text is empty', () => {
    expect(alignSentences(alignableTexts('One. Two.', ''), [])).toMatchObject([
      { a: [0], b: [] },
      { a: [1], b: [] },
    ])
    expect(alignSentences(alignableTexts('', ''), [])).toEqual([])
  })
})

describe('Words in common', () => {
  it('lead a sentence to its translation across scripts, where lengths say something else', () => {
    const a = 'No. We met Khatami in Tehran in 1998 and wrote to post@example.org about all of it. Yes.'
    const b = 'نه، هرگز چنین نبوده است و نخواهد بود. خاتمی، تهران، ۱۹۹۸، post@example.org. بله.'
    const links = alignSentences(alignableTexts(a, b), [])
    expect(links.map((link) => [link.a, link.b])).toEqual([
      [[0], [0]],
      [[1], [1]],
      [[2], [2]],
    ])
  })
})
