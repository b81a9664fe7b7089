/** Queries that ask for what stands in the notebook: notes, tags, other searches. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openSearchRoom } from '../../../src/main/library/search/search-room'
import { type IndexedLetters, indexedLetters } from '../../support/indexed-letters'

let library: IndexedLetters
let room: ReturnType<typeof openSearchRoom>

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
const searches = Object.entries({
  rivers: 'river',
  'Dry rivers': 'search:rivers dry',
  itself: 'river search:"ITSELF"',
  hither: 'search:thither',
  thither: 'dry OR search:hither',
  'typed forms': 'match:forms river',
}).map(([name, query], place) => ({ id: id(place), name, query, dismissed: [] }))

beforeEach(async () => {
  library = indexedLetters([
    { text: 'A river runs.', path: 'a.txt', language: 'en' },
    { text: 'The rivers are dry.', path: 'b.txt', language: 'en' },
    { text: 'Dry land.', path: 'c.txt', language: 'en' },
  ])
  room = openSearchRoom({ directory: library.directory })
  await room.handlers['search.takeNotebook']({
    notes: {
      all: true,
      alone: [],
      letters: [
        { letterKey: 'f/a.txt', notes: [{ id: id(90), body: 'Compare the Déluge, #flood', tags: [] }] },
        {
          letterKey: 'f/c.txt',
          notes: [
            { id: id(91), body: 'nothing', tags: [] },
            { id: id(92), body: 'deluges', tags: ['Weather'] },
          ],
        },
      ],
    },
    searches,
  })
})
afterEach(async () => {
  await room.close()
  library.close()
})

const run = async (query: string) =>
  await room.handlers['search.run']({
    ...{ query, typing: false, order: 'path', descending: false, copies: true, offset: 0, limit: 50 },
  })
const found = async (query: string) => (await run(query)).hits.map(({ letter }) => letter.id)

describe('a query that asks for the notebook', () => {
  it.each([
    ['search:rivers', [1, 2]],
    ['search:"DRY Rivers"', [2]],
    ['search:rivers -dry', [1]],
    ['-search:rivers', [3]],
    ['search:itself', []],
    ['search:hither', [2, 3]],
    ['search:"typed forms"', [1]],
    ['search:"typed forms" OR rivers', [1, 2]],
    ['note:deluge', [1]],
    ['note:déluge -dry', [1]],
    ['note:=Déluge', [1]],
    ['note:=deluge', []],
    ['note:deluge*', [1, 3]],
    ['note:/^nothing$/', [3]],
    ['note:/nothing.deluges/', []],
    ['has:note', [1, 3]],
    ['tag:flood', [1]],
  ])('%s finds %j', async (query, ids) => {
    expect(await found(query)).toEqual(ids)
  })

  it('says that a saved search asks for itself', async () => {
    expect((await run('search:itself')).read).toContain('asks for itself')
  })

  it('tells by which words of a note a letter was found', async () => {
    const { hits } = await run('note:deluge')
    expect(hits[0]?.because).toEqual([{ asked: 'deluge', found: 'Déluge', rule: 'folded', where: 'note' }])
  })

  it('marks the words of a saved search in the text', async () => {
    const { hits } = await run('search:rivers')
    expect(hits.map(({ snippet }) => snippet.filter(({ hit }) => hit).map(({ text }) => text))).toEqual([
      ['river'],
      ['rivers'],
    ])
  })

  it('finds otherwise as soon as the notebook changed', async () => {
    expect(await found('search:rivers')).toEqual([1, 2])
    const changed = searches.map((search) =>
      search.name === 'rivers' ? { ...search, query: 'land' } : search,
    )
    await room.handlers['search.takeNotebook']({ notes: null, searches: changed })
    expect(await found('search:rivers')).toEqual([3])
  })
})
