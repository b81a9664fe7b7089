import { afterEach, describe, expect, test } from 'vitest'
import { lettersAlike } from '../../../../../../src/main/library/compare/collection/alike'
import { PassageFrequencies } from '../../../../../../src/main/library/compare/collection/formulas'
import { Turn } from '../../../../../../src/main/library/search/turn'
import { type Collection, collectionOf, inThisThread, MadeProse } from '../../../../../support/collections'
import type { TestLetter } from '../../../../../support/indexed-letters'

let collection: Collection
afterEach(() => collection.close())

const formula =
  'we the undersigned call upon the authorities of the state to release all of those who are held'
const demand =
  'the orchard by the river was sold last winter without a word to those who had planted it and nobody has paid'
const template = new MadeProse(5).words(180)

/** Letters that have nothing in common, then some with the formula, and a campaign that has the demand. */
function letters(formulas: number, members: number): readonly TestLetter[] {
  const prose = new MadeProse(8)
  const own = () => prose.words(150 + prose.below(100)).join(' ')
  return [
    ...Array.from({ length: 30 }, () => ({ text: own() })),
    ...Array.from({ length: formulas }, () => ({ text: `${own()} ${formula} ${own()}` })),
    ...Array.from({ length: members }, () => ({
      text: `${template.with(prose.below(180), 'another').join(' ')} ${demand} ${prose.words(10).join(' ')}`,
    })),
  ]
}

const frequency = (passage: string) => new PassageFrequencies(collection.state(), new Turn()).of(passage)

describe('a passage', () => {
  test('that stands in many letters which share nothing else is a formula', async () => {
    collection = collectionOf(letters(20, 20))
    expect(await frequency(formula)).toEqual({ letters: 20, formula: true })
    expect(await frequency(formula.toUpperCase())).toEqual({ letters: 20, formula: true })
  })

  test('that stands in as many letters of one campaign is none', async () => {
    collection = collectionOf(letters(20, 20))
    expect(await frequency(demand)).toEqual({ letters: 20, formula: false })
    expect(await frequency(template.slice(20, 60).join(' '))).toMatchObject({ formula: false })
  })

  test('that a few unlike letters quote is none', async () => {
    collection = collectionOf(letters(3, 20))
    expect(await frequency(formula)).toEqual({ letters: 3, formula: false })
    expect(
      await frequency('words that stand in no letter of them all and never did before now either'),
    ).toEqual({
      letters: 0,
      formula: false,
    })
    expect(await frequency('two words')).toEqual({ letters: 0, formula: false })
  })

  const openings = [
    'I hope that this letter finds you and all who are with you in good health',
    'We the undersigned respectfully submit to your attention the following matter',
  ]
  const closings = [
    'We thank you in advance for your prompt and favourable reply',
    'Please accept the assurance of our highest consideration and respect',
    'We remain Sir your most humble and most obedient servants',
  ]

  /** Letters of which every second has the first formula, every third the second, and so on; the first one has all. */
  function formalLetters(count: number): readonly TestLetter[] {
    const prose = new MadeProse(31)
    return Array.from({ length: count }, (_, at) => {
      const used = (formulas: readonly string[], from: number) =>
        formulas.filter((_formula, place) => at % (from + place) === 0).map((one) => `${one}. `)
      const own = prose.words(150 + prose.below(60)).join(' ')
      return { text: `${used(openings, 2).join('')}\n${own}.\n${used(closings, 3).join('')}` }
    })
  }

  test('is a formula also where the letters have other formulas in common', async () => {
    collection = collectionOf(formalLetters(120))
    for (const one of [...openings, ...closings]) expect((await frequency(one)).formula, one).toBe(true)
  })

  test('is a formula when it is several that stand behind each other', async () => {
    collection = collectionOf(formalLetters(120))
    expect(await frequency(`${openings.join('. ')}.`)).toMatchObject({ formula: true })
    expect(await frequency(`Sir,\n${closings.join('. ')}.`)).toMatchObject({ formula: true })
    expect(await frequency(`${closings.join('. ')}. ${demand}`)).toMatchObject({ formula: false })
  })

  test('is none when it is the sentences of one letter, which its quotations always have together', async () => {
    const prose = new MadeProse(41)
    const quoted = [0, 1, 2].map(() => prose.words(9).join(' ')).join('. ')
    const quoting = () => `${prose.words(120).join(' ')}. ${quoted}. ${prose.words(60).join(' ')}`
    collection = collectionOf([
      ...formalLetters(60),
      ...Array.from({ length: 12 }, () => ({ text: quoting() })),
    ])
    expect(await frequency(quoted)).toEqual({ letters: 12, formula: false })
  })

  test('counts in copies of a letter once', async () => {
    collection = collectionOf(letters(20, 0))
    collection.write((db) => db.prepare('UPDATE letter SET copy_of = 31 WHERE id BETWEEN 32 AND 40').run())
    expect(await frequency(formula)).toMatchObject({ letters: 11 })
  })
})

describe('letters like a letter', () => {
  const alike = (id: number) => lettersAlike(collection.state(), inThisThread, id, new Turn())

  test('are those that share most of it, with the reason; formulas are no reason', async () => {
    const prose = new MadeProse(21)
    const own = prose.words(200)
    const text = own.join(' ')
    collection = collectionOf([
      ...letters(20, 0),
      { text: `${text} ${formula}` },
      { text: `${prose.words(100).join(' ')} ${own.slice(50, 90).join(' ')} ${prose.words(100).join(' ')}` },
      { text: `${own.slice(0, 150).join(' ')} ${prose.words(20).join(' ')}` },
    ])
    const found = await alike(51)
    expect(found.map(({ letter }) => letter.id)).toEqual([53, 52])
    const [likest, part] = found
    expect(likest?.words).toBe(150)
    expect(likest?.share).toBeCloseTo(150 / 218, 2)
    expect(likest?.shareThere).toBeCloseTo(150 / 170, 2)
    expect(part).toMatchObject({ words: 40, passages: 1 })
    const [longest] = part?.longest ?? []
    expect(longest?.text).toBe(own.slice(50, 90).join(' '))
    expect(text.slice(longest?.own.start, longest?.own.end)).toBe(longest?.text)
  })

  test('share no mail that both answer', async () => {
    const prose = new MadeProse(22)
    const quoted = prose.words(80).join(' ')
    const answer = () => {
      const own = prose.words(60).join(' ')
      const start = own.length + 2
      const text = `${own}\n\n${quoted}`
      const blocks = [
        { kind: 'paragraph', start: 0, end: own.length },
        { kind: 'quoted-reply', start, end: text.length },
      ] as const
      return { text, blocks }
    }
    collection = collectionOf([answer(), answer()])
    expect(await alike(1)).toEqual([])
  })

  test('are none of an empty letter, and of a letter that is gone an error', async () => {
    collection = collectionOf([{ text: '…' }, { text: 'Some words.' }])
    expect(await alike(1)).toEqual([])
    await expect(alike(7)).rejects.toMatchObject({ code: 'not-found' })
  })
})
