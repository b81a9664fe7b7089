import { join } from 'node:path'
import type { UnknownWord, Zero } from '@shared/search'
import { readQuery } from '@shared/text/query/read'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { indexFileName } from '../../../src/main/library/db/file-names'
import { indexDatabase } from '../../../src/main/library/db/index-database'
import { openForReading } from '../../../src/main/library/db/open'
import { countLetters } from '../../../src/main/library/search/run-search'
import { WatchedIndex } from '../../../src/main/library/search/watched-index'
import { unknownWords } from '../../../src/main/library/search/zero/unknown-words'
import { zeroOf } from '../../../src/main/library/search/zero/zero'
import { type IndexedLetters, indexedLetters } from '../../support/indexed-letters'

const letters = [
  {
    text: 'The government released the prisoners of the valley.',
    language: 'en',
    date: '1981',
    title: 'Appeal',
  },
  { text: 'A letter to the government about the website of the dam.', language: 'en', date: '../1978' },
  { text: 'Human rights are for everybody, says the petition.', language: 'en', senders: ['Ada Vale'] },
  { text: 'زندانیان باید آزاد شوند؛ دولت پاسخ دهد', language: 'fa' },
  { text: 'Свобода для заключённых, письмо правительству', language: 'ru' },
  { text: 'מכתב אל הממשלה על האסירים', language: 'he' },
  { text: 'Η ελευθερία των κρατουμένων', language: 'el' },
  { text: '' },
]

const keys = [
  'similar-words',
  'with-forms',
  'possibly',
  'beginnings',
  'everywhere',
  'without-clause',
  'any-word',
]

let library: IndexedLetters
let index: WatchedIndex

beforeAll(() => {
  library = indexedLetters(letters)
  index = new WatchedIndex(() => openForReading(join(library.directory, indexFileName), indexDatabase))
})
afterAll(() => {
  index.close()
  library.close()
})

async function unknown(query: string, typing = false): Promise<readonly UnknownWord[]> {
  return await index.readSlowly('test', (state, turn) => unknownWords(state, readQuery(query), typing, turn))
}
async function zero(query: string): Promise<Zero> {
  return await index.readSlowly('test', (state, turn) => zeroOf(state, { query, copies: false }, turn))
}
async function count(query: string): Promise<number> {
  return await index.readSlowly('test', (state, turn) => countLetters(state, query, turn))
}

describe('did you mean', () => {
  it.each([
    ['goverment', 'government', 'government'],
    ['govrenment', 'government', 'government'],
    ['goverment dam', 'government', 'government dam'],
    ['prisonerz', 'prisoners', 'prisoners'],
    ['from:Adda', 'ada', 'from:ada'],
    ['"human rihgts"', 'rights', '"human rights"'],
    ['"goverment website"~5', 'government', '"government website"~5'],
    ['=petitoin', 'petition', '=petition'],
    ['web site', 'website', 'website'],
    ['humanrights', 'human rights', '"human rights"'],
    ['lang:en (goverment OR petition)', 'government', 'lang:en government OR petition'],
    ['زندانبان', 'زندانیان', 'زندانیان'],
    ['دولد', 'دولت', 'دولت'],
    ['свабода', 'свобода', 'свобода'],
    ['правителству', 'правительству', 'правительству'],
    ['ממשללה', 'ממשלה', null],
    ['ελευτερια', 'ελευθερία', 'ελευθερία'],
  ])('for %s: %s', async (query, word, instead) => {
    const similar = (await unknown(query)).flatMap((one) => one.similar)
    const found = similar.find((one) => one.word.includes(word))
    expect(found, JSON.stringify(similar)).toBeDefined()
    expect(found?.letters).toBeGreaterThan(0)
    if (instead !== null) expect(found?.query).toBe(instead)
    expect(await count(found?.query ?? '')).toBeGreaterThan(0)
  })

  it.each([
    'government',
    'prisoner',
    'releasing the prisoner',
    'LETTERS',
    '1944',
    'ab',
    'goverment~1',
    'gov*',
    '/goverment/',
    '-goverment',
    'note:goverment',
    '手紙',
    'زنداني',
    'ЗАКЛЮЧЕННЫЙ',
    '',
  ])('nothing for %s', async (query) => {
    expect(await unknown(query)).toEqual([])
  })

  it('names every unknown word once, also one that resembles nothing', async () => {
    const words = await unknown('xqzzk goverment xqzzk')
    expect(words.map(({ asked, similar }) => [asked, similar.length > 0])).toEqual([
      ['xqzzk', false],
      ['goverment', true],
    ])
  })

  it('waits for a word that is being typed until nothing begins with it', async () => {
    expect(await unknown('governm', true)).toEqual([])
    expect((await unknown('governn', true)).map(({ asked }) => asked)).toEqual(['governn'])
    expect((await unknown('governm', false)).map(({ asked }) => asked)).toEqual(['governm'])
  })

  it('puts the word first that takes the smaller slip', async () => {
    expect((await unknown('rihgts')).at(0)?.similar.at(0)?.word).toBe('rights')
  })
})

describe('no hits', () => {
  it('tells what was searched, and by which rules', async () => {
    const { searched, unread, withoutText, rules } = await zero('goverment petition')
    expect({ searched, unread, withoutText }).toEqual({ searched: 8, unread: 0, withoutText: 1 })
    expect(rules).toEqual(['same', 'folded', 'form', 'joined'])
  })

  it.each([
    ['=letter', ['same']],
    ['"human rights"', ['same', 'folded', 'joined']],
    ['letter match:forms', ['same', 'folded', 'joined']],
    ['letter match:accents', ['same', 'form', 'joined']],
    ['leter~1 gov* /x/', ['similar', 'pattern', 'expression']],
    ['lang:en', []],
  ])('tells for %s that the rules %j were on', async (query, rules) => {
    expect((await zero(query)).rules).toEqual(rules)
  })

  it.each([
    ['goverment', 'similar-words', 'government'],
    ['=prisoner', 'with-forms', 'prisoner'],
    ['"government prisoners"', 'with-forms', '"government prisoners"~3'],
    ['website date:1978', 'possibly', 'website date:~1978'],
    ['govern', 'beginnings', 'govern*'],
    ['title:government', 'everywhere', 'government'],
    ['in:closing government', 'everywhere', 'government'],
    ['government lang:fa', 'without-clause', 'government'],
    ['government -released -website', 'without-clause', 'government -website'],
    ['prisoners petition', 'any-word', 'prisoners OR petition'],
    ['prisoners petition lang:en', 'any-word', 'prisoners OR petition lang:en'],
  ])('for %s proposes %s: %s', async (query, key, relaxed) => {
    const { relaxations } = await zero(query)
    expect(relaxations.map((relaxation) => [relaxation.key, relaxation.query])).toContainEqual([key, relaxed])
  })

  it('proposes only what finds letters, and says how many', async () => {
    for (const query of [
      'goverment "prisoners petition" lang:he',
      'title:xqzzk website',
      '=prisoner kind:petition',
    ]) {
      const { relaxations } = await zero(query)
      expect(relaxations.length, query).toBeLessThanOrEqual(8)
      for (const relaxation of relaxations) {
        expect(relaxation.total).toBeGreaterThan(0)
        expect(await count(relaxation.query)).toBe(relaxation.total)
      }
    }
  })

  it('proposes the smallest change first', async () => {
    const order = (await zero('goverment prisoners website')).relaxations.map(({ key }) => key)
    expect(order).toEqual([...order].sort((a, b) => keys.indexOf(a) - keys.indexOf(b)))
  })

  it('proposes nothing for the empty query and for words that nobody wrote', async () => {
    expect((await zero('')).relaxations).toEqual([])
    expect((await zero('xqzzk')).relaxations).toEqual([])
  })
})
