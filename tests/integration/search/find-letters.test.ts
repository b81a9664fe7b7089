import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { indexFileName } from '../../../src/main/library/db/file-names'
import { indexDatabase } from '../../../src/main/library/db/index-database'
import { openForReading } from '../../../src/main/library/db/open'
import { LetterFinder } from '../../../src/main/library/search/find-letters'
import { letterHeads } from '../../../src/main/library/search/letter-heads'
import { NotebookWords } from '../../../src/main/library/search/notes/notebook-words'
import { WatchedIndex } from '../../../src/main/library/search/watched-index'
import { type IndexedLetters, indexedLetters } from '../../support/indexed-letters'

const letters = [
  {
    language: 'en',
    title: 'An appeal for the orchard keepers',
    senders: ['Ada Lovelace'],
    places: ['Zürich'],
    text: 'x',
    date: '1981',
  },
  { language: 'fa', title: 'نامهٔ سرگشادهٔ نویسندگان', senders: ['شیرین عبادی'], text: 'x', date: '1979' },
  { title: 'Réponse du ministère', recipients: ['Ada Lovelace'], text: 'orchard', date: '1983' },
  { language: 'en', title: 'Second appeal', senders: ['Émile O’Connor'], text: 'orchids' },
]

let library: IndexedLetters
let index: WatchedIndex
let notebook: NotebookWords
let finder: LetterFinder
let heads: string

const newFinder = () => new LetterFinder(heads, (work) => index.read(work))
const found = async (words: string) => {
  const heads = await index.readSlowly('letters.find', (state, turn) => finder.find(state, words, 10, turn))
  return heads.map(({ id }) => id)
}

beforeEach(() => {
  library = indexedLetters(letters)
  heads = join(library.directory, 'heads')
  notebook = new NotebookWords()
  index = new WatchedIndex(
    () => openForReading(join(library.directory, indexFileName), indexDatabase),
    notebook,
  )
  finder = newFinder()
})
afterEach(async () => {
  finder.close()
  await finder.refresh()
  index.close()
  library.close()
})

describe('going to a letter', () => {
  it.each([
    ['orch', [1]],
    ['appeal', [4, 1]],
    ['keep orch', [1]],
    ['lovelace', [1, 3]],
    ['zurich', [1]],
    ['reponse', [3]],
    ['نويسندگان', [2]],
    ['شیر', [2]],
    ["o'con", [4]],
    ['nothing', []],
  ])('%s is found', async (words, ids) => {
    expect((await found(words)).sort()).toEqual([...ids].sort())
  })

  it.each([
    ['appael', [1, 4]],
    ['lovelase', [1, 3]],
    ['عبدی', [2]],
    ['ministere orchard', []],
    ['orchrad keepers', [1]],
  ])('%s is found misspelt, by the first ask of a small library', async (words, ids) => {
    expect((await found(words)).sort()).toEqual(ids)
  })

  it.each([
    ['appeals', [1, 4]],
    ['keeper', [1]],
    ['نویسنده', [2]],
    ['lettre ouverte', []],
  ])('%s is found in another form', async (words, ids) => {
    expect((await found(words)).sort()).toEqual(ids)
  })

  it.each(['harvest', 'harv', 'harvset', 'harvests', 'ministere harvest'])(
    '%s is found by the tag of a note',
    async (words) => {
      const [head] = index.read(({ db }) => letterHeads(db, [3]))
      const notes = [{ id: '00000000-0000-4000-8000-000000000001', body: 'See #harvest.', tags: [] }]
      notebook.take({
        notes: { all: true, alone: [], letters: [{ letterKey: head?.key ?? '', notes }] },
        searches: null,
      })
      await finder.refresh()
      expect(await found(words)).toEqual([3])
    },
  )

  it('shows the newest letters while nothing is typed', async () => {
    expect(await found(' ')).toEqual([3, 1, 2, 4])
  })

  it('puts letters with the word as typed before those that only resemble it', async () => {
    library.add([{ title: 'Apeal', text: 'x', date: '2000' }])
    await finder.refresh()
    expect((await found('appeal')).at(-1)).toBe(5)
    expect((await found('apeal'))[0]).toBe(5)
    expect(await found('apeal')).toHaveLength(3)
  })
})

describe('the heads that were read', () => {
  const shard = () => join(heads, '0.json')

  it('are kept in a file and not read again while they are the same', async () => {
    await finder.refresh()
    const kept = readFileSync(shard(), 'utf8')
    writeFileSync(shard(), kept.replaceAll('orchard', 'orchids'))
    finder = newFinder()
    await finder.refresh()
    expect(await found('orchidz')).toEqual([1])
  })

  it('are read again when a head changed', async () => {
    await finder.refresh()
    library.add([{ title: 'Of zephyrs', text: 'x' }])
    await finder.refresh()
    expect(await found('zephirs')).toEqual([5])
  })

  it.each(['', '{', '{"version":1}', '[]', 'null'])(
    'are read again when their file holds only %j',
    async (content) => {
      await finder.refresh()
      writeFileSync(shard(), content)
      finder = newFinder()
      await finder.refresh()
      expect((await found('appael')).sort()).toEqual([1, 4])
    },
  )

  it('do not name letters that are gone', async () => {
    await finder.refresh()
    library.remove(1)
    expect(await found('appael')).toEqual([4])
  })

  it('can be read by nobody else', async () => {
    await finder.refresh()
    expect(statSync(shard()).mode & 0o077).toBe(0)
    expect(readdirSync(heads)).toEqual(['0.json'])
  })

  it('leave no file behind for letters that are gone', async () => {
    await finder.refresh()
    for (const id of [1, 2, 3, 4]) library.remove(id)
    await finder.refresh()
    expect(existsSync(shard())).toBe(false)
    expect(await found('appael')).toEqual([])
  })

  it('are searched from memory when their folder cannot be written', async () => {
    writeFileSync(heads, 'a file where the folder should be')
    await finder.refresh()
    expect((await found('appael')).sort()).toEqual([1, 4])
  })
})
