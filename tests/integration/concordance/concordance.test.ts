/** Concordances through the contract, over real indexes: whole, partitioned into pages, sorted, and bounded. */

import type { Concordance, ConcordanceKey, ConcordanceLine } from '@shared/concordance'
import type { Ask } from '@shared/contract'
import { foldText } from '@shared/text/fold'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openSearchRoom } from '../../../src/main/library/search/search-room'
import type { Room } from '../../../src/main/library/services/room'
import { indexedLetters, type TestLetter } from '../../support/indexed-letters'

const plain = { query: '', copies: true, sort: [], savedSearch: null, withDismissed: false }
const wordBefore = (words: number): ConcordanceKey => ({ side: 'before', words })
const wordAfter = (words: number): ConcordanceKey => ({ side: 'after', words })
const node: ConcordanceKey = { side: 'node' }

type Asked = Omit<Ask<'concordance.lines'>, 'offset' | 'limit'>

async function page(room: Room<'search'>, ask: Asked, offset: number, limit: number): Promise<Concordance> {
  for (;;) {
    const answer = await room.handlers['concordance.lines']({ ...ask, offset, limit })
    if (answer.complete) return answer
  }
}

async function all(room: Room<'search'>, ask: Partial<Asked>): Promise<readonly ConcordanceLine[]> {
  return (await page(room, { ...plain, ...ask }, 0, 500)).lines
}

async function withLetters(
  letters: readonly TestLetter[],
  work: (room: Room<'search'>, library: ReturnType<typeof indexedLetters>) => Promise<void>,
): Promise<void> {
  const library = indexedLetters(letters)
  const room = openSearchRoom({ directory: library.directory })
  try {
    await work(room, library)
  } finally {
    await room.close()
    library.close()
  }
}

const joined = (pieces: ConcordanceLine['before']): string => pieces.map(({ text }) => text).join('')
const whole = (line: ConcordanceLine): string =>
  `${joined(line.before)}[${joined(line.node)}]${joined(line.after)}`

describe('the lines of a concordance', () => {
  it('are one for each passage, by date and then by place in the text, letters without a date last', async () => {
    await withLetters(
      [
        { text: 'No date: peace.' },
        { text: 'Late peace, and peace again.', date: '1990' },
        { text: 'Early peace.', date: '1848-03-01' },
        { text: 'Nothing of the kind.', date: '1700' },
      ],
      async (room) => {
        expect((await all(room, { query: 'peace' })).map(whole)).toEqual([
          'Early [peace].',
          'Late [peace], and peace again.',
          'Late peace, and [peace] again.',
          'No date: [peace].',
        ])
      },
    )
  })

  it('tell the place of the node, the letter, and how many letters were read', async () => {
    const text = 'We ask for peace in the valley.'
    await withLetters(
      [{ text, title: 'An appeal', senders: ['Ada Vale'], date: '1843', language: 'en' }],
      async (room) => {
        const answer = await page(room, { ...plain, query: 'peace' }, 0, 10)
        expect(answer).toMatchObject({ total: 1, complete: true, cut: false, letters: 1, lettersRead: 1 })
        const [line] = answer.lines
        expect(line).toMatchObject({ title: 'An appeal', sender: 'Ada Vale', date: '1843', direction: 'ltr' })
        expect(text.slice(line?.start, line?.end)).toBe('peace')
        const ask = { id: line?.letterId ?? 0, start: line?.start ?? 0, end: line?.end ?? 0, around: 50 }
        const wider = await room.handlers['concordance.wider'](ask)
        expect(wider).toEqual({ before: 'We ask for ', node: 'peace', after: ' in the valley.' })
      },
    )
  })

  it('are none where only the head of a letter matches, or where no word was asked for', async () => {
    await withLetters([{ text: 'Words.', title: 'Peace' }], async (room) => {
      for (const query of ['peace', '', 'title:peace', 'lang:en'])
        expect(await page(room, { ...plain, query }, 0, 10)).toMatchObject({ total: 0, complete: true })
    })
  })

  it('are sorted by up to three words, those before the node counted outwards from it', async () => {
    const text = 'a b x. c b x. b a x. x.'
    await withLetters([{ text }], async (room) => {
      const sorted = await all(room, { query: 'x', sort: [wordBefore(1), wordBefore(2)] })
      expect(sorted.map(({ start }) => text.slice(Math.max(0, start - 4), start))).toEqual([
        'b a ',
        'a b ',
        'c b ',
        ' x. ',
      ])
      expect(sorted[0]?.before.filter(({ key }) => key !== null)).toEqual([
        { text: 'b', key: 1 },
        { text: 'a', key: 0 },
      ])
    })
  })

  it('come last where the letter has no such word, and keep the order of the letters where they are alike', async () => {
    await withLetters(
      [
        { text: 'x', date: '1901' },
        { text: 'x two', date: '1902' },
        { text: 'x one', date: '1904' },
        { text: 'x one', date: '1903' },
      ],
      async (room) => {
        const sorted = await all(room, { query: 'x', sort: [wordAfter(1)] })
        expect(sorted.map(({ date }) => date)).toEqual(['1903', '1904', '1902', '1901'])
      },
    )
  })

  it('are sorted as the language of the letters has it: Persian letters in their place, numbers by value', async () => {
    const texts = [
      'نامه پدر',
      'نامه برادر',
      'نامه تو',
      'نامه گرم',
      'نامه یار',
      'نامه کار',
      'نامه ۱۲',
      'نامه ۹',
    ]
    await withLetters(
      texts.map((text) => ({ text, language: 'fa' })),
      async (room) => {
        const sorted = await all(room, { query: 'نامه', sort: [wordAfter(1)] })
        expect(sorted.map(({ after: words }) => joined(words).trim())).toEqual([
          '۹',
          '۱۲',
          'برادر',
          'پدر',
          'تو',
          'کار',
          'گرم',
          'یار',
        ])
        expect(sorted.every(({ direction }) => direction === 'rtl')).toBe(true)
      },
    )
  })

  it('can be asked for the same query with more letters, and then have those as well', async () => {
    await withLetters([{ text: 'one x', date: '1900' }], async (room, library) => {
      expect((await all(room, { query: 'x' })).length).toBe(1)
      library.add([{ text: 'two x and x', date: '1800' }])
      expect((await all(room, { query: 'x', sort: [node] })).map(whole)).toEqual([
        'two [x] and x',
        'two x and [x]',
        'one [x]',
      ])
    })
  })

  it('are gathered again for a letter whose text became another', async () => {
    await withLetters([{ text: 'old x' }, { text: 'kept x' }], async (room, library) => {
      const [first] = await all(room, { query: 'x' })
      library.remove(first?.letterId ?? 0)
      library.add([{ text: 'new x' }])
      expect((await all(room, { query: 'x' })).map(whole)).toEqual(['kept [x]', 'new [x]'])
    })
  })

  it('refuse a wider view of a letter that is gone', async () => {
    await withLetters([{ text: 'x' }], async (room) => {
      const wider = async () =>
        await room.handlers['concordance.wider']({ id: 999, start: 0, end: 1, around: 50 })
      await expect(wider()).rejects.toMatchObject({ code: 'not-found' })
    })
  })
})

const savedSearch = '6f1de1a8-6a52-4a4e-9d3c-2f8f1a5d1c11'

function dismissedBy(lines: readonly ConcordanceLine[]) {
  return lines.map(({ letterKey, textHash, start, end }) => ({ letterKey, textHash, start, end }))
}

describe('dismissed lines', () => {
  const take = async (room: Room<'search'>, dismissed: ReturnType<typeof dismissedBy>) =>
    await room.handlers['search.takeNotebook']({
      notes: null,
      searches: [{ id: savedSearch, name: 'Peace', query: 'peace', dismissed }],
    })

  it('are left out and counted in their saved search alone, and shown as such when they are asked for', async () => {
    const letters = [{ text: 'peace one, peace two' }, { text: 'peace three' }]
    await withLetters(letters, async (room) => {
      const [, second] = await all(room, { query: 'peace' })
      if (!second) throw new Error('There is no second line.')
      await take(room, dismissedBy([second]))
      const shown = await page(room, { ...plain, query: 'peace', savedSearch }, 0, 10)
      expect(shown).toMatchObject({ total: 2, dismissed: 1 })
      expect(shown.lines.map(whole)).toEqual(['[peace] one, peace two', '[peace] three'])
      const sorted = await all(room, {
        query: 'peace',
        savedSearch,
        withDismissed: true,
        sort: [wordAfter(1)],
      })
      expect(sorted.map(({ dismissed }) => dismissed)).toEqual([false, false, true])
      expect((await all(room, { query: 'peace' })).length).toBe(3)
      await take(room, [])
      expect(await page(room, { ...plain, query: 'peace', savedSearch }, 0, 10)).toMatchObject({
        total: 3,
        dismissed: 0,
      })
    })
  })

  it('come back when the text of their letter became another', async () => {
    await withLetters([{ text: 'peace one', path: 'a.txt' }], async (room) => {
      const lines = dismissedBy(await all(room, { query: 'peace' }))
      await take(
        room,
        lines.map((line) => ({ ...line, textHash: '0'.repeat(64) })),
      )
      expect(await page(room, { ...plain, query: 'peace', savedSearch }, 0, 10)).toMatchObject({
        total: 1,
        dismissed: 0,
      })
    })
  })
})

async function written(room: Room<'search'>, ask: Partial<Asked>, format: 'csv' | 'json'): Promise<string> {
  let text = ''
  for (let offset: number | null = 0; offset !== null; ) {
    const asked = { ...plain, ...ask, format, offset, at: '2030-01-02T03:04:05.000Z' }
    const stretch: { readonly text: string; readonly next: number | null } =
      await room.handlers['concordance.written'](asked)
    text += stretch.text
    offset = stretch.next
  }
  return text
}

describe('lines written for other programs', () => {
  it('are all of them in their order, over several stretches, with what is needed to get them again', async () => {
    const letters = Array.from({ length: 12 }, (_, at) => ({
      text: `${'peace '.repeat(100)}${at}`,
      title: `Nr ${at}`,
    }))
    await withLetters(letters, async (room) => {
      const json = JSON.parse(
        await written(room, { query: 'peace', sort: [wordAfter(1), node] }, 'json'),
      ) as {
        provenance: Record<string, unknown>
        lines: { before: string; node: string; after: string; path: string; start: number }[]
      }
      expect(json.provenance).toMatchObject({
        query: 'peace',
        sort: 'a1,n',
        lines: 1200,
        at: '2030-01-02T03:04:05.000Z',
      })
      expect(json.provenance['fingerprint']).toMatch(/^[0-9a-f]{64}$/)
      expect(json.lines.length).toBe(1200)
      expect(new Set(json.lines.map(({ path, start }) => `${path} ${start}`)).size).toBe(1200)
      expect(json.lines[0]).toMatchObject({ node: 'peace', path: '000000.txt' })
    })
  })

  it('run no formula in a spreadsheet, keep isolates of bidirectional text, and are a table with a heading', async () => {
    const isolated = '\u2067صلح\u2069'
    await withLetters([{ text: `=cmd() peace ${isolated}`, title: '@evil' }], async (room) => {
      const csv = await written(room, { query: 'peace' }, 'csv')
      expect(csv.startsWith('\uFEFFpath,part,title,')).toBe(true)
      expect(csv).toContain("'@evil")
      expect(csv).toContain("'=cmd()")
      expect(csv).toContain(isolated)
      expect(csv.trimEnd().split('\r\n').length).toBe(2)
    })
  })

  it('are a heading, or an empty list, where there is no line', async () => {
    await withLetters([{ text: 'war' }], async (room) => {
      expect((await written(room, { query: 'peace' }, 'csv')).trimEnd().split('\r\n').length).toBe(1)
      expect(JSON.parse(await written(room, { query: 'peace' }, 'json'))).toMatchObject({ lines: [] })
    })
  })
})

const word = fc.constantFrom('peace', 'war', 'Peace', 'the', 'of', 'نامه', 'صلح', '手紙', '平和', 'Frieden')
const text = fc.array(word, { maxLength: 30 }).map((words) => words.join(' '))
const key = fc.oneof(
  fc.constant(node),
  fc.record({
    side: fc.constantFrom('before' as const, 'after' as const),
    words: fc.integer({ min: 1, max: 5 }),
  }),
)

describe('a concordance as a whole', () => {
  it('has every passage of every letter of the result exactly once, whatever the order', async () => {
    const asked = fc.record({
      texts: fc.array(text, { minLength: 1, maxLength: 12 }),
      query: fc.constantFrom(
        'peace',
        'peace OR war',
        '"the peace"',
        'نامه',
        '手紙',
        '平',
        'pe*',
        '/w.r/',
        'of -war',
      ),
      sort: fc.array(key, { maxLength: 3 }),
      size: fc.integer({ min: 1, max: 9 }),
    })
    await fc.assert(
      fc.asyncProperty(asked, async ({ texts, query, sort, size }) => {
        await withLetters(
          texts.map((one) => ({ text: one })),
          async (room) => {
            const places = (lines: readonly ConcordanceLine[]): readonly string[] =>
              lines.map((line) => `${line.letterId} ${line.start} ${line.end}`)
            const ask = { ...plain, query, sort }
            const { total, lines } = await page(room, ask, 0, 500)
            expect(lines.length).toBe(total)
            const expected: string[] = []
            const found = { query, typing: false, order: 'path', descending: false } as const
            const { hits } = await room.handlers['search.run']({
              ...{ ...found, copies: true, offset: 0, limit: 500 },
            })
            for (const { letter } of hits)
              for (const { start, end } of await room.handlers['letters.hits']({
                id: letter.id,
                query,
                typing: false,
              }))
                expected.push(`${letter.id} ${start} ${end}`)
            expect([...places(lines)].sort()).toEqual(expected.sort())
            const paged: string[] = []
            for (let offset = 0; offset < total; offset += size)
              paged.push(...places((await page(room, ask, offset, size)).lines))
            expect(paged).toEqual(places(lines))
          },
        )
      }),
      { numRuns: 60 },
    )
  })

  it('marks in each line the words by which it is sorted, and each line follows from them', async () => {
    const asked = fc.record({
      texts: fc.array(text, { minLength: 1, maxLength: 8 }),
      sort: fc.array(key, { minLength: 1, maxLength: 3 }),
    })
    await fc.assert(
      fc.asyncProperty(asked, async ({ texts, sort }) => {
        await withLetters(
          texts.map((one) => ({ text: one })),
          async (room) => {
            const lines = await all(room, { query: 'peace OR نامه OR 平和', sort })
            const firstKey = lines.map((line) => {
              const pieces = [...line.before, ...line.node, ...line.after]
              return foldText(pieces.find((piece) => piece.key === 0)?.text ?? '')
            })
            // Lines that are alike in their first key stand together, and those without it at the end.
            const runs = firstKey.filter((one, index) => one !== firstKey[index - 1])
            expect(new Set(runs).size).toBe(runs.length)
            if (runs.includes('')) expect(runs.at(-1)).toBe('')
          },
        )
      }),
      { numRuns: 40 },
    )
  })

  it('holds a hundred thousand lines, says that there were more, and answers from any place of them', async () => {
    const letters = Array.from({ length: 110 }, (_, letter) => ({
      text: Array.from({ length: 1000 }, (_, place) => `w${(letter * 7919 + place * 104_729) % 9973} x`).join(
        ' ',
      ),
    }))
    await withLetters(letters, async (room) => {
      const ask = { ...plain, query: 'x', sort: [wordBefore(1), wordAfter(1)] }
      const first = await page(room, ask, 0, 50)
      expect(first).toMatchObject({ total: 100_000, complete: true, cut: true, letters: 110 })
      const last = await page(room, ask, 99_950, 500)
      expect(last.lines.length).toBe(50)
      const middle = await page(room, ask, 50_000, 100)
      const numbers = middle.lines.map(({ before: words }) => Number(joined(words).trim().split('w').at(-1)))
      expect(numbers).toEqual([...numbers].sort((a, b) => a - b))
    })
  }, 60_000)

  it('is left where it came to when another is asked for, and goes on when it is asked for again', async () => {
    const letters = Array.from({ length: 300 }, () => ({ text: `${'peace war '.repeat(300)}` }))
    await withLetters(letters, async (room) => {
      const ask = (query: string) =>
        room.handlers['concordance.lines']({ ...plain, query, offset: 0, limit: 5 })
      const [one, other] = await Promise.all([ask('peace'), ask('war')])
      expect(one.complete && other.complete).toBe(false)
      expect(await page(room, { ...plain, query: 'peace' }, 0, 5)).toMatchObject({
        total: 90_000,
        lettersRead: 300,
      })
      expect(await page(room, { ...plain, query: 'war' }, 0, 5)).toMatchObject({
        total: 90_000,
        lettersRead: 300,
      })
    })
  }, 60_000)
})
