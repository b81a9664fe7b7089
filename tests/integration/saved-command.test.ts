import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { takeLock } from '../../src/main/library/notebook/lock'
import { notebookPaths } from '../../src/main/library/notebook/notebook-paths'
import { letterbook, letterbookJson } from '../support/served-commands'
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder'

interface News {
  total: number
  new: number
  gone: number
  changed: number
}

const anyText: unknown = expect.any(String)
const anyNumber: unknown = expect.any(Number)

let temporary: TemporaryFolder
let folder = ''
let library = ''

const at = (name: string) => join(temporary.path, name)
const run = async (...words: string[]) => await letterbook(...words, '--library', library)
const json = async <Value>(...words: string[]) => await letterbookJson<Value>(...words, '--library', library)
const write = (name: string, words: string) =>
  writeFileSync(join(folder, name), `From: Ada Vale\nDate: 3 March 1843\n\nDear Bela,\n\n${words}`)

beforeEach(async () => {
  temporary = temporaryFolder()
  folder = at('letters')
  library = at('library')
  mkdirSync(folder)
  write('a.txt', 'The gate is open. The gate is wide.')
  write('b.txt', 'The mill is sold.')
  await run('index', folder)
})
afterEach(() => temporary.remove())

describe('letterbook saved', () => {
  it('adds, lists and sees searches, and tells what is new of them and why', async () => {
    expect(await json('saved', 'list')).toEqual({ searches: [] })
    expect(await json('saved', 'add', 'Gates', 'gate')).toMatchObject({
      name: 'Gates',
      query: 'gate',
      total: 1,
    })
    expect((await run('saved', 'add', 'Not gates', '-search:gates')).out).toBe(
      'Saved “Not gates”: 1 letter.\n',
    )
    expect(await json<News>('saved', 'see', 'GATES')).toMatchObject({ total: 1, new: 0 })
    write('c.txt', 'Another gate.')
    rmSync(join(folder, 'a.txt'))
    await run('index')
    expect(await json('saved', 'list')).toMatchObject({
      searches: [
        { name: 'Gates', folder: [], total: 1, new: 1, gone: 1, changed: 0, seen: anyText },
        { name: 'Not gates', total: 1, new: 0, seen: null },
      ],
    })
    expect(await json('saved', 'new', 'gates')).toMatchObject({
      ...{ total: 1, new: 1, gone: 1 },
      changes: [
        { kind: 'new', reason: 'file-new', path: 'c.txt', id: anyNumber },
        { kind: 'gone', reason: 'file-gone', path: 'a.txt', id: null },
      ],
    })
    const { out } = await run('saved', 'new', 'gates')
    expect(out).toContain('new      Another gate.  (c.txt): the file is new\n')
  })

  it('tells a name from a query where one begins with a dash, or both do', async () => {
    expect(await json('saved', 'add', '-1843', 'gate')).toMatchObject({ name: '-1843', query: 'gate' })
    expect(await json('saved', 'add', '-a', '-gate')).toMatchObject({ name: '-a', query: '-gate' })
  })

  it('runs a search, prints its hits and writes the run into the log', async () => {
    await run('saved', 'add', 'Gates', 'gate')
    const { run: logged, hits } = await json<{ run: Record<string, unknown>; hits: { path: string }[] }>(
      ...['saved', 'run', 'Gates'],
    )
    expect(logged).toMatchObject({ name: 'Gates', query: 'gate', searched: 2, total: 1 })
    expect(logged['fingerprint']).toMatch(/^[0-9a-f]{64}$/)
    expect(hits.map(({ path }) => path)).toEqual(['a.txt'])
    expect((await run('saved', 'run', 'Gates')).out).toContain('“Gates”: 1 of 2 letters. Read as: gate')
  })

  it('fails with a message when there is no such search, when a name is taken and when the library is open', async () => {
    const none = await run('saved', 'run', 'Gates')
    expect([none.code, none.out]).toEqual([1, ''])
    expect(none.error).toContain('There is no saved search “Gates”.')
    await run('saved', 'add', 'Gates', 'gate')
    const taken = await run('saved', 'add', 'gates', 'other')
    expect([taken.code, taken.error]).toEqual([1, expect.stringContaining('“Gates” already')])
    const lock = takeLock(notebookPaths(library).lock)
    expect(await run('saved', 'list')).toMatchObject({ code: 1, out: '' })
    lock.release()
    const nowhere = await letterbook('saved', 'list', '--library', at('nowhere'))
    expect([nowhere.code, nowhere.error]).toEqual([1, expect.stringContaining('holds no library yet')])
  })

  it.each([
    [['saved']],
    [['saved', 'frob']],
    [['saved', 'add', 'only a name']],
    [['saved', 'add', '  ', 'gate']],
    [['saved', 'add', 'n'.repeat(201), 'gate']],
    [['saved', 'add', 'long', 'q'.repeat(4001)]],
    [['saved', 'list', 'more']],
    [['saved', 'run', 'Gates', '--limit', 'x']],
    [['batch']],
    [['batch', 'a', 'b']],
    [['batch', 'a', '--csv', '-b']],
  ])('is used wrongly as %j', async (words) => {
    expect(await run(...words)).toMatchObject({ code: 2, out: '' })
  })
})

describe('letterbook batch', () => {
  const lines = [
    Buffer.from('\ufeffgate\r\n# a comment\r\n\r\n   \r\n"the mill"\r\nsearch:gates\r\n'),
    Buffer.from([0x62, 0xff, 0x0a]),
    Buffer.from(`${'long '.repeat(900)}\nnowhere\n/(/\n=gate`),
  ]

  beforeEach(async () => {
    writeFileSync(at('queries.txt'), Buffer.concat(lines))
    await run('saved', 'add', 'Gates', 'gate')
  })

  it('counts letters and passages for each line, and a bad line stops no other', async () => {
    const { rows, queries, failed } = await json<{
      rows: { line: number; letters: number | null; hits: number | null; error: string | null }[]
      queries: number
      failed: number
    }>('batch', at('queries.txt'))
    expect([queries, failed]).toEqual([8, 2])
    expect(rows.map(({ line, letters, hits }) => [line, letters, hits])).toEqual([
      [1, 1, 2],
      [5, 1, 1],
      [6, 1, 2],
      [7, null, null],
      [8, null, null],
      [9, 0, 0],
      [10, 2, 0],
      [11, 1, 2],
    ])
    expect(rows.flatMap(({ error }) => error ?? [])).toEqual([
      'This line is no text in UTF-8.',
      'This line has more than 4000 characters.',
    ])
  })

  it('takes the line ends of old systems, and tells lines in UTF-16 from queries', async () => {
    writeFileSync(at('old.txt'), 'gate\rnowhere\r\r\n=gate')
    writeFileSync(at('wide.txt'), Buffer.from('\ufeffgate\nmill\n', 'utf16le'))
    const old = await json<{ rows: { line: number; letters: number | null }[] }>('batch', at('old.txt'))
    expect(old.rows.map(({ line, letters }) => [line, letters])).toEqual([
      [1, 1],
      [2, 0],
      [4, 1],
    ])
    const wide = await json<{ queries: number; failed: number }>('batch', at('wide.txt'))
    expect(wide.failed).toBe(wide.queries)
  })

  it('writes a table that a spreadsheet reads, and says in a message what could not be run', async () => {
    const ended = await run('batch', at('queries.txt'), '--csv', at('table.csv'))
    expect(ended).toMatchObject({ code: 0, out: `8 queries written to ${at('table.csv')}.\n` })
    expect(ended.error).toBe('letterbook: 2 of 8 queries could not be run; their rows say why.\n')
    const table = readFileSync(at('table.csv'), 'utf8').split('\r\n')
    expect(table[0]).toBe('\ufeffline,query,letters,passages,read as,what went wrong')
    expect(table[1]).toBe('1,gate,1,2,gate,')
    expect(table).toHaveLength(10)
  })

  it('fails with a message when the file is not there, or the table cannot be written', async () => {
    const missing = await run('batch', at('none.txt'))
    expect([missing.code, missing.error]).toEqual([1, expect.stringContaining('none.txt')])
    const unwritable = await run('batch', at('queries.txt'), '--csv', at('none/table.csv'))
    expect([unwritable.code, unwritable.error]).toEqual([1, expect.stringContaining('none/table.csv')])
  })
})
