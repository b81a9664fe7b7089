import { randomUUID } from 'node:crypto'
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openedNotebook } from '../support/notebook'
import { letterbook, letterbookJson } from '../support/served-commands'
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder'

interface Listed {
  readonly total: number
  readonly notes: readonly {
    readonly id: string
    readonly body: string
    readonly anchors: readonly { readonly state: string | null }[]
  }[]
}

let temporary: TemporaryFolder
let folder = ''
let library = ''

const run = async (...words: string[]) => await letterbook(...words, '--library', library)
const json = async <Value>(...words: string[]) => await letterbookJson<Value>(...words, '--library', library)
const bodies = async (...words: string[]) =>
  (await json<Listed>('notes', 'list', ...words)).notes.map(({ body }) => body)

beforeAll(async () => {
  temporary = temporaryFolder()
  folder = join(temporary.path, 'letters')
  library = join(temporary.path, 'library')
  mkdirSync(folder)
  writeFileSync(join(folder, 'a.txt'), 'Dear Béla,\n\nThe Great Gate is open. The small gate is shut.\n')
  writeFileSync(join(folder, 'b.txt'), 'Dear Ada,\n\nThe mill is sold.\n')
  await run('index', folder)
})
afterAll(() => temporary.remove())

describe('letterbook notes', () => {
  it('adds notes on a passage, a letter, a person or nothing', async () => {
    const added = await json(
      'notes',
      'add',
      'Which? #gates',
      '--on',
      'a.txt',
      '--quote',
      'great gate',
      '--colour',
      'blue',
    )
    expect(added).toMatchObject({
      about: { kind: 'passages' },
      anchors: [{ path: 'a.txt', state: 'exact', start: 16, end: 26, quote: 'Great Gate' }],
      body: 'Which? #gates',
      colour: 'blue',
      codes: [],
      tags: ['gates'],
    })
    expect(await json('notes', 'add', 'All of it', '--on', 'b.txt')).toMatchObject({
      about: { kind: 'letter', path: 'b.txt' },
      anchors: [],
    })
    await run('notes', 'add', 'Who?', '--person', 'Béla')
    expect((await run('notes', 'add', 'A page')).out).toMatch(/^Added [0-9a-f-]{36}\.\n$/)
  })

  it('lists them with where they stand, by words or by letter', async () => {
    expect(await bodies()).toEqual(['A page', 'Who?', 'All of it', 'Which? #gates'])
    expect(await bodies('gate')).toEqual(['Which? #gates'])
    const { out } = await run('notes', 'list')
    expect(out).toContain('    a.txt: “Great Gate” (exact)\n    Which? #gates\n')
    expect((await run('search', 'tag:gates')).out).toContain('a.txt')
    expect(await bodies('--on', 'b.txt')).toEqual(['All of it'])
  })

  it('lists those with a tag, a person or a state, page by page', async () => {
    expect(await bodies('--tag', '#Gates')).toEqual(['Which? #gates'])
    expect(await bodies('--person', 'Béla')).toEqual(['Who?'])
    expect(await bodies('--state', 'exact')).toEqual(['Which? #gates'])
    expect(await bodies('--bin')).toEqual([])
    expect(await json<Listed>('notes', 'list', '--limit', '1', '--offset', '1')).toMatchObject({
      total: 4,
      notes: [{ body: 'Who?' }],
    })
  })

  it('lists them while the app has the library open, and writes none then', async () => {
    const app = openedNotebook(library)
    try {
      const about = { kind: 'nothing' } as const
      const id = randomUUID()
      app.ask('notes.add', { id, about, anchors: [], body: 'Just now', colour: 'none', codes: [] })
      expect(await bodies()).toEqual(['Just now', 'A page', 'Who?', 'All of it', 'Which? #gates'])
      expect(await bodies('--on', 'a.txt', '--state', 'exact')).toEqual(['Which? #gates'])
      expect(await run('notes', 'add', 'Late')).toMatchObject({ code: 1, out: '' })
      app.ask('notes.remove', { ids: [id] })
      expect(await bodies('--bin')).toEqual(['Just now'])
    } finally {
      app.close()
    }
  })

  it('says in clear words when there is no library, and none when there are no notes', async () => {
    const nowhere = await letterbook('notes', 'list', '--library', join(temporary.path, 'nowhere'))
    expect(nowhere).toMatchObject({ code: 1, out: '' })
    expect(nowhere.error).toContain('holds no library yet')
    expect((await run('notes', 'list', 'nobody wrote this')).out).toBe('No notes.\n')
  })

  it('says that the notebook is missing, and not that there are no notes', async () => {
    const broken = join(temporary.path, 'broken')
    cpSync(library, broken, { recursive: true })
    rmSync(join(broken, 'notebook.db'))
    const listed = await letterbook('notes', 'list', '--library', broken)
    expect(listed).toMatchObject({ code: 1, out: '' })
    expect(listed.error).toContain('is missing')
  })

  it('lets only those leave that are asked for', async () => {
    const leaving = async (...words: string[]) =>
      (await json<{ notes: number }>('notes', 'export', '--format', 'csv', '--preview', ...words)).notes
    expect(await leaving()).toBe(4)
    expect(await leaving('--tag', 'gates')).toBe(1)
    expect(await leaving('--on', 'b.txt')).toBe(1)
    expect(await leaving('--person', 'Béla', 'who')).toBe(1)
    const none = await run('notes', 'export', '--format', 'csv', '--preview', '--code', 'Nobody')
    expect(none).toMatchObject({ code: 1, out: '' })
  })

  it('writes no note when nothing comes on standard input', async () => {
    const nothing = await run('notes', 'add', '-')
    expect(nothing).toMatchObject({ code: 1, out: '' })
    expect(nothing.error).toContain('Nothing came on standard input')
  })

  it('never guesses which of several passages is meant', async () => {
    const twice = await run('notes', 'add', 'Which?', '--on', 'a.txt', '--quote', 'is')
    expect(twice).toMatchObject({ code: 1, out: '' })
    expect(twice.error).toContain('2 times')
    expect(await run('notes', 'add', 'Which?', '--on', 'a.txt', '--quote', 'mill')).toMatchObject({ code: 1 })
    expect(await run('notes', 'add', 'Which?', '--on', 'c.txt')).toMatchObject({ code: 1 })
    expect(await run('notes', 'add', 'Which?', '--code', 'Nobody')).toMatchObject({ code: 1 })
    expect(await bodies('which')).toEqual(['Which? #gates'])
  })

  it.each([
    [['notes']],
    [['notes', 'burn']],
    [['notes', 'add']],
    [['notes', 'add', 'two', 'words']],
    [['notes', 'add', 'x', '--quote', 'y']],
    [['notes', 'add', 'x', '--on', 'a.txt', '--person', 'Béla']],
    [['notes', 'add', 'x', '--colour', 'beige']],
    [['notes', 'add', 'x', '--limit', '3']],
    [['notes', 'list', 'two', 'words']],
    [['notes', 'list', '--state', 'lost']],
    [['notes', 'list', '--quote', 'x']],
    [['notes', 'list', '--out', 'x']],
    [['notes', 'list', '--tag=']],
    [['notes', 'list', 'x'.repeat(501)]],
    [['notes', 'add', '   ']],
    [['notes', 'export', '--format', 'csv', '--preview', '--colour', 'blue']],
    [['notes', 'import', 'x.jsonld', '--tag', 'x']],
  ])('refuses %j as wrong usage', async (words) => {
    expect(await run(...words)).toMatchObject({ code: 2, out: '' })
  })
})
