import { randomUUID } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Facet, Zero } from '@shared/search'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openSearchRoom } from '../../src/main/library/search/search-room'
import { openedNotebook } from '../support/notebook'
import { letterbook, letterbookJson } from '../support/served-commands'
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder'

const letters = {
  'b.md':
    '---\ntitle: Anchors\ndate: 1931-03-05\nfrom: Zoe Wendt\nto: The Council\nlanguage: en\n---\n\nThe sluices stay closed.\n',
  'a.md': '---\ntitle: Bells\ndate: 1930-03-05\nfrom: Ada Wendt\nlanguage: en\n---\n\nOne sluice is open.\n',
  'c.md': '---\ntitle: Clocks\nfrom: Mia Wendt\nlanguage: en\n---\n\nNothing of water here.\n',
}

interface Found {
  total: number
  read: string
  hits: { path: string; passages: number; because: { asked: string; found: string; rule: string }[] }[]
  facets?: Facet[]
  years?: { year: number; letters: number }[]
  zero?: Zero
}

let temporary: TemporaryFolder
let library = ''
const search = (...words: string[]) => letterbookJson<Found>('search', ...words, '--library', library)
const paths = async (...words: string[]) => (await search('', ...words)).hits.map(({ path }) => path)

describe('letterbook search', () => {
  beforeEach(async () => {
    temporary = temporaryFolder()
    const folder = join(temporary.path, 'letters')
    library = join(temporary.path, 'library')
    mkdirSync(folder)
    for (const [path, text] of Object.entries(letters)) writeFileSync(join(folder, path), text)
    await letterbookJson('index', folder, '--library', library)
  })
  afterEach(() => temporary.remove())

  it.each([
    ['title', [], 'b.md a.md c.md'],
    ['sender', [], 'a.md c.md b.md'],
    ['sender', ['--descending'], 'b.md c.md a.md'],
    ['path', [], 'a.md b.md c.md'],
    ['date', [], 'b.md a.md c.md'],
    ['date', ['--ascending'], 'a.md b.md c.md'],
  ])('sorts by %s %j', async (order, direction, expected) => {
    expect(await paths('--sort', order, ...direction)).toEqual(expected.split(' '))
  })

  it('sorts by when letters came into the library, the newest first', async () => {
    writeFileSync(join(temporary.path, 'letters', 'aa.md'), 'A late one.')
    await letterbookJson('index', '--library', library)
    expect((await paths('--sort', 'added'))[0]).toBe('aa.md')
    expect((await paths('--sort', 'added', '--ascending')).at(-1)).toBe('aa.md')
  })

  it('gives any page of a result', async () => {
    expect(await paths('--sort', 'path', '--limit', '1', '--offset', '1')).toEqual(['b.md'])
  })

  it('counts facets and years when they are asked for, and only then', async () => {
    const { facets = [], years } = await search('sluices', '--facets')
    expect(facets.find(({ name }) => name === 'person')?.values.map(({ value }) => value)).toEqual([
      'Ada Wendt',
      'The Council',
      'Zoe Wendt',
    ])
    expect(years).toEqual([
      { year: 1930, letters: 1 },
      { year: 1931, letters: 1 },
    ])
    expect(Object.keys(await search('sluices'))).not.toContain('facets')
    const { out } = await letterbook('search', 'sluices', '--facets', '--library', library)
    expect(out).toContain('Years: 1930 1, 1931 1')
  })

  it('tells why a letter matched where another word of it did', async () => {
    const { hits } = await search('sluices', '--sort', 'path')
    expect(hits[0]).toMatchObject({
      passages: 1,
      because: [{ asked: 'sluices', found: 'sluice', rule: 'form' }],
    })
    const { out } = await letterbook('search', 'sluices', '--library', library)
    expect(out).toContain('sluice for sluices (another form of the word)')
  })

  it('tells what was searched when nothing was found, and what would be', async () => {
    const { total, zero } = await search('slucies')
    expect(total).toBe(0)
    expect(zero).toMatchObject({ searched: 3, unread: 0, unknown: [{ asked: 'slucies' }] })
    const { out, code } = await letterbook('search', 'slucies', '--library', library)
    expect(code).toBe(0)
    expect(out).toContain('3 letters were searched')
    expect(out).toContain('No letter has “slucies”. Similar: sluices')
    expect(out).toMatch(/These find something:\n +\d+ {2}sluices/)
  })

  it('knows the notes and saved searches of the notebook', async () => {
    const { hits } = await letterbookJson<{ hits: { id: number }[] }>('search', 'open', '--library', library)
    const key = await keyOf(hits[0]?.id ?? 0)
    const notebook = openedNotebook(library)
    const anchor = {
      letterKey: key,
      textHash: 'a'.repeat(64),
      start: 0,
      end: 3,
      exact: 'One',
      before: '',
      after: '',
    }
    notebook.ask('notes.add', { id: randomUUID(), anchors: [anchor], body: 'To be checked #water' })
    notebook.close()
    expect((await search('tag:water')).hits.map(({ path }) => path)).toEqual(['a.md'])
    expect((await search('note:checked -title:bells')).total).toBe(0)
  })
})

describe('letterbook search, when it is asked wrongly', () => {
  it.each([
    [['--sort', 'size']],
    [['--sort', 'date', '--ascending', '--descending']],
    [['--ascending']],
    [['--limit', '501']],
    [['--facets=all']],
    [['--sort', '-size']],
  ])('refuses %j and shows the usage', async (words) => {
    const ended = await letterbook('search', 'x', ...words, '--library', 'x')
    expect(ended).toMatchObject({ code: 2, out: '' })
    expect(ended.error).toContain('Usage: letterbook')
  })

  it.each(['search', 'kwic'])('refuses in %s a query that is longer than queries are', async (command) => {
    const ended = await letterbook(command, 'x'.repeat(4001), '--library', 'x')
    expect(ended).toMatchObject({ code: 2, out: '' })
    expect(ended.error).toContain('at most 4000 characters')
  })
})

/** The key of a letter, which the command line does not print. */
async function keyOf(id: number): Promise<string> {
  const room = openSearchRoom({ directory: library })
  try {
    return (await room.handlers['letters.read']({ id })).key
  } finally {
    await room.close()
  }
}
