import { randomUUID } from 'node:crypto'
import { mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Correction } from '@shared/judgement'
import { beforeEach, describe, expect, test } from 'vitest'
import { checkNotebook } from '../../../src/main/library/notebook/check-notebook'
import { libraryForEachTest } from '../../support/library-for-each-test'
import { failureCodeOf } from '../../support/notebook'
import { plainLook } from '../../support/searches'
import { WholeLibrary } from '../../support/whole-library'

const anyText: unknown = expect.any(String)

let library: WholeLibrary
let id = ''

const letterOf = (name: string, words: string) =>
  `From: ${name} Vale\nTo: Bela Orr\nDate: 3 March 1843\n\nDear Bela,\n\n${words}`

libraryForEachTest(
  (worker) => new WholeLibrary(worker),
  async (made) => {
    library = made
    library.write('a.txt', letterOf('Ada', 'The gate is open.'))
    library.write('b.txt', letterOf('Bea', 'The gate is shut.'))
    library.write('c.txt', letterOf('Cora', 'The mill is sold.'))
    await library.import()
    id = await saved('Gates', 'gate')
  },
)

async function saved(name: string, query: string): Promise<string> {
  const search = { id: randomUUID(), name, query, look: plainLook, folderId: null }
  return (await library.call('saved-searches.add', search)).id
}

const see = async (keys: readonly string[] | null = null) =>
  await library.call('saved-searches.see', { id, letterKeys: keys && [...keys] })
const news = async () => await library.call('saved-searches.news', { id })

/** `new a.txt file-new` and so on, in their order. */
async function changes(search = id): Promise<readonly string[]> {
  const answer = await library.call('saved-searches.changes', { id: search, offset: 0, limit: 500 })
  expect(answer.total).toBe(answer.changes.length)
  return answer.changes.map(({ kind, letterKey, reason }) => {
    const path = letterKey.slice(letterKey.indexOf('/') + 1)
    return `${kind} ${path} ${reason}`
  })
}

const remove = (path: string) => rmSync(join(library.source, path))

async function correctTitle(path: string, title: string): Promise<Correction> {
  const { key } = await library.head(path)
  const correction = {
    ...{ id: randomUUID(), letterKey: key, field: 'title' as const, target: null },
    ...{ verdict: 'added' as const, value: { field: 'title' as const, title } },
  }
  await library.call('corrections.change', { put: [correction], withdraw: [] })
  return correction
}

describe('what is new of a saved search', () => {
  test('is nothing before it was looked at', async () => {
    expect(await news()).toEqual({ total: 2, new: 0, gone: 0, changed: 0, since: null })
    library.write('d.txt', letterOf('Dora', 'Another gate.'))
    await library.import()
    expect(await news()).toMatchObject({ total: 3, new: 0 })
    expect(await changes()).toEqual([])
  })

  test('is told with its reasons: new and lost files, other texts, other metadata', async () => {
    expect(await see()).toMatchObject({ total: 2, new: 0, since: anyText })
    expect((await library.call('saved-searches.list', {})).searches).toMatchObject([{ seen: { total: 2 } }])
    library.write('d.txt', letterOf('Dora', 'Another gate.'))
    library.write('c.txt', letterOf('Cora', 'The mill is sold, and its gate.'))
    library.write('b.txt', letterOf('Bea', 'The gate is shut again.'))
    remove('a.txt')
    await library.import()
    expect(await changes()).toEqual([
      'new c.txt text-changed',
      'new d.txt file-new',
      'changed b.txt text-changed',
      'gone a.txt file-gone',
    ])
    expect(await news()).toMatchObject({ total: 3, new: 2, gone: 1, changed: 1 })
    const { changes: all } = await library.call('saved-searches.changes', { id, offset: 3, limit: 1 })
    expect(all).toMatchObject([{ kind: 'gone', title: 'The gate is open.', letter: null }])
  })

  test('counts a letter that a correction brings in, changes or takes out', async () => {
    await library.call('saved-searches.change', { id, query: '(gate -title:secret) OR title:mill' })
    await see()
    await correctTitle('a.txt', 'A gate')
    await correctTitle('b.txt', 'A secret')
    await correctTitle('c.txt', 'The mill')
    expect(await changes()).toEqual([
      'new c.txt metadata-changed',
      'changed a.txt metadata-changed',
      'gone b.txt metadata-changed',
    ])
  })

  test('says when the query was edited, and when another saved search made the difference', async () => {
    const outer = await saved('Outer', 'search:Gates')
    await see()
    await library.call('saved-searches.see', { id: outer, letterKeys: null })
    await library.call('saved-searches.change', { id, query: 'mill' })
    library.write('d.txt', letterOf('Dora', 'The mill burns.'))
    await library.import()
    expect(await changes()).toEqual([
      'new c.txt query-edited',
      'new d.txt file-new',
      'gone a.txt query-edited',
      'gone b.txt query-edited',
    ])
    expect(await changes(outer)).toEqual([
      'new c.txt surroundings-changed',
      'new d.txt file-new',
      'gone a.txt surroundings-changed',
      'gone b.txt surroundings-changed',
    ])
  })

  test('counts nothing when a file is only renamed or moved, and dismissed lines go with it', async () => {
    await see()
    mkdirSync(join(library.source, 'sub'))
    renameSync(join(library.source, 'a.txt'), join(library.source, 'sub', 'renamed.txt'))
    await library.import()
    expect(await changes()).toEqual([])
    library.write('sub/renamed.txt', letterOf('Ada', 'The gate is open wide.'))
    await library.import()
    expect(await changes()).toEqual(['changed sub/renamed.txt text-changed'])
  })

  test('is not told wrongly after the index was lost and made again', async () => {
    await correctTitle('b.txt', 'A gate')
    await see()
    await library.loseIndex()
    await library.import()
    expect(await news()).toMatchObject({ total: 2, new: 0, gone: 0, changed: 0 })
    library.write('b.txt', letterOf('Bea', 'The gate is shut again.'))
    library.write('d.txt', letterOf('Dora', 'Another gate.'))
    remove('a.txt')
    await library.import()
    expect(await changes()).toEqual([
      'new d.txt not-known',
      'changed b.txt text-changed',
      'gone a.txt file-gone',
    ])
    await see()
    library.write('e.txt', letterOf('Eve', 'A third gate.'))
    await library.import()
    expect(await changes()).toEqual(['new e.txt file-new'])
  })
})

describe('looking at a saved search', () => {
  beforeEach(async () => {
    await see()
    library.write('d.txt', letterOf('Dora', 'Another gate.'))
    library.write('e.txt', letterOf('Eve', 'A third gate.'))
    remove('a.txt')
    await library.import()
  })
  const all = ['new d.txt file-new', 'new e.txt file-new', 'gone a.txt file-gone']

  test('takes some letters as seen, or all, and undoes exactly that', async () => {
    const [gone] = (await library.call('saved-searches.changes', { id, offset: 2, limit: 1 })).changes
    const { since } = await news()
    const some = await see([(await library.head('d.txt')).key, gone?.letterKey ?? ''])
    expect(some).toMatchObject({ total: 3, new: 1, gone: 0, since })
    expect(await changes()).toEqual(['new e.txt file-new'])
    expect(await library.call('saved-searches.unsee', { id })).toMatchObject({ new: 2, gone: 1, since })
    expect(await changes()).toEqual(all)
    expect(await see()).toMatchObject({ total: 3, new: 0, gone: 0 })
    expect(await changes()).toEqual([])
    expect(await library.call('saved-searches.unsee', { id })).toMatchObject({ new: 2, gone: 1, since })
    expect(await changes()).toEqual(all)
    await expect(library.call('saved-searches.unsee', { id })).rejects.toMatchObject({ code: 'refused' })
  })

  test('from two sides at once ends in one of the two looks, whole', async () => {
    await Promise.all([see(), see([(await library.head('d.txt')).key]), see()])
    expect(await changes()).toEqual([])
    await library.call('saved-searches.unsee', { id })
    expect(await changes()).toEqual([])
  })

  test('of a search in the bin or of none is refused', async () => {
    await library.call('saved-searches.remove', { id })
    await expect(see()).rejects.toMatchObject({ code: 'not-saved' })
    const none = { id: randomUUID(), letterKeys: null }
    await expect(library.call('saved-searches.see', none)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('is in the journal whole', async () => {
    await see()
    expect(failureCodeOf(() => checkNotebook(library.directory))).toBe(null)
    expect(checkNotebook(library.directory)).toMatchObject({ ok: true })
  })
})

describe('a run of a saved search', () => {
  test('is logged with all that is needed to find the same again', async () => {
    await see()
    library.write('d.txt', letterOf('Dora', 'Another gate.'))
    await library.import()
    const run = await library.call('saved-searches.run', { id })
    expect(run).toMatchObject({ name: 'Gates', query: 'gate', searched: 4, total: 3, new: 1, gone: 0 })
    expect(run.fingerprint).toMatch(/^[0-9a-f]{64}$/)
    const log = await library.call('saved-searches.runs', { id, offset: 0, limit: 10 })
    expect(log).toEqual({ total: 1, runs: [run] })
    expect(await news()).toMatchObject({ new: 1 })
  })
})
