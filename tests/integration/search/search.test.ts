import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Ask } from '@shared/contract'
import type { Segment } from '@shared/search'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openSearchRoom } from '../../../src/main/library/search/search-room'
import { type IndexedLetters, indexedLetters, type TestLetter } from '../../support/indexed-letters'

const letters: readonly TestLetter[] = [
  {
    title: 'An appeal for the orchard keepers',
    text: 'We ask that the nuclear talks go on. Iran’s orchard keepers wait, and O’Connor knows it.\nSincerely, the keepers.',
    senders: ['Ada Lovelace', 'Émile Zola'],
    recipients: ['The Council of Towns'],
    places: ['Zürich'],
    date: '1981-03-04',
    kind: 'open-letter',
    language: 'en',
    path: '1981/appeal.txt',
  },
  {
    title: 'نامهٔ سرگشاده',
    text: 'ما می‌خواهم که كتاب‌های ما آزاد شود. رئیس شورا در ۱۹۷۹ به ۱٬۵۰۰ تن نوشت.',
    senders: ['شیرین عبادی'],
    date: '1979',
    kind: 'letter',
    language: 'fa',
    path: '1979/نامه.txt',
  },
  {
    title: 'Réponse du ministre',
    text: 'L’amour de la liberté, écrit le ministre dans un e-mail, n’est pas un œuvre d’État. Talks about nuclear power.',
    senders: ['The Council of Towns'],
    recipients: ['Ada Lovelace'],
    date: '1981-05',
    kind: 'report',
    language: 'fr',
    path: '1981/reponse.html',
  },
  {
    title: '',
    text: '手紙を書く。信じる。 Some email about cafe\u0301s and sanctions',
    language: 'ja',
    path: 'undated/tegami.txt',
  },
]

let library: IndexedLetters
let room: ReturnType<typeof openSearchRoom>

beforeEach(() => {
  library = indexedLetters(letters)
  room = openSearchRoom({ directory: library.directory })
})
afterEach(async () => {
  await room.close()
  library.close()
})

const run = async (query: string, ask: Partial<Ask<'search.run'>> = {}) =>
  await room.handlers['search.run']({
    query,
    typing: false,
    order: 'rank',
    descending: false,
    copies: true,
    offset: 0,
    limit: 50,
    ...ask,
  })
const found = async (query: string, ask?: Partial<Ask<'search.run'>>) =>
  (await run(query, ask)).hits.map(({ letter }) => letter.id).sort()
const marked = (segments: readonly Segment[]) => segments.filter(({ hit }) => hit).map(({ text }) => text)

describe('a word is found however it is written or typed', () => {
  it.each([
    ['orchard', [1]],
    ['ORCHARD', [1]],
    ['iran', [1]],
    ["iran's", [1]],
    ['Iran’s', [1]],
    ['oconnor', [1]],
    ["o'connor", [1]],
    ['amour', [3]],
    ["l'amour", [3]],
    ['email', [3, 4]],
    ['e-mail', [3, 4]],
    ['oeuvre ecrit etat', [3]],
    ['cafés', [4]],
    ['میخواهم', [2]],
    ['می‌خواهم', [2]],
    ['مي خواهم', [2]],
    ['کتابهای', [2]],
    ['رييس', [2]],
    ['1979', [2]],
    ['1500', [2]],
    ['۱۵۰۰', [2]],
    ['手紙', [4]],
    ['手', [4]],
    ['紙', [4]],
    ['信', [4]],
    ['紙を書', [4]],
    ['手書', []],
    ['zurich', [1]],
    ['orchards', [1]],
  ])('%s finds %j', async (query, ids) => {
    expect(await found(query)).toEqual(ids)
  })
})

describe('clauses', () => {
  it.each([
    ['', [1, 2, 3, 4]],
    ['nuclear talks', [1, 3]],
    ['"nuclear talks"', [1]],
    ['"talks nuclear"~1', [1, 3]],
    ['"nuclear council"', []],
    ['nuclear OR sanctions', [1, 3, 4]],
    ['nuclear -orchard', [3]],
    ['-nuclear', [2, 4]],
    ['-nuclear -手', [2]],
    ['nuclear -kind:report', [1]],
    ['orch*', [1]],
    ['*chard', [1]],
    ['*anct*', [4]],
    ['s*ns', [4]],
    ['orchrad~', [1]],
    ['sanctoins~1', [4]],
    ['orchrd~2 -iran', []],
    ['title:appeal', [1]],
    ['title:nuclear', []],
    ['person:lovelace', [1, 3]],
    ['from:lovelace', [1]],
    ['to:lovelace', [3]],
    ['from:"council of towns"', [3]],
    ['to:(council OR lovelace)', [1, 3]],
    ['from:zola', [1]],
    ['-from:zola nuclear', [3]],
    ['place:zurich', [1]],
    ['kind:letter', [2]],
    ['kind:letter OR orchard', [1, 2]],
    ['lang:fr', [3]],
    ['path:1981', [1, 3]],
    ['path:1981/rep', [3]],
    ['path:نامه', [2]],
    ['date:1981', [1, 3]],
    ['date:1981-05-02', []],
    ['date:~1981-05-02', [3]],
    ['date:1979..1981-04', [1, 2]],
    ['before:1981', [2]],
    ['after:~1979', [1, 3]],
    ['after:~1979-06', [1, 2, 3]],
    ['after:1981-04', [3]],
    ['(nuclear date:1981-03) OR lang:ja', [1, 4]],
    ['colour:red', []],
    ['http://example.org/orchard', []],
  ])('%s finds %j', async (query, ids) => {
    expect(await found(query)).toEqual(ids)
  })

  it('count exactly what they find', async () => {
    for (const query of ['', 'nuclear', '-nuclear', 'kind:report OR 手']) {
      const { total } = await room.handlers['search.count']({ query })
      expect(total).toBe((await run(query)).total)
    }
  })
})

describe('while typing', () => {
  it('the last word stands for the words that begin with it, and the answer says so', async () => {
    expect(await found('nuclear orch', { typing: true })).toEqual([1])
    expect(await found('nuclear orch')).toEqual([])
    expect((await run('nuclear orch', { typing: true })).read).toBe('nuclear and words beginning with orch')
  })

  it('a single letter is not taken for the beginning of half the words', async () => {
    const answer = await run('nuclear o', { typing: true })
    expect(answer.total).toBe(1)
    expect(answer.read).toBe('nuclear and o')
  })

  it('the last half of a divided word may go on', async () => {
    expect(await found("o'conn", { typing: true })).toEqual([1])
    expect(await found('می‌خوا', { typing: true })).toEqual([2])
  })
})

describe('a hit', () => {
  it.each([
    ['"nuclear talks"', 1, ['nuclear talks']],
    ["iran's", 1, ['Iran’s']],
    ['iran', 1, ['Iran']],
    ['oconnor', 1, ['O’Connor']],
    ['میخواهم', 2, ['می‌خواهم']],
    ['کتابهای', 2, ['كتاب‌های']],
    ['1500', 2, ['۱٬۵۰۰']],
    ['etat amour', 3, ['amour', 'État']],
    ['cafes', 4, ['cafe\u0301s']],
    ['手紙', 4, ['手紙']],
    ['紙を書', 4, ['紙を書']],
    ['信', 4, ['信']],
    ['sanctoins~1', 4, ['sanctions']],
    ['"talks go nuclear"~2', 1, ['nuclear', 'talks', 'go']],
    ['keepers -nuclear OR orchard', 1, ['orchard', 'keepers', 'keepers']],
  ])('of %s in letter %i marks exactly %j', async (query, id, words) => {
    const answer = await run(query)
    const hit = answer.hits.find(({ letter }) => letter.id === id)
    expect(marked(hit?.snippet ?? [])).toEqual(words)
    expect(hit?.count).toBe(words.length)
  })

  it('says what was excluded without marking it', async () => {
    const [hit] = (await run('orchard -sanctions')).hits
    expect(marked(hit?.snippet ?? [])).toEqual(['orchard'])
  })

  it('shows the beginning of the text when only the head matched', async () => {
    const [hit] = (await run('title:appeal')).hits
    expect(hit?.count).toBe(0)
    expect(hit?.snippet[0]?.text).toMatch(/^We ask that/)
    expect(hit?.snippet[0]?.hit).toBe(false)
  })

  it('has the same places in the whole letter as in its snippet', async () => {
    const spans = await room.handlers['letters.hits']({ id: 1, query: 'keepers', typing: false })
    const text = letters[0]?.text ?? ''
    expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(['keepers', 'keepers'])
  })
})

describe('the order', () => {
  it('puts a word in the title before the same word in the text', async () => {
    const [inText] = library.add([{ text: 'the zephyr rose', title: 'Wind' }])
    const [inTitle] = library.add([{ text: 'the wind rose', title: 'Zephyr' }])
    const answer = await run('zephyr')
    expect(answer.hits.map(({ letter }) => letter.id)).toEqual([inTitle, inText])
    expect(answer.order).toBe('rank')
    expect(answer.hits[0]?.score).toBeGreaterThan(answer.hits[1]?.score ?? 0)
  })

  it('is the newest first where the words are in most letters, and the answer says so', async () => {
    library.add([1, 2, 3, 4].map((day) => ({ text: 'zephyr', date: `1990-01-0${day}` })))
    const answer = await run('zephyr OR zephyr')
    expect(answer.order).toBe('rank')
    library.add([5, 6, 7, 8, 9].map((day) => ({ text: 'zephyr', date: `1990-01-0${day}` })))
    const common = await run('zephyr')
    expect(common.order).toBe('date')
    expect(common.hits[0]?.letter.date).toBe('1990-01-09')
    expect(common.read).toContain('newest come first')
  })

  it('leaves letters without a date at the end, whichever way round', async () => {
    const dates = async (descending: boolean) =>
      (await run('', { order: 'date', descending })).hits.map(({ letter }) => letter.date)
    expect(await dates(false)).toEqual(['1979', '1981-03-04', '1981-05', null])
    expect(await dates(true)).toEqual(['1981-05', '1981-03-04', '1979', null])
  })

  it('puts a letter from before a day at that day', async () => {
    library.add([{ text: 'an answer', date: '../1980' }])
    const { hits } = await run('', { order: 'date', descending: false, copies: true })
    expect(hits.map(({ letter }) => letter.date)).toEqual(['1979', '../1980', '1981-03-04', '1981-05', null])
    expect(await found('before:1979-06')).toEqual([])
    expect(await found('before:~1979-06')).toEqual([2, 5])
    expect(await found('before:1982')).toEqual([1, 2, 3, 5])
  })

  it.each([
    ['title', false, [1, 3, 2, 4]],
    ['title', true, [2, 3, 1, 4]],
    ['path', false, [2, 1, 3, 4]],
    ['sender', false, [1, 3, 2, 4]],
  ] as const)('of all letters by %s, descending %s, is %j', async (order, descending, ids) => {
    const page = await room.handlers['letters.list']({
      order,
      descending,
      copies: true,
      offset: 0,
      limit: 10,
    })
    expect(page.letters.map(({ id }) => id)).toEqual(ids)
    expect((await run('', { order, descending })).hits.map(({ letter }) => letter.id)).toEqual(ids)
    for (const [place, id] of ids.entries())
      expect(await room.handlers['letters.place']({ id, order, descending, copies: true })).toBe(place)
  })

  it('gives no place to a letter that is not there', async () => {
    const ask = { id: 4000, order: 'title', descending: false, copies: true } as const
    expect(await room.handlers['letters.place'](ask)).toBeNull()
  })
})

describe('pages', () => {
  it('reach every hit exactly once, in every order', async () => {
    library.add(
      Array.from({ length: 57 }, (_, index) => ({
        text: `zephyr ${'x '.repeat(index % 5)}`,
        date: `19${10 + (index % 40)}`,
      })),
    )
    for (const order of ['rank', 'date', 'title', 'path'] as const) {
      const seen: number[] = []
      for (let offset = 0; offset < 70; offset += 10) {
        const { hits, total } = await run('zephyr -orchard', { order, offset, limit: 10 })
        expect(total).toBe(57)
        seen.push(...hits.map(({ letter }) => letter.id))
      }
      expect(new Set(seen).size).toBe(57)
      expect(seen).toHaveLength(57)
    }
  })
})

describe('a changed index', () => {
  it('is searched as it is now', async () => {
    expect(await found('zephyr')).toEqual([])
    const [id = 0] = library.add([{ text: 'A zephyr' }])
    expect(await found('zephyr')).toEqual([id])
    expect(await found('zephir~1')).toEqual([id])
    library.remove(id)
    expect(await found('zephyr')).toEqual([])
    expect((await run('')).searched).toBe(4)
  })

  it('that is empty finds nothing and says how many letters were searched', async () => {
    for (const id of [1, 2, 3, 4]) library.remove(id)
    expect(await run('anything')).toMatchObject({ total: 0, searched: 0, hits: [] })
    expect(await run('')).toMatchObject({ total: 0, searched: 0, hits: [] })
  })
})

describe('refusals', () => {
  it('a letter that is gone is not found', async () => {
    await expect(
      async () => await room.handlers['letters.hits']({ id: 99, query: 'a', typing: false }),
    ).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  it('an index that is no database is damaged', async () => {
    await room.close()
    const path = join(library.directory, 'index.db')
    for (const end of ['-wal', '-shm']) rmSync(path + end, { force: true })
    writeFileSync(path, 'this is no database '.repeat(100))
    const broken = openSearchRoom({ directory: library.directory })
    await expect(async () => await broken.handlers['search.count']({ query: '' })).rejects.toMatchObject({
      code: 'damaged-index',
    })
  })

  it.each([
    'NEAR(a b)',
    'text : orchard',
    '^a',
    'a + b',
    '"',
    "'; DROP TABLE letter; --",
    '*',
    'a* b* c*',
    '{title} : x',
  ])('%s is words, not full-text syntax', async (query) => {
    await expect(run(query)).resolves.toMatchObject({ searched: 4 })
  })

  it.each([
    ['sixty misspelt words', 'orchrad~2 '.repeat(60), 1],
    ['sixty alternatives with wildcards', Array.from({ length: 60 }, () => '*ta*').join(' OR '), 2],
    ['sixty negations', `orchard ${'-sanctions '.repeat(60)}`, 1],
    ['groups in groups', `${'(orchard OR ('.repeat(9)}iran -sanctions${'))'.repeat(9)}`, 1],
    ['more brackets than anybody needs', `${'('.repeat(500)}orchard${')'.repeat(500)}`, 1],
    ['a phrase of many divided words', `"${'می‌خواهم '.repeat(20)}"`, 0],
  ])('%s are answered', async (_, query, total) => {
    expect((await run(query)).total).toBe(total)
  })
})
