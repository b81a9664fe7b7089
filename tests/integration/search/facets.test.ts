import { type FacetName, facetNames } from '@shared/search'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openSearchRoom } from '../../../src/main/library/search/search-room'
import type { Room } from '../../../src/main/library/services/room'
import { type IndexedLetters, indexedLetters, type TestLetter } from '../../support/indexed-letters'

type Search = Room<'search'>

async function overview(room: Search, query: string, facets: readonly FacetName[] = [], copies = true) {
  return await room.handlers['search.overview']({
    ...{ query, typing: false, copies, values: 500, facets: [...facets] },
  })
}

async function total(room: Search, query: string, copies: boolean): Promise<number> {
  const page = { order: 'date', descending: false, offset: 0, limit: 0 } as const
  return (await room.handlers['search.run']({ query, typing: false, copies, ...page })).total
}

async function withLetters<Value>(
  letters: readonly TestLetter[],
  work: (room: Search) => Promise<Value>,
): Promise<Value> {
  const library = indexedLetters(letters)
  const room = openSearchRoom({ directory: library.directory })
  try {
    return await work(room)
  } finally {
    await room.close()
    library.close()
  }
}

const people = [
  'Ada Vale',
  'ADA VALE',
  'Émile Zola',
  'سارا کیانی',
  'Smith & Sons (Ltd)',
  'Ada "Red" Vale',
  '???',
  'OR',
]
const letter: fc.Arbitrary<TestLetter> = fc.record({
  text: fc.constantFrom('the dam', 'the dam and the river', 'a river', '', 'سد و رود'),
  title: fc.constantFrom('', 'On the dam'),
  senders: fc.subarray(people),
  recipients: fc.subarray(people, { maxLength: 2 }),
  signatories: fc.subarray(people, { maxLength: 3 }),
  places: fc.subarray(['Ilvar', 'ilvár', 'New York', '"Hof"', '…']),
  date: fc.constantFrom('1978', '1978-03', '0843-05-01', '1979-12-31', '../1978', '2001'),
  kind: fc.constantFrom('letter', 'petition', 'e-mail'),
  language: fc.constantFrom('en', 'fa', 'zh-Hans', 'zh-Hant', 'zh', 'x-odd'),
})
const bare = letter.map(({ text, senders }): TestLetter => ({ text, ...(senders ? { senders } : {}) }))

describe('facets', () => {
  it('count for each value exactly the letters that its clause finds, and that a minus before it leaves', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof({ weight: 4, arbitrary: letter }, bare), { minLength: 1, maxLength: 10 }),
        fc.constantFrom('', 'dam', 'the river', 'dam OR river', '-dam', 'in:title dam', 'person:="ada vale"'),
        fc.boolean(),
        async (letters, query, copies) => {
          await withLetters(letters, async (room) => {
            const { total: all, facets } = await overview(room, query, [], copies)
            expect(all).toBe(await total(room, query, copies))
            for (const { name, values } of facets) {
              for (const { clause, letters: counted } of values) {
                const found = await total(room, `${query} ${clause}`, copies)
                const others = await total(room, `${query} -${clause}`, copies)
                expect({ name, clause, found, others }).toEqual({
                  name,
                  clause,
                  found: counted,
                  others: all - counted,
                })
              }
            }
          })
        },
      ),
      { numRuns: 40, seed: 4 },
    )
  })

  it('are those asked for, all of them when none is named', async () => {
    await withLetters([{ text: 'dam' }], async (room) => {
      expect((await overview(room, '')).facets.map(({ name }) => name)).toEqual(facetNames)
      expect((await overview(room, '', ['place', 'kind'])).facets.map(({ name }) => name)).toEqual([
        'place',
        'kind',
      ])
    })
  })

  it('take spellings that fold alike for one value and show the most frequent one', async () => {
    const letters = [{ senders: ['ADA VALE'] }, { senders: ['Ada Vale'] }, { recipients: ['Ada Vale'] }]
    await withLetters(
      letters.map((one) => ({ text: 'dam', ...one })),
      async (room) => {
        const [person] = (await overview(room, '', ['person'])).facets
        expect(person?.values).toEqual([{ value: 'Ada Vale', letters: 3, clause: 'person:="Ada Vale"' }])
      },
    )
  })

  it('show the commonest values first, no more than asked for, and say how many there are', async () => {
    const letters = ['a b', 'a b', 'c d', 'e f', 'g h', 'g h', 'g h'].map((name) => ({
      text: 'dam',
      places: [name],
    }))
    await withLetters(letters, async (room) => {
      const [place] = (
        await room.handlers['search.overview']({
          ...{ query: '', typing: false, copies: true, values: 2, facets: ['place'] },
        })
      ).facets
      expect(place?.total).toBe(4)
      expect(place?.values.map(({ value, letters: count }) => [value, count])).toEqual([
        ['g h', 3],
        ['a b', 2],
      ])
    })
  })

  it('find people, places and sources by the beginning of a word, in any spelling, among all there are', async () => {
    const letters = ['Émile Zola', 'Ada Vale', 'Zoltán Emil', 'Remi'].map(
      (name): TestLetter => ({
        text: 'the dam',
        senders: [name],
      }),
    )
    await withLetters(letters, async (room) => {
      const ask = { query: 'dam', typing: false, copies: true, values: 1, facets: ['person'] as FacetName[] }
      const named = async (typed: string) => {
        const { facets } = await room.handlers['search.overview']({ ...ask, values: 9, typed })
        return [facets[0]?.total, facets[0]?.values.map(({ value }) => value)]
      }
      expect(await named('EMI')).toEqual([2, ['Zoltán Emil', 'Émile Zola']])
      expect(await named('zol')).toEqual([2, ['Zoltán Emil', 'Émile Zola']])
      expect(await named('nobody')).toEqual([0, []])
      const one = await room.handlers['search.overview']({ ...ask, typed: 'vale' })
      expect(one.facets[0]?.values.map(({ value }) => value)).toEqual(['Ada Vale'])
    })
  })

  it('count a letter with its copies once when copies are not asked for', async () => {
    await withLetters(
      [
        { text: 'dam', kind: 'letter' },
        { text: 'dam', kind: 'letter' },
      ],
      async (room) => {
        const [kind] = (await overview(room, 'dam', ['kind'])).facets
        expect(kind?.values[0]?.letters).toBe(2)
      },
    )
  })
})

describe('the years of a result', () => {
  let library: IndexedLetters
  let room: Search
  beforeEach(() => {
    const dates = ['1978-03', '1980', '1980-01-02', '../1978', undefined]
    library = indexedLetters(dates.map((date) => ({ text: 'dam', ...(date ? { date } : {}) })))
    room = openSearchRoom({ directory: library.directory })
  })
  afterEach(async () => {
    await room.close()
    library.close()
  })

  it('come without gaps, and tell of letters that belong to none', async () => {
    const { years, severalYears, undated } = await overview(room, 'dam')
    expect({ years, severalYears, undated }).toEqual({
      years: [
        { year: 1978, letters: 1 },
        { year: 1979, letters: 0 },
        { year: 1980, letters: 2 },
      ],
      severalYears: 1,
      undated: 1,
    })
  })

  it('leave out the empty ones where there would be hundreds of them', async () => {
    library.add([{ text: 'dam', date: '1066' }])
    expect((await overview(room, 'dam')).years.map(({ year }) => year)).toEqual([1066, 1978, 1980])
  })

  it('are none when nothing is found', async () => {
    expect((await overview(room, 'weir')).years).toEqual([])
  })
})
